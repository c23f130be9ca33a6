using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>
/// Makes an item of a draft: not published, addressed to the draft's first unit; where there are several, each gets a measure of its
/// own. The draft keeps which item it became.
/// </summary>
internal static class ReportedDraft
{
    /// <summary>Adds the item; what is wrong, or null.</summary>
    public static FieldProblem? Add(ActionScope action, AuditDraft current, AuditDraft next, string? number)
    {
        var items = action.Step<AuditItem>();
        var item = new AuditItem
        {
            AuditTheme = ThemeOf(action, current), Kind = current.Kind, Subject = current.Subject, Owner = current.Units.FirstOrDefault(), RootCause = current.Cause,
            Finding = string.Join("\n\n", new[] { current.Finding, Part("根拠・基準", current.Criteria), Part("影響", current.Effect) }.OfType<string>()),
        };
        if ((StorableText.Problem(number) ?? items.Ledger.Find("number")!.Read(item, number)) is { } unread)
            return new("number", $"番号：{unread}");
        if (action.Db.Set<AuditItem>().Any(i => i.AuditId == current.AuditId && i.Number == item.Number && i.SubjectKey == current.SubjectKey))
            return new("number", "同じ番号・事項名の指摘・意見が既にあります。番号を確かめてください。");
        items.Add(item);
        items.Flush();
        next.Item = RecordNumber.Of(items.Ledger, item);
        if (current.Units.Count > 1)
        {
            var measures = action.Step<Measure>();
            foreach (var unit in current.Units)
                measures.Add(new Measure { ItemSubject = next.Item, Owner = unit, State = MeasureState.Unconfirmed, StateSince = action.Today });
            measures.Flush();
        }

        return null;
    }

    // Printed reports name an audit by its theme; only where two have the same one does the number tell them apart.
    private static string? ThemeOf(ActionScope action, AuditDraft draft)
    {
        var audit = action.Db.Set<Audit>().AsNoTracking().First(a => a.Id == draft.AuditId);
        return action.Db.Set<Audit>().Count(a => a.ThemeKey == audit.ThemeKey) == 1 ? audit.Theme : draft.Audit;
    }

    private static string? Part(string label, string? text) => string.IsNullOrWhiteSpace(text) ? null : $"【{label}】{text}";
}
