using System.Globalization;
using Daicho.Calendar;
using Daicho.Discrepancies;
using Daicho.Summaries;
using Daicho.Web.Accounts;
using Daicho.Web.Charts;
using Daicho.Web.Desk;

namespace Daicho.Web.Boards;

/// <summary>A row of the heat map: a unit with how many of each check are open.</summary>
public sealed record HeatRow(long? UnitId, string Unit, IReadOnlyList<long> Counts, long Overdue)
{
    /// <summary>All of them.</summary>
    public long Sum => Counts.Sum();
}

/// <summary>Units by checks.</summary>
public sealed record HeatMap(IReadOnlyList<(string Id, string Title)> Checks, IReadOnlyList<HeatRow> Rows)
{
    /// <summary>How warm a number is, from 0 to 4, beside the largest of the map.</summary>
    public int Warmth(long count)
    {
        var most = Rows.SelectMany(r => r.Counts).DefaultIfEmpty(0).Max();
        return count == 0 || most == 0 ? 0 : Math.Clamp((int)Math.Ceiling(4.0 * count / most), 1, 4);
    }
}

/// <summary>What a check opened and closed this month and the month before.</summary>
public sealed record MonthRow(string CheckId, string Title, long OpenedBefore, long ClosedBefore, long Opened, long Closed)
{
    /// <summary>More open (worse) or fewer than at the end of last month.</summary>
    public long Change => Opened - Closed;
}

/// <summary>Discrepancies to look at: where they are, how they move, where they wait. Everything within what the person may see.</summary>
public sealed class DiscrepancyBoard(GroupRows rows, SummaryReader summaries, CurrentActor current, BusinessClock clock)
{
    const int Weeks = 12;

    IReadOnlyList<GroupRow>? groups;
    IReadOnlyList<FlowPoint>? flows;

    /// <summary>Open groups, the most pressing first.</summary>
    public IReadOnlyList<GroupRow> Groups => groups ??= rows.Load(new DiscrepancyFilter());

    // Recorded time is the clock's, whatever the business date is set to.
    DateOnly Day => BusinessClock.JstDate(clock.UtcNow);

    DateOnly Monday => Day.AddDays(-(((int)Day.DayOfWeek + 6) % 7));

    DateOnly FirstWeek => Monday.AddDays(-7 * (Weeks - 1));

    DateOnly LastMonth => new DateOnly(Day.Year, Day.Month, 1).AddMonths(-1);

    IReadOnlyList<FlowPoint> Flows => flows ??= summaries.Flows(current.Actor, Start(FirstWeek < LastMonth ? FirstWeek : LastMonth));

