using Daicho.Import.Reports;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>Reads reports for tests and holds for each that nothing of the text was lost.</summary>
static class Report
{
    public static readonly Lazy<ParsedReport> Chiba = new(() => OfSample("chiba-2024-measures.txt"));
    public static readonly Lazy<ParsedReport> Kumamoto = new(() => OfSample("kumamoto-2020-it-audit-summary.txt"));

    public static string SamplePath(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Daicho.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "reports", name);
    }

    public static ParsedReport OfSample(string name) => Checked(ReportSource.Open(SamplePath(name)));

    public static ParsedReport OfText(string text) => Checked(ReportSource.FromText(text));

    public static ParsedReport OfHtml(string html) => Checked(ReportSource.FromHtml(html));

    /// <summary>Every line has one role, and headings, unplaced lines and items repeat exactly those lines.</summary>
    public static ParsedReport Checked(ReportSource source)
    {
        var report = ReportParser.Parse(source);
        Assert.Equal(source.Lines.Select(l => l.Text), report.LineRoles.Select(r => r.Text));
        Assert.All(report.LineRoles, r => Assert.Equal(string.IsNullOrWhiteSpace(r.Text), r.Role == LineRole.Blank));
        Assert.All(report.LineRoles, r => Assert.Equal(r.Role == LineRole.Item, r.Item is not null));
        Assert.Equal(report.LineRoles.Where(r => r.Role == LineRole.Heading).Select(r => r.Text), report.Headings);
        Assert.Equal(report.LineRoles.Where(r => r.Role == LineRole.Unplaced).Select(r => r.Text), report.UnplacedLines);
        foreach (var role in report.LineRoles.Where(r => r.Item is not null))
            Assert.Contains(role.Number, report.Items[role.Item!.Value].SourceLines);
        Assert.All(report.Items, i => Assert.InRange(i.AuditIndex, 0, report.Audits.Count - 1));
        Assert.All(report.Items, i => Assert.NotEmpty(i.SourceLines));
        Assert.Equal(report.Items.Count == 0, report.Message is not null);
        return report;
    }
}
