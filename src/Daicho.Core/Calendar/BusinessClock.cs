namespace Daicho.Calendar;

/// <summary>
/// The two times of the product: the business date (業務日付), which <c>--today</c> can set, and the recorded instant,
/// which is always the clock's.
/// </summary>
public sealed class BusinessClock
{
    // Japan keeps one offset all year, so no time zone data of the host is needed.
    private static readonly TimeSpan Jst = TimeSpan.FromHours(9);

    private readonly TimeProvider _time;
    private readonly DateOnly? _today;

    /// <summary>A clock for the whole program.</summary>
    /// <param name="time">The clock; the system's when omitted.</param>
    /// <param name="today">The business date of a reproducible run; the date in Japan when omitted.</param>
    public BusinessClock(TimeProvider? time = null, DateOnly? today = null)
    {
        _time = time ?? TimeProvider.System;
        _today = today;
    }

    /// <summary>Business date: what checks, ages and deadlines are reckoned from.</summary>
    public DateOnly Today => _today ?? JstDate(UtcNow);

    /// <summary>The real instant in UTC, for everything that is recorded. Never affected by the business date.</summary>
    public DateTime UtcNow => _time.GetUtcNow().UtcDateTime;

    /// <summary>The date in Japan at an instant in UTC; exports and "as of a date" mean the end of that day.</summary>
    public static DateOnly JstDate(DateTime utc) => DateOnly.FromDateTime(JstTime(utc));

    /// <summary>The wall-clock time in Japan at an instant in UTC, for display.</summary>
    public static DateTime JstTime(DateTime utc)
    {
        if (utc.Kind == DateTimeKind.Local)
            throw new ArgumentException("An instant in UTC is needed.", nameof(utc));
        return utc >= DateTime.MaxValue - Jst ? DateTime.MaxValue : DateTime.SpecifyKind(utc + Jst, DateTimeKind.Unspecified);
    }

    /// <summary>The last instant (UTC, exclusive) of a day in Japan: an as-of query takes what was recorded before it.</summary>
    public static DateTime EndOfJstDay(DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return midnight.AddDays(1) - Jst;
    }
}
