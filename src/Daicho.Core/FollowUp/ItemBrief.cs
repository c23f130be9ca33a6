using System.Globalization;
using Daicho.Calendar;
using Daicho.Inquiries.Forms;
using Daicho.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using static Daicho.Text.WordPage;

namespace Daicho.FollowUp;

/// <summary>One page about an item for whoever answers in the assembly (議会答弁用): what was found, how far it is today, what comes next, money.</summary>
public static class ItemBrief
{
    /// <summary>File name.</summary>
    public static string FileName(AuditItem item) => $"答弁資料_{AnswerForm.Safe($"{item.Kind}{item.Number}_{item.Subject}")}.docx";

    /// <summary>Writes it as a Word document.</summary>
    /// <param name="item">The item.</param>
    /// <param name="audit">Its audit, or null.</param>
    /// <param name="measures">Its measures, with what was last notified of each.</param>
    /// <param name="actions">Next actions of the measures that are still open.</param>
    /// <param name="today">The day it is written.</param>
    /// <param name="to">Where to.</param>
    public static void Write(AuditItem item, Audit? audit, IReadOnlyList<(Measure Measure, MeasureNoticeLine? Notified)> measures, IReadOnlyList<NextAction> actions, DateOnly today, Stream to) =>
        WordPage.Write(to, $"{item.Kind}{item.Number} {item.Subject}", body =>
        {
            body.Append(Line($"{item.Kind}{item.Number}　{item.Subject}", JustificationValues.Center, size: 28, bold: true));
            body.Append(Line($"{JapaneseDate.ToEra(today)}現在", JustificationValues.Right));
            body.Append(Table([22, 78], null,
            [
                ["監査", $"{(audit?.FiscalYear is { } year and > 1988 and < 9999 ? JapaneseDate.ToEra(new DateOnly((int)year, 12, 31)).Split('年')[0] + "年度" : "")}{audit?.Kind}　{audit?.Theme ?? item.AuditTheme}"],
                ["所管課", string.Join("、", measures.Select(m => m.Measure.Owner ?? item.Owner).DefaultIfEmpty(item.Owner).OfType<string>().Distinct(StringComparer.Ordinal))],
                ["今の状況", $"{item.State ?? MeasureState.Unconfirmed}（区分：{measures.Select(m => m.Measure.Class).FirstOrDefault(c => c is not null) ?? item.Class ?? "未定"}）"],
            ]));
            Paragraphs(body, "１　背景（指摘・意見の内容）", item.Finding);
            if (item.RootCause is not null)
                Paragraphs(body, "　　原因", item.RootCause);
            Section(body, "２　措置の状況", [18, 46, 18, 18], ["所管課", "措置の内容", "実施状況", "実施の確認"], measures.Select(m => new[]
            {
                m.Measure.Owner ?? "未定",
                m.Measure.Content ?? m.Measure.Reason ?? "検討中",
                $"{m.Measure.State ?? MeasureState.Unconfirmed}{(m.Measure.DoneOn is { } done ? $"\n{JapaneseDate.ToEra(done)}" : "")}",
                m.Measure.Confirmation is { } confirmation ? $"{confirmation}{(m.Measure.ConfirmedOn is { } on ? $"\n{JapaneseDate.ToEra(on)}" : "")}" : "―",
            }));
            Section(body, "３　今後の予定", [24, 24, 52], ["期限", "種類", "内容"], measures.Where(m => !MeasureState.IsSettled(m.Measure.State))
                .Select(m => new[] { m.Measure.DueOn is { } due ? JapaneseDate.ToEra(due) : m.Measure.DueEvent ?? "未定", "措置の期限", $"{m.Measure.Owner}の措置" })
                .Concat(actions.Where(a => a.DoneOn is null).Select(a => new[] { a.DueOn is { } due ? JapaneseDate.ToEra(due) : "未定", a.Kind ?? "", $"{a.What}{(a.Condition is { } when ? $"（{when}）" : "")}" })));
            Section(body, "４　予算と経費", [28, 18, 18, 18, 18], ["所管課・年度", "要求額（円）", "査定額（円）", "議決額（円）", "経費（円）"], measures
                .Where(m => m.Measure.BudgetYear is not null || m.Measure.BudgetRequested is not null || m.Measure.Cost is not null)
                .Select(m => new[] { $"{m.Measure.Owner}{(m.Measure.BudgetYear is { } y ? $"（{y}年度）" : "")}", Yen(m.Measure.BudgetRequested), Yen(m.Measure.BudgetAssessed), Yen(m.Measure.BudgetApproved), Yen(m.Measure.Cost) }));
            Section(body, "５　監査委員への通知", [30, 52, 18], ["通知", "通知した内容", "区分"], measures.Where(m => m.Notified is not null)
                .Select(m => new[] { m.Notified!.Notice ?? "", m.Notified.Content ?? "", m.Notified.Class ?? "" }));
        });

    private static void Paragraphs(Body body, string title, string? text)
    {
        body.Append(Line(title, JustificationValues.Left, bold: true, before: 240));
        foreach (var line in (text ?? "（記録なし）").ReplaceLineEndings("\n").Split('\n'))
            body.Append(Line(line, JustificationValues.Left));
    }

    private static string Yen(long? amount) => amount?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
