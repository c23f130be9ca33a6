using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Charts;

namespace Daicho.Web.Boards;

/// <summary>How many findings of a kind there are with a class and state.</summary>
public sealed record ItemTally(string Kind, string Class, string State, long Count);

/// <summary>Findings and opinions (指摘・意見), within what the person may see.</summary>
public sealed class FindingBoard(LedgerReader ledgers, CurrentActor current)
{
    const string NoDate = "公表日の記録なし";

    // The last three states are the ends: done, refused with a reason, object ceased.
    static readonly string[] Ended = MeasureState.Settled;

    IQueryable<AuditItem> Items => ledgers.Visible<AuditItem>(current.Actor).LiveOn(ledgers.Today);

    /// <summary>All of them by kind, class and state.</summary>
    public IReadOnlyList<ItemTally> All() => all ??=
    [
        .. Items.GroupBy(i => new { i.Kind, i.Class, i.State }).Select(g => new { g.Key.Kind, g.Key.Class, g.Key.State, Count = g.LongCount() }).AsEnumerable()
            .Select(g => new ItemTally(g.Kind ?? "（種別なし）", g.Class ?? "（区分なし）", g.State ?? "（実施状況なし）", g.Count))
            .OrderBy(i => i.Kind, StringComparer.Ordinal).ThenBy(i => i.Class, StringComparer.Ordinal).ThenByDescending(i => i.Count),
    ];

    IReadOnlyList<ItemTally>? all;

    /// <summary>Those whose implementation has not ended, by the years since publication and the statutory class.</summary>
    public Chart OpenByAge()
    {
        var open = Items.Where(i => i.State == null || !Ended.Contains(i.State)).GroupBy(i => new { i.PublishedOn, i.Class })
            .Select(g => new { g.Key.PublishedOn, g.Key.Class, Count = g.LongCount() }).ToList();
        var classes = open.GroupBy(i => i.Class ?? "（区分なし）", StringComparer.Ordinal).OrderByDescending(g => g.Sum(i => i.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        string[] ages = ["1年未満", "1年以上3年未満", "3年以上5年未満", "5年以上", NoDate];
        return new("open-findings", "実施が終わっていない指摘・意見", "公表からの年数ごとの、実施済・不措置・対象消滅でない指摘・意見の件数と、その区分。", "公表からの年数", "件")
        {
            Kind = ChartKind.Bars,
            IsSummed = true,
            Categories = ages,
            Series = [.. classes.Select(c => new ChartSeries(c, [.. ages.Select(age => open.Where(i => (i.Class ?? "（区分なし）") == c && Age(i.PublishedOn) == age).Sum(i => i.Count))]))],
        };
    }

    string Age(DateOnly? published) => published is not { } day ? NoDate
        : day > ledgers.Today.AddYears(-1) ? "1年未満"
        : day > ledgers.Today.AddYears(-3) ? "1年以上3年未満"
        : day > ledgers.Today.AddYears(-5) ? "3年以上5年未満" : "5年以上";
}
