using System.Globalization;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Calendar;

/// <summary>A period in which nobody is asked to hurry (議会の会期, 年度替わり).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Name">What it is called.</param>
public sealed record SoftPeriod(DateOnly From, DateOnly Until, string Name);

/// <summary>
/// The calendar of one government: its working days and the periods that deadlines avoid. What ships is completed by the
/// ledger <see cref="CalendarDay"/>; a period there replaces the shipped one of the same name.
/// </summary>
public sealed class OfficeCalendar
{
    private readonly IReadOnlyList<SoftPeriod> soft;
    private readonly IReadOnlyList<(int From, int Until, string Name)> yearly;

    private OfficeCalendar(WorkingDays days, IReadOnlyList<SoftPeriod> soft, IReadOnlyList<(int From, int Until, string Name)> yearly) =>
        (Days, this.soft, this.yearly) = (days, soft, yearly);

    /// <summary>What ships, for a place without a database.</summary>
    public static OfficeCalendar Shipped { get; } = new(WorkingDays.Default, [], [.. ShippedPeriods()]);

    /// <summary>The working days.</summary>
    public WorkingDays Days { get; }

    /// <summary>The calendar that holds in a database.</summary>
    public static OfficeCalendar Read(DaichoDb db, DateOnly today)
    {
        var records = db.Set<CalendarDay>().AsNoTracking().LiveOn(today).Where(d => d.Day != null).OrderBy(d => d.Id).ToList();
        return records.Count == 0 ? Shipped : Of(records);
    }

    /// <summary>The shipped calendar with these records.</summary>
    public static OfficeCalendar Of(IReadOnlyCollection<CalendarDay> records)
    {
        var closed = records.Where(r => r.Kind is null or CalendarDaysLedger.Holiday or CalendarDaysLedger.Closed)
            .SelectMany(r => DaysOf(r).Select(day => KeyValuePair.Create(day, r.Name ?? "閉庁日")));
        var open = records.Where(r => r.Kind == CalendarDaysLedger.Open).SelectMany(DaysOf);
        var periods = records.Where(r => r.Kind == CalendarDaysLedger.Soft)
            .Select(r => new SoftPeriod(r.Day!.Value, r.UntilDay ?? r.Day.Value, r.Name ?? CalendarDaysLedger.Soft)).ToList();
        return new(
            WorkingDays.Default.With(closed).Except(open), periods,
            [.. Shipped.yearly.Where(y => periods.TrueForAll(s => s.Name != y.Name))]);
    }

    /// <summary>
    /// A deadline that many working days after a day; one that would fall into a period to be avoided moves to the first working
    /// day after it.
    /// </summary>
    public DateOnly Deadline(DateOnly from, int workingDays) => AfterSoft(Days.Add(from, workingDays));

    /// <summary>The day itself, or the first working day after the period it lies in.</summary>
    public DateOnly AfterSoft(DateOnly day)
    {
        for (var rounds = 0; rounds < 10 && SoftOn(day) is { } period; rounds++)
            day = Days.Add(period.Until, 1);
        return day;
    }

    /// <summary>The period a day lies in, or null.</summary>
    public SoftPeriod? SoftOn(DateOnly day) => SoftIn(day, day).FirstOrDefault();

    /// <summary>The periods that touch a span, in order.</summary>
    public IEnumerable<SoftPeriod> SoftIn(DateOnly from, DateOnly until) =>
        soft.Concat(Enumerable.Range(from.Year, until.Year - from.Year + 1).SelectMany(year => yearly.Select(y => new SoftPeriod(On(year, y.From), On(year, y.Until), y.Name))))
            .Where(p => p.From <= until && p.Until >= from).OrderBy(p => p.From);

    private static DateOnly On(int year, int monthAndDay) => new(year, monthAndDay / 100, monthAndDay % 100);

    // A slip of the year in a period must not make a calendar of centuries.
    private static IEnumerable<DateOnly> DaysOf(CalendarDay record)
    {
        var from = record.Day!.Value;
        var until = record.UntilDay ?? from;
        for (var day = from; day <= until && day < from.AddDays(366); day = day.AddDays(1))
            yield return day;
    }

    private static IEnumerable<(int From, int Until, string Name)> ShippedPeriods() =>
        EmbeddedTable.Rows("Calendar", "soft-periods.tsv").Select(row => (MonthAndDay(row[0]), MonthAndDay(row[1]), row[2]));

    private static int MonthAndDay(string text) => int.Parse(text.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
