using Daicho.Checks;
using Daicho.Data.Search;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// Makes what is derived from records anew: folded texts, keys, links, units of discrepancies, full-text indexes. Derived values are no part of
/// the proof, so this is no new version of any record.
/// </summary>
public sealed class Reindex(Database database)
{
    private const int Batch = 2000;

    /// <summary>Goes through the ledgers; returns how many records changed.</summary>
    public long Run(IReadOnlyList<Ledger> ledgers, DateOnly today, IProgress<double>? progress = null)
    {
        using var db = database.Open();
        using var transaction = db.Database.BeginTransaction();
        Dialect.Of(db.Database.GetDbConnection()).LockWriters(db);
        long changed = 0;
        for (var i = 0; i < ledgers.Count; i++)
        {
            progress?.Report((double)i / ledgers.Count);
            changed += Run(db, ledgers[i]);
        }

        foreach (var target in ledgers.Where(t => db.Catalog.All.Any(l => l.Columns.Any(c => c.LinkLedger == t.Id))))
            LinkRefresh.To(db, target, today);
        foreach (var ledger in ledgers)
            changed += UnitsOfDiscrepancies(db, ledger);
        transaction.Commit();
        foreach (var ledger in ledgers)
            new SearchIndexing(database).Run(ledger, anew: true);
        return changed;
    }

    private static long Run(DaichoDb db, Ledger ledger)
    {
        var deriver = new RecordDeriver(ledger);
        using var store = new LedgerStore(db, ledger);
        long changed = 0;
        long last = 0;
        while (store.LiveAfter(last, Batch) is { Count: > 0 } records)
        {
            last = records[^1].Id;
            var stale = records.Where(r => IsStale(ledger, deriver, r)).ToList();
            store.ReplaceDerived(stale);
            changed += stale.Count;
        }

        store.Finish();
        return changed;
    }

    // A check that names another unit than the record's does so again when it runs.
    private static int UnitsOfDiscrepancies(DaichoDb db, Ledger ledger)
    {
        var elsewhere = string.Join(", ", CheckCatalog.All.Where(c => c.LedgerId == ledger.Id && c.IsAnsweredElsewhere).Select(c => $"'{c.Id}'"));
        var own = elsewhere.Length == 0 ? "" : $" AND discrepancies.check_id NOT IN ({elsewhere})";
        return Dialect.Run(
            db,
            $"""
             UPDATE discrepancies SET unit_id = r.unit_id FROM {ledger.TableName} r
             WHERE discrepancies.ledger = @ledger AND r.id = discrepancies.record_id AND discrepancies.unit_id IS DISTINCT FROM r.unit_id{own}
             """,
            ("@ledger", ledger.Id));
    }

    private static bool IsStale(Ledger ledger, RecordDeriver deriver, LedgerRecord record)
    {
        var before = (record.RecordKey, string.Join('\u001e', ledger.Columns.Select(c => c.Folded(record))));
        deriver.Fold(record);
        return before != (record.RecordKey, string.Join('\u001e', ledger.Columns.Select(c => c.Folded(record))));
    }
}
