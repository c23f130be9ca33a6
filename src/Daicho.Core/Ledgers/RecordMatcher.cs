using Daicho.Data;

namespace Daicho.Ledgers;

/// <summary>
/// Finds the record that a row of a file or report speaks of: by its key, else by the key it had before it got a better
/// one (a system by name and owner before or whatever its code). A record is taken once: a second row of that name is
/// another record.
/// </summary>
internal sealed class RecordMatcher(Ledger ledger, LedgerStore store, DateOnly today)
{
    private readonly HashSet<long> taken = [];
    private Dictionary<string, LedgerRecord> byKey = new(StringComparer.Ordinal);
    private ILookup<string, LedgerRecord> byFormerKey = Array.Empty<LedgerRecord>().ToLookup(_ => "", StringComparer.Ordinal);

    /// <summary>Reads the records that these may be.</summary>
    public void Load(IReadOnlyCollection<LedgerRecord> records)
    {
        var formerKeys = records.SelectMany(ledger.FormerKeysOf).ToHashSet(StringComparer.Ordinal);
        byKey = store.FindByKeys([.. records.Select(r => r.RecordKey).OfType<string>().Concat(formerKeys).Distinct(StringComparer.Ordinal)]);
        if (formerKeys.Count == 0)
            return;
        var title = ledger.TitleColumns[0];
        var names = records.Select(title.Folded).OfType<string>().ToHashSet(StringComparer.Ordinal);
        byFormerKey = store.FindByName(title, names)
            .SelectMany(r => ledger.FormerKeysOf(r).Select(key => (Key: key, Record: r)))
            .ToLookup(pair => pair.Key, pair => pair.Record, StringComparer.Ordinal);
    }

    /// <summary>The record known for this one, or null when it is new.</summary>
    public LedgerRecord? Match(LedgerRecord record)
    {
        if (record.RecordKey is { } key && byKey.TryGetValue(key, out var current) && taken.Add(current.Id))
            return current;
        foreach (var former in ledger.FormerKeysOf(record))
        {
            // With a code of its own it can only be the one that had none; without one, the only live one of that name.
            var candidates = byFormerKey[former].Where(r => former == record.RecordKey ? r.IsLiveOn(today) : r.RecordKey == former).ToList();
            if (candidates is [{ } only] && taken.Add(only.Id))
                return only;
        }

        return null;
    }
}