    /// <summary>The units with the most open ones, by check.</summary>
    public HeatMap Heat(int most)
    {
        var checks = Groups.GroupBy(g => g.Group.CheckId, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => r.Group.Count)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.First().CheckTitle)).ToList();
        return new(checks,
        [
            .. Groups.GroupBy(g => g.Group.UnitId)
                .Select(unit => new HeatRow(
                    unit.Key, unit.First().Unit, [.. checks.Select(c => unit.Where(g => g.Group.CheckId == c.Key).Sum(g => g.Group.Count))], unit.Sum(g => g.Group.Overdue)))
                .OrderByDescending(r => r.Overdue).ThenByDescending(r => r.Sum).ThenBy(r => r.Unit, StringComparer.Ordinal).Take(most),
        ]);
    }

    /// <summary>Where the open ones of the busiest units wait.</summary>
    public Chart Stages(int most)
    {
        var units = Groups.GroupBy(g => g.Group.UnitId)
            .Select(g => (g.Key, g.First().Unit, Rows: g.Select(r => r.Group).ToList()))
            .OrderByDescending(u => u.Rows.Sum(g => g.Count)).ThenBy(u => u.Unit, StringComparer.Ordinal).Take(most).ToList();
        return new("stages", "どこで止まっているか", $"未完了の件数が多い所属から{units.Count}件。未回答、回答済（判断待ち）、是正待ち、再発の件数。", "所属", "件")
        {
            Kind = ChartKind.Bars,
            IsSummed = true,
            Categories = [.. units.Select(u => u.Unit)],
            Links = [.. units.Select(u => $"/discrepancies?unit={UnitChoice.Of(u.Key)}")],
            Series =
            [
                new("所属の回答待ち", [.. units.Select(u => u.Rows.Sum(g => g.ToConfirm))]),
                new("再発（回答待ち）", [.. units.Select(u => u.Rows.Sum(g => g.Recurred))]),
                new("判断待ち（回答済）", [.. units.Select(u => u.Rows.Sum(g => g.Answered))]),
                new("是正待ち（不備確定）", [.. units.Select(u => u.Rows.Sum(g => g.Confirmed))]),
            ],
        };
    }

    /// <summary>Units whose oldest open one waits longest, with the days.</summary>
    public IReadOnlyList<(long? UnitId, string Unit, long Waiting, long Answered, long Overdue, int Days)> Longest(int most) =>
    [
        .. Groups.GroupBy(g => g.Group.UnitId)
            .Select(g => (g.Key, g.First().Unit, g.Sum(r => r.Group.Waiting), g.Sum(r => r.Group.Answered), g.Sum(r => r.Group.Overdue), clock.Today.DayNumber - g.Min(r => r.Group.OldestOn).DayNumber))
            .OrderByDescending(u => u.Item6).ThenByDescending(u => u.Item5).ThenByDescending(u => u.Item3).ThenBy(u => u.Unit, StringComparer.Ordinal).Take(most),
    ];

    /// <summary>Opened, closed and still open by week. What is open at the end of a week is reckoned back from what is open now.</summary>
    public Chart Trend()
    {
        var weeks = Enumerable.Range(0, Weeks).Select(n => FirstWeek.AddDays(7 * n)).ToList();
        var opened = weeks.Select(w => InWeek(w).Sum(f => f.Opened)).ToList();
        var closed = weeks.Select(w => InWeek(w).Sum(f => f.Closed)).ToList();
        var open = new long[Weeks];
        open[^1] = Groups.Sum(g => g.Group.Count);
        for (var week = Weeks - 2; week >= 0; week--)
            open[week] = Math.Max(0, open[week + 1] - opened[week + 1] + closed[week + 1]);
        return new("trend", "週ごとの推移", $"直近{Weeks}週に開いた件数、閉じた件数と、週末に未完了だった件数。", "週（月曜日から）", "件")
        {
            Categories = [.. weeks.Select(w => w.ToString("M/d", CultureInfo.InvariantCulture))],
            Series = [new("開いた", opened), new("閉じた", closed), new("未完了（週末）", open, IsLine: true)],
        };
    }

    /// <summary>By check, what came and went this month and the month before; the largest change first.</summary>
    public IReadOnlyList<MonthRow> Months()
    {
        var month = LastMonth.AddMonths(1);
        return
        [
            .. Flows.Where(f => BusinessClock.JstDate(f.At) >= LastMonth).GroupBy(f => f.CheckId, StringComparer.Ordinal)
                .Select(g => new MonthRow(
                    g.Key, GroupRow.TitleOf(g.Key),
                    Before(g).Sum(f => f.Opened), Before(g).Sum(f => f.Closed), Since(g).Sum(f => f.Opened), Since(g).Sum(f => f.Closed)))
                .OrderByDescending(r => Math.Abs(r.Change)).ThenBy(r => r.CheckId, StringComparer.Ordinal),
        ];

        IEnumerable<FlowPoint> Before(IEnumerable<FlowPoint> points) => points.Where(f => BusinessClock.JstDate(f.At) < month);
        IEnumerable<FlowPoint> Since(IEnumerable<FlowPoint> points) => points.Where(f => BusinessClock.JstDate(f.At) >= month);
    }

    /// <summary>What was opened, corrected and closed otherwise since the beginning of yesterday.</summary>
    public (long Opened, long Corrected, long Otherwise) SinceYesterday()
    {
        var recent = Flows.Where(f => f.At >= Start(Day.AddDays(-1))).ToList();
        return (recent.Sum(f => f.Opened), recent.Sum(f => f.Corrected), recent.Sum(f => f.Closed - f.Corrected));
    }

    /// <summary>The instant at which a day begins in Japan.</summary>
    public static DateTime Start(DateOnly day) => BusinessClock.EndOfJstDay(day.AddDays(-1));

    IEnumerable<FlowPoint> InWeek(DateOnly week) => Flows.Where(f => BusinessClock.JstDate(f.At) is var day && day >= week && day < week.AddDays(7));
}
