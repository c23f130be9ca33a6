using System.Globalization;
using Daicho.Import.Reports;

namespace Daicho.Publication.Content;

/// <summary>Makes a publication of a report that was printed before (過去に公表した報告書), so that it can be published in every form.</summary>
public static class ContentOfReport
{
    /// <summary>The content of a parsed report.</summary>
    /// <exception cref="UserErrorException">No item was found in it.</exception>
    public static PublicationContent Make(ParsedReport report, string government, string publisher, string title)
    {
        if (report.Items.Count == 0)
            throw new UserErrorException(report.Message ?? "指摘・意見が見つからないため、公表の内容を作れません。");
        var audits = new List<PublishedAudit>();
        for (var at = 0; at < report.Audits.Count; at++)
        {
            var audit = report.Audits[at];
            var index = at;
            var items = report.Items.Where(i => i.AuditIndex == index).Select((item, order) => Item(item, $"{audit.FiscalYear?.Year.ToString(CultureInfo.InvariantCulture) ?? "x"}-{index + 1}-{order + 1}")).ToList();
            if (items.Count > 0)
                audits.Add(new PublishedAudit(audit.FiscalYear?.Year, audit.Kind, audit.Theme, audit.Auditor, Groups(items)));
        }

        var first = report.Audits.FirstOrDefault(a => a.PublishedOn is not null) ?? report.Audits[0];
        return new PublicationContent
        {
            Government = government,
            Publisher = publisher,
            Title = title,
            Date = first.PublishedOn ?? throw new UserErrorException("公表日が印刷されていないため、公表の内容を作れません。"),
            GazetteName = first.GazetteName,
            GazetteNumber = first.GazetteNumber,
            Audits = audits,
        };
    }

    /// <summary>Items that stand together because section, unit and kind are the same.</summary>
    public static IReadOnlyList<PublishedGroup> Groups(IEnumerable<PublishedItem> items)
    {
        var groups = new List<PublishedGroup>();
        var open = new List<PublishedItem>();
        foreach (var item in items)
        {
            if (open.Count > 0 && (open[^1].Section, Unit(open[^1]), open[^1].Kind) != (item.Section, Unit(item), item.Kind))
                Close();
            open.Add(item);
        }

        if (open.Count > 0)
            Close();
        return groups;

        void Close()
        {
            groups.Add(new PublishedGroup(open[0].Section, Unit(open[0]), open[0].Kind, open));
            open = [];
        }
    }

    private static string? Unit(PublishedItem item) => item.Units.Count == 0 ? null : string.Join('、', item.Units);

    private static PublishedItem Item(ParsedItem item, string id) => new()
    {
        Id = id,
        Number = item.Number,
        Kind = item.Kind,
        Section = item.Section,
        Subject = MarkedText.Of(item.Subject),
        Units = item.Units.Count > 0 ? item.Units : item.Unit is { } unit ? [unit] : [],
        Finding = MarkedText.Of(item.Finding),
        Measures = item.Response is null ? [] : [new PublishedMeasure(item.Unit, MarkedText.Of(item.Response), item.Class)],
        Class = item.Class,
    };
}
