namespace Daicho.Ledgers;

/// <summary>How records came into a ledger.</summary>
public sealed class UpsertCount
{
    /// <summary>Records added.</summary>
    public long Added { get; internal set; }

    /// <summary>Records changed.</summary>
    public long Updated { get; internal set; }

    /// <summary>Records that were so already.</summary>
    public long Unchanged { get; internal set; }
}

/// <summary>Adds records that are new by their key, and fills what is blank in the given columns of those that are known: what people have set stays.</summary>
internal static class RecordUpsert
{
    private const int TellEvery = 50;

    /// <summary>Puts the records in and tells from time to time how many are. Each key may come once.</summary>
    public static UpsertCount Put(LedgerWriter writer, IReadOnlyList<LedgerRecord> records, IReadOnlyCollection<string> columnIds, Action<int>? tell = null)
    {
        var ledger = writer.Ledger;
        var deriver = new RecordDeriver(ledger);
        foreach (var record in records)
            deriver.Fold(record);
        writer.Flush();
        var matcher = new RecordMatcher(ledger, writer.Store, writer.Today);
        matcher.Load(records);
        var columns = ledger.Columns.Where(c => columnIds.Contains(c.Id, StringComparer.Ordinal)).ToList();
        var count = new UpsertCount();
        var at = 0;
        foreach (var record in records)
        {
            if (++at % TellEvery == 0)
                tell?.Invoke(at);
            if (matcher.Match(record) is not { } current)
            {
                writer.Add(record);
                count.Added++;
                continue;
            }

            var next = writer.CopyOf(current);
            foreach (var column in columns.Where(c => c.Format(current) is null))
                column.Copy(record, next);
            if (LedgerWriter.Same(ledger, current, next))
            {
                count.Unchanged++;
                continue;
            }

            writer.Change(current, next);
            count.Updated++;
        }

        writer.Flush();
        return count;
    }
}
