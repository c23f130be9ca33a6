using Daicho.Browser.Tests.Setup;

namespace Daicho.Browser.Tests.Accessibility;

/// <summary>One address of every kind of page.</summary>
static class PageKinds
{
    /// <summary>Pages by name: what to open, and whether only those who import may.</summary>
    public static IReadOnlyDictionary<string, (Func<Places, string> Address, bool Importers)> All { get; } =
        new Dictionary<string, (Func<Places, string>, bool)>(StringComparer.Ordinal)
        {
            ["home"] = (_ => "/", false),
            ["units-whole"] = (_ => "/units", false),
            ["search"] = (_ => "/search?q=リース", false),
            ["help"] = (_ => "/help", false),
            ["help-words"] = (_ => "/help/words", false),
            ["help-keyboard"] = (_ => "/help/keyboard", false),
            ["help-cases"] = (_ => "/help/cases", false),
            ["sample"] = (_ => "/ledgers/computers/sample?n=5&seed=1", false),
            ["account"] = (_ => "/account", false),
            ["second-factor"] = (_ => "/account/second-factor", false),
            ["not-found"] = (_ => "/no-such-page", false),
            ["discrepancies"] = (_ => "/discrepancies", false),
            ["discrepancies-none"] = (_ => "/discrepancies?state=recurred", false),
            ["group"] = (p => p.Group, false),
            ["discrepancy"] = (p => p.Discrepancy, false),
            ["inquiries"] = (_ => "/inquiries", false),
            ["inquiries-all"] = (_ => "/inquiries?tab=all", false),
            ["sheet"] = (p => p.Sheet, false),
            ["inquiry"] = (_ => "/inquiries/1", false),
            ["inquiry-forms"] = (_ => "/inquiries/1/forms", false),
            ["inquiry-new"] = (_ => "/inquiries/new", true),
            ["evidence"] = (_ => "/evidence", true),
            ["inquiry-definition-edit"] = (_ => "/inquiries/definitions/edit?from=answer-computers", true),
            ["inquiry-definitions"] = (_ => "/inquiries/definitions?from=confirm-records", true),
            ["notices"] = (_ => "/notices", false),
            ["notices-sent"] = (_ => "/notices/sent", true),
            ["notices-steps"] = (_ => "/notices/steps", true),
            ["calendar"] = (_ => "/calendar?from=R9.3.25&days=3", false),
            ["inquiry-assign"] = (_ => "/inquiries/1/assign", true),
            ["inquiry-answers"] = (_ => "/inquiries/1/answers", true),
            ["handovers"] = (_ => "/handovers", false),
            ["handover"] = (_ => "/handovers/5", false),
            ["checks"] = (_ => "/checks", false),
            ["check"] = (p => p.Check, false),
            ["ledgers"] = (_ => "/ledgers", false),
            ["computers"] = (_ => "/ledgers/computers", false),
            ["computers-filtered"] = (_ => "/ledgers/computers?q=ノート&f.state.is=使用中&sort=-introduced_on&closed=1", false),
            ["computers-as-of"] = (_ => "/ledgers/computers?asof=令和8年4月1日", false),
            ["computers-columns"] = (_ => "/ledgers/computers?cols=remark,asset_number&f.introduced_on.from=2024年度&f.introduced_on.to=2024年度&size=20#columns", false),
            ["computers-views"] = (_ => "/ledgers/computers/views?q=ノート", false),
            ["computers-bulk"] = (_ => "/ledgers/computers/bulk?which=all&q=ノート", false),
            ["computers-paste"] = (_ => "/ledgers/computers/paste", true),
            ["computers-about"] = (_ => "/ledgers/computers/about", false),
            ["computers-new"] = (_ => "/ledgers/computers/new", false),
            ["computer"] = (p => p.Computer, false),
            ["computer-edit"] = (p => p.Computer + "/edit", false),
            ["computer-close"] = (p => p.Computer + "/close", false),
            ["audit-items"] = (_ => "/ledgers/audit-items", false),
            ["audit-item"] = (p => p.Item, false),
            ["systems"] = (_ => "/ledgers/systems", false),
            ["units"] = (_ => "/ledgers/units", false),
            ["imports"] = (_ => "/imports", true),
            ["import-new"] = (_ => "/imports/new", true),
            ["import-run"] = (p => p.SetAside, true),
            ["import-report"] = (p => p.ReportRun + "/report?show=review", true),
        };
}
