namespace Daicho.Ledgers;

/// <summary>
/// How long a text may be that an index of the database holds: PostgreSQL keeps 2,704 bytes of an entry, which is 800
/// characters whatever they are. Other texts have no such limit.
/// </summary>
internal sealed class IndexLimit(Ledger ledger)
{
    /// <summary>Most characters.</summary>
    public const int Longest = 800;

    private readonly Column[] indexed = [.. ledger.Columns.Where(c => c.IsIndexed || c.IsKey)];

    /// <summary>The column whose text is too long in a folded record, or null.</summary>
    public Column? TooLong(LedgerRecord record)
    {
        foreach (var column in indexed)
        {
            if (column.ValueOf(record) is string text && (text.Length > Longest || column.Folded(record)?.Length > Longest))
                return column;
        }

        return record.RecordKey?.Length > Longest ? indexed.Where(c => c.IsKey).MaxBy(c => c.Format(record)?.Length ?? 0) : null;
    }
}
