namespace Daicho.Ledgers;

/// <summary>
/// When a record is live (使用中): until the day before its closing date. From that day on it is closed; a closing date that
/// is still to come closes nothing today. This is the one definition, in the forms that code, queries and SQL need.
/// </summary>
public static class Liveness
{
    /// <summary>The condition in SQL over one ledger's table; its parameter <c>@today</c> is the business date.</summary>
    internal const string Sql = "(closed_on IS NULL OR closed_on > @today)";

    /// <summary>True when the record is live on the day.</summary>
    public static bool IsLiveOn(this LedgerRecord record, DateOnly day) => IsLive(record.ClosedOn, day);

    /// <summary>True when a record with that closing date is live on the day.</summary>
    public static bool IsLive(DateOnly? closedOn, DateOnly day) => closedOn is null || closedOn > day;

    /// <summary>Those that are live on the day.</summary>
    public static IQueryable<T> LiveOn<T>(this IQueryable<T> records, DateOnly day)
        where T : LedgerRecord
    {
        DateOnly? date = day;
        return records.Where(r => r.ClosedOn == null || r.ClosedOn > date);
    }
}
