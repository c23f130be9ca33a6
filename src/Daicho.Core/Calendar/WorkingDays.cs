using System.Collections.Frozen;
using System.Globalization;
using Daicho.Text;

namespace Daicho.Calendar;

/// <summary>
/// Working days of a local government (開庁日): not Saturday, Sunday, a national holiday, the year-end closing or one of
/// the government's own closing days. Deadlines count in them.
/// </summary>
public sealed class WorkingDays
{
    /// <summary>National holidays and the usual year-end closing, without local days.</summary>
    public static WorkingDays Default { get; } = new(
        EmbeddedTable.Rows("Calendar", "holidays.tsv").Select(row => KeyValuePair.Create(Day(row[0]), row[1])).ToFrozenDictionary(),
        EmbeddedTable.Rows("Calendar", "closing-days.tsv").ToFrozenDictionary(row => MonthAndDay(row[0]), row => row[1]),
        FrozenDictionary<DateOnly, string>.Empty,
        FrozenSet<DateOnly>.Empty);

    private readonly FrozenDictionary<DateOnly, string> _national;
    private readonly FrozenDictionary<int, string> _yearly;
    private readonly FrozenDictionary<DateOnly, string> _local;
    private readonly FrozenSet<DateOnly> _open;

    private WorkingDays(
        FrozenDictionary<DateOnly, string> national, FrozenDictionary<int, string> yearly, FrozenDictionary<DateOnly, string> local, FrozenSet<DateOnly> open)
    {
        (_national, _yearly, _local, _open) = (national, yearly, local, open);
        FirstYear = national.Keys.Min().Year;
        LastYear = national.Keys.Max().Year;
    }

    /// <summary>First year whose national holidays are known.</summary>
    public int FirstYear { get; }

    /// <summary>Last year whose national holidays are known.</summary>
    public int LastYear { get; }

    /// <summary>The same calendar with the government's own closing days (such as 県民の日) added, each with its name.</summary>
    public WorkingDays With(IEnumerable<KeyValuePair<DateOnly, string>> localDays)
    {
        Dictionary<DateOnly, string> all = new(_local);
        foreach ((DateOnly day, string name) in localDays)
            all[day] = name;
        return new(_national, _yearly, all.ToFrozenDictionary(), _open);
    }

    /// <summary>The same calendar with these days open, whatever they would be otherwise.</summary>
    public WorkingDays Except(IEnumerable<DateOnly> openDays) => new(_national, _yearly, _local, _open.Concat(openDays).ToFrozenSet());

    /// <summary>Whether the national holidays of that year are known. Outside, only weekends, year-end and local days count.</summary>
    public bool Covers(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    /// <summary>Whether offices are open that day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _open.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayName(day) is null);

    /// <summary>Name of the national holiday, local closing day or year-end closing; null on other days, weekends included.</summary>
    public string? HolidayName(DateOnly day)
    {
        if (_national.TryGetValue(day, out string? name) || _local.TryGetValue(day, out name))
            return name;
        return _yearly.GetValueOrDefault(MonthAndDay(day));
    }

    /// <summary>
    /// The day that many working days after <paramref name="from"/> (before it when negative), not counting
    /// <paramref name="from"/> itself. With 0: that day, or the next working day when it is none.
    /// </summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        DateOnly day = from;
        if (workingDays == 0)
        {
            while (!IsWorkingDay(day))
                day = day.AddDays(1);
            return day;
        }
        int step = Math.Sign(workingDays);
        for (int left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>
    /// Working days after <paramref name="a"/> up to and including <paramref name="b"/>; negative when b lies before a.
    /// <c>Between(d, Add(d, n)) == n</c>.
    /// </summary>
    public int Between(DateOnly a, DateOnly b)
    {
        int count = 0;
        if (a <= b)
        {
            for (int day = a.DayNumber + 1; day <= b.DayNumber; day++)
                count += IsWorkingDay(DateOnly.FromDayNumber(day)) ? 1 : 0;
            return count;
        }
        for (int day = a.DayNumber - 1; day >= b.DayNumber; day--)
            count -= IsWorkingDay(DateOnly.FromDayNumber(day)) ? 1 : 0;
        return count;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int MonthAndDay(DateOnly day) => (day.Month * 100) + day.Day;

    private static int MonthAndDay(string text) => int.Parse(text.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
