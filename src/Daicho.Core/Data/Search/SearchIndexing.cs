using Daicho.Jobs;
using Daicho.Ledgers;

namespace Daicho.Data.Search;

/// <summary>
/// Keeps full-text indexes in step with their ledgers: a small action brings its records in itself, a large one leaves
/// them to a job, so that no import waits for the index.
/// </summary>
public sealed class SearchIndexing(Database database)
{
    /// <summary>Kind of the job.</summary>
    public const string JobKind = "search-index";

    /// <summary>Records that an action indexes itself.</summary>
    private const int Small = 2_000;

    private const int Batch = 5_000;

    /// <summary>The ledgers whose index is behind.</summary>
    public IReadOnlyList<Ledger> Behind()
    {
        using var db = database.Open();
        return [.. db.Catalog.All.Where(l => SearchIndex.Serves(l) && Lags(db, l))];
    }

    /// <summary>True when records of the ledger were written that the index does not hold yet.</summary>
    public static bool Lags(DaichoDb db, Ledger ledger) =>
        SearchIndex.Serves(ledger) && (SearchState.Of(db, ledger) is not { } known || known < SearchState.LastOf(db, ledger));

    /// <summary>Brings the index of a ledger up to what is recorded now; returns how many records it took in.</summary>
    public long Run(Ledger ledger, bool anew = false, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        using var db = database.Open();
        if (!SearchIndex.Serves(ledger))
            return 0;
        var target = SearchState.LastOf(db, ledger);
        var known = anew ? null : SearchState.Of(db, ledger);
        var index = SearchIndex.Of(db, ledger);
        var isFirst = known is null or 0;
        if (isFirst)
        {
            InTransaction(db, () =>
            {
                index.Create();
                index.Clear();
                SearchState.Set(db, ledger, 0);
            });
            index.BeginFilling();
        }

        try
        {
            var count = Fill(db, ledger, index, known ?? 0, isFirst, progress, stop);
            if (isFirst)
                index.EndFilling();
            InTransaction(db, () => SearchState.Set(db, ledger, Math.Max(target, known ?? 0)));
            return count;
        }
        catch
        {
            if (isFirst)
                index.EndFilling();
            throw;
        }
    }

    /// <summary>Inside an action: indexes the few records it wrote, or asks for a job.</summary>
    internal static void Follow(DaichoDb db, Ledger ledger, LedgerStore store, long seq, long written)
    {
        if (written == 0 || !SearchIndex.Serves(ledger))
            return;
        if (written <= Small && SearchState.Of(db, ledger) is { } known && known >= SearchState.LastOf(db, ledger, before: seq))
        {
            var deriver = new RecordDeriver(ledger);
            SearchIndex.Of(db, ledger).Put([.. store.LatestOf(seq, Small).Select(r => (r.Id, deriver.SearchKeyOf(r)))], areNew: false);
            SearchState.Set(db, ledger, seq);
            return;
        }

        JobQueue.Enqueue(db, JobKind, ledger.Id);
    }

    private static long Fill(DaichoDb db, Ledger ledger, SearchIndex index, long known, bool isFirst, IProgress<double>? progress, CancellationToken stop)
    {
        var deriver = new RecordDeriver(ledger);
        using var store = new LedgerStore(db, ledger);
        var last = store.NextId();
        long count = 0;
        long at = 0;
        while (store.WrittenSince(known, at, Batch) is { Count: > 0 } records)
        {
            stop.ThrowIfCancellationRequested();
            at = records[^1].Id;
            count += records.Count;
            InTransaction(db, () => index.Put([.. records.Select(r => (r.Id, deriver.SearchKeyOf(r)))], areNew: isFirst));
            progress?.Report((double)at / last);
        }

        return count;
    }

    private static void InTransaction(DaichoDb db, Action work)
    {
        using var transaction = db.Database.BeginTransaction();
        work();
        transaction.Commit();
    }
}
