using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;

namespace Daicho.Notices;

/// <summary>Notices about discrepancies, one per check, unit and deadline; what a clean-up plan holds is left alone.</summary>
internal sealed class DiscrepancyNotices(DaichoDb db, NoticeSpan span)
{
    private sealed record Group(string CheckId, long? UnitId, DateOnly? DueOn, long Count);

    public IEnumerable<Notice> Of(IReadOnlyList<NoticeRule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var group in Groups(rule))
            {
                if (CheckCatalog.Find(group.CheckId) is not { } check)
                    continue;
                var arrival = rule.Timing.Unit == TimingUnit.Arrival;
                var text = arrival
                    ? $"「{check.Title}」が新たに{group.Count:N0}件見つかりました{(group.DueOn is { } due ? $"（対応期限 {span.Day(due)}）" : "")}。"
                    : $"「{check.Title}」{group.Count:N0}件の対応期限は{span.Day(group.DueOn!.Value)}です（{span.Distance(group.DueOn.Value)}）。";
                var subject = arrival ? FormattableString.Invariant($"{group.CheckId}@{span.Today:yyyy-MM-dd}") : group.CheckId;
                var unit = group.UnitId is { } id ? FormattableString.Invariant($"{id}") : "none";
                yield return NoticeCollector.Make(span, rule, subject, group.UnitId, group.DueOn, text, $"/discrepancies/group?check={Uri.EscapeDataString(group.CheckId)}&unit={unit}")
                    .FoundIn(db.Catalog.Find(check.LedgerId));
            }
        }
    }

    private List<Group> Groups(NoticeRule rule)
    {
        var waiting = db.Discrepancies.Where(DiscrepancyStates.Unanswered).Where(d => !d.Baseline);
        if (rule.Timing.Unit == TimingUnit.Arrival)
        {
            var seq = span.SinceSeq;
            waiting = waiting.Where(d => d.StateSeq > seq && (d.State == DiscrepancyState.ToConfirm || d.State == DiscrepancyState.Recurred));
        }
        else
        {
            DateOnly?[] dates = [.. span.DatesOf(rule).Select(d => (DateOnly?)d)];
            waiting = waiting.Where(d => dates.Contains(d.DueOn));
        }

        return [.. waiting.GroupBy(d => new { d.CheckId, d.UnitId, d.DueOn }).Select(g => new Group(g.Key.CheckId, g.Key.UnitId, g.Key.DueOn, g.LongCount()))];
    }
}
