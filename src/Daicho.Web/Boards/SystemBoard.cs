using System.Globalization;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.Summaries;
using Daicho.Web.Accounts;
using Daicho.Web.Charts;

namespace Daicho.Web.Boards;

/// <summary>Systems, what they cost, and the age of machines, within what the person may see.</summary>
public sealed class SystemBoard(DaichoDb db, LedgerReader ledgers, SummaryReader summaries, CurrentActor current)
{
    const int MostCategories = 5;
    const string NoForm = "形態の記録なし";
    static readonly (string Label, int From, int To)[] Ages = [("3年未満", 0, 3), ("3年以上5年未満", 3, 5), ("5年以上10年未満", 5, 10), ("10年以上", 10, int.MaxValue)];

    /// <summary>Live systems by age and form (システム形態).</summary>
    public Chart AgeAndForm()
    {
        var systems = ledgers.Visible<InformationSystem>(current.Actor).LiveOn(ledgers.Today)
            .GroupBy(s => new { s.StartedOn, s.Form }).Select(g => new { g.Key.StartedOn, g.Key.Form, Count = g.LongCount() }).ToList();
        var forms = systems.GroupBy(s => s.Form ?? NoForm, StringComparer.Ordinal).OrderByDescending(g => g.Sum(s => s.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        string Age(DateOnly? started) => started is { } day ? Ages.First(a => YearsSince(day) < a.To).Label : "稼働開始日の記録なし";
        string[] labels = [.. Ages.Select(a => a.Label), "稼働開始日の記録なし"];
        return new("system-age", "情報システムの経過年数と形態", "稼働開始からの年数ごとの情報システムの数と、その形態。", "稼働開始からの年数", "件")
        {
            Kind = ChartKind.Bars,
            IsSummed = true,
            Categories = labels,
            Series = [.. forms.Select(form => new ChartSeries(form, [.. labels.Select(label => systems.Where(s => (s.Form ?? NoForm) == form && Age(s.StartedOn) == label).Sum(s => s.Count))]))],
        };
    }

    /// <summary>Cost by fiscal year (年度) and category (費目); the categories that cost most, then the rest. In thousand yen (千円).</summary>
    public Chart Costs(long? unit = null)
    {
        var costs = ledgers.Visible<SystemCost>(current.Actor).LiveOn(ledgers.Today).Where(c => c.FiscalYear != null && c.Amount != null);
        if (unit is { } id) costs = costs.Below(db, id);
        var sums = costs.GroupBy(c => new { c.FiscalYear, c.Category }).Select(g => new { Year = g.Key.FiscalYear!.Value, g.Key.Category, Amount = g.Sum(c => c.Amount!.Value) }).ToList();
        var years = sums.Select(s => s.Year).Distinct().Order().ToList();
        var categories = sums.GroupBy(s => s.Category ?? "費目の記録なし", StringComparer.Ordinal).OrderByDescending(g => g.Sum(s => s.Amount)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var series = categories.Take(MostCategories).Select(g => new ChartSeries(g.Key, [.. years.Select(y => g.Where(s => s.Year == y).Sum(s => s.Amount) / 1000)])).ToList();
        if (categories.Count > MostCategories)
        {
            var rest = categories.Skip(MostCategories).SelectMany(g => g).ToList();
            series.Add(new("その他の費目", [.. years.Select(y => rest.Where(s => s.Year == y).Sum(s => s.Amount) / 1000)]));
        }

        return new("costs", "年度・費目ごとの経費", "年度ごとの情報システム経費と、その費目。", "年度", "千円")
        {
            IsSummed = true,
            Categories = [.. years.Select(YearName)],
            Links = [.. years.Select(y => string.Create(CultureInfo.InvariantCulture, $"/ledgers/system-costs?f.fiscal_year.is={y}{(unit is { } u ? $"&f.owner.unit={u}" : "")}"))],
            Series = series,
            Query = QueryOf(unit),
            Note = "台帳「情報システム経費」にある予算額・決算額の合計（千円）です。千円未満は切り捨てています。",
        };
    }

    /// <summary>Machines by the year in which they were introduced.</summary>
    public Chart MachineAge(long? unit = null)
    {
        var (years, counts, note) = ByYear(ComputerSummaries.Introduced, unit);
        return new("machine-age", "機器の導入年", "導入した年ごとのパソコン等の台数。", "導入年", "台")
        {
            Categories = [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            Links = [.. years.Select(y => Link(unit, $"f.introduced_on.from={y}-01-01&f.introduced_on.to={y}-12-31"))],
            Series = [new("台数", counts)],
            Query = QueryOf(unit),
            Note = note,
        };
    }

    /// <summary>Machines by the fiscal year in which their lease ends: the nearest thing to an end of support that the ledgers hold.</summary>
    public Chart LeaseEnds(long? unit = null)
    {
        var (years, counts, note) = ByYear(ComputerSummaries.LeaseEnd, unit);
        return new("lease-ends", "リース満了の見通し", "リースが満了する年度ごとのパソコン等の台数。", "満了する年度", "台")
        {
            Categories = [.. years.Select(YearName)],
            Links = [.. years.Select(y => Link(unit, $"f.lease_end_on.from={y}-04-01&f.lease_end_on.to={y + 1}-03-31"))],
            Series = [new("台数", counts)],
            Query = QueryOf(unit),
            Note = note,
        };
    }

    int YearsSince(DateOnly day)
    {
        var years = ledgers.Today.Year - day.Year;
        return Math.Max(0, day.AddYears(years) > ledgers.Today ? years - 1 : years);
    }

    (IReadOnlyList<long> Years, IReadOnlyList<long> Counts, string? Note) ByYear(string summary, long? unit)
    {
        var counts = (unit is { } id ? summaries.Counts(current.Actor, summary, id) : summaries.Counts(current.Actor, summary))
            .GroupBy(s => s.Value).Select(g => new { g.Key, Count = g.Sum(s => s.Count), On = g.Max(s => s.CountedOn) }).ToList();
        var known = counts.Where(c => c.Key is not null).OrderBy(c => c.Key).ToList();
        var without = counts.Where(c => c.Key is null).Sum(c => c.Count);
        return ([.. known.Select(c => c.Key!.Value)], [.. known.Select(c => c.Count)], counts.Count == 0
            ? "自動チェックを実行すると、台帳「パソコン等管理台帳」から数えます。"
            : string.Create(CultureInfo.InvariantCulture, $"{counts.Max(c => c.On):yyyy-MM-dd} の自動チェックのときに数えた台数です。{(without > 0 ? $"このほか、日付の記録がないものが {without:#,0} 台あります。" : "")}"));
    }

    static string Link(long? unit, string query) =>
        "/ledgers/computers?" + query + (unit is { } id ? string.Create(CultureInfo.InvariantCulture, $"&f.location.unit={id}") : "");

    static string QueryOf(long? unit) => unit is { } id ? string.Create(CultureInfo.InvariantCulture, $"?unit={id}") : "";

    static string YearName(long year) => string.Create(CultureInfo.InvariantCulture, $"{year}（{new FiscalYear((int)Math.Clamp(year, 1, 9998)).Name}）");
}
