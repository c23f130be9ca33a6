using Daicho.Access;
using Daicho.Data;
using Daicho.Inquiries;

namespace Daicho.Notices;

/// <summary>Notices about sheets of inquiries: to the unit at which each is, and to whoever asks, once per inquiry.</summary>
internal sealed class SheetNotices(DaichoDb db, NoticeSpan span)
{
    private static readonly string[] Returning = ["rewrite", "return", "send-back"];

    private sealed record OpenSheet(long Id, long InquiryId, string Title, Role Askers, TimeOnly DueAt, DateOnly InquiryDue, long? AtUnitId, SheetState State, DateOnly DueOn, long StateSeq, bool Returned);

    public IEnumerable<Notice> Of(IReadOnlyList<NoticeRule> rules)
    {
        var sheets = (
            from s in db.Set<InquirySheet>()
            join i in db.Set<Inquiry>() on s.InquiryId equals i.Id
            where (int)s.State < SheetStates.FirstClosed
            orderby s.Id
            select new OpenSheet(
                s.Id, i.Id, i.Title, i.Askers, i.DueAt, i.DueOn, s.AtUnitId, s.State, s.DueOn, s.StateSeq,
                db.Set<InquiryEvent>().Any(e => e.SheetId == s.Id && e.Seq == s.StateSeq && Returning.Contains(e.Step)))).ToList();
        foreach (var rule in rules)
        {
            var notices = rule.To == NoticeTo.Asker ? ToAsker(rule, sheets) : ToUnits(rule, sheets);
            foreach (var notice in notices)
                yield return notice;
        }
    }

    private IEnumerable<Notice> ToUnits(NoticeRule rule, List<OpenSheet> sheets)
    {
        foreach (var sheet in sheets.Where(s => s.AtUnitId is not null && s.State != SheetState.Received))
        {
            var href = FormattableString.Invariant($"/inquiries/sheets/{sheet.Id}");
            if (rule.Timing.Unit == TimingUnit.Arrival)
            {
                if (sheet.StateSeq > span.SinceSeq)
                    yield return NoticeCollector.Make(span, rule, FormattableString.Invariant($"{sheet.Id}@{sheet.StateSeq}"), sheet.AtUnitId, sheet.DueOn, Arrived(sheet), href).AskedBy(sheet.Askers);
            }
            else if (span.Reaches(rule, sheet.DueOn))
            {
                var text = $"「{sheet.Title}」の{Task(sheet.State)}の期限は{span.Day(sheet.DueOn)}です（{span.Distance(sheet.DueOn)}）。";
                yield return NoticeCollector.Make(span, rule, FormattableString.Invariant($"{sheet.Id}"), sheet.AtUnitId, sheet.DueOn, text, href).AskedBy(sheet.Askers);
            }
        }
    }

    private IEnumerable<Notice> ToAsker(NoticeRule rule, List<OpenSheet> sheets)
    {
        var arrival = rule.Timing.Unit == TimingUnit.Arrival;
        var meant = sheets.Where(s => arrival
            ? s.State == SheetState.Received && s.StateSeq > span.SinceSeq
            : s.State != SheetState.Received && s.AtUnitId is not null && span.Reaches(rule, s.DueOn));
        foreach (var group in meant.GroupBy(s => s.InquiryId))
        {
            var first = group.First();
            var text = arrival
                ? $"「{first.Title}」の回答が{group.Count():N0}所属から届きました。"
                : $"「{first.Title}」で{group.Count():N0}所属が{(rule.Timing.Amount > 0 ? "期限を過ぎています" : "まだ出していません")}。";
            var subject = arrival ? FormattableString.Invariant($"{group.Key}@{group.Max(s => s.StateSeq)}") : FormattableString.Invariant($"{group.Key}@{span.Today:yyyy-MM-dd}");
            var notice = NoticeCollector.Make(span, rule, subject, null, arrival ? null : first.InquiryDue, text, FormattableString.Invariant($"/inquiries/{group.Key}"));
            notice.AskedBy(first.Askers);
            if (!arrival)
                notice.Urgency = rule.Timing.Amount > 0 ? NoticeUrgency.Late : NoticeUrgency.Due;
            yield return notice;
        }
    }

    private string Arrived(OpenSheet sheet)
    {
        var until = $"（期限 {span.Day(sheet.DueOn)}）";
        return sheet switch
        {
            { Returned: true } => $"「{sheet.Title}」の回答が差し戻されました{until}。",
            { State: SheetState.Answering } => $"「{sheet.Title}」の照会が届きました{until}。",
            _ => $"「{sheet.Title}」の{Task(sheet.State)}をしてください{until}。",
        };
    }

    private static string Task(SheetState state) => state switch
    {
        SheetState.Answering => "回答",
        SheetState.Checking => "課内確認",
        _ => "取りまとめ",
    };
}
