using System.Reflection;
using System.Text;
using Daicho.TestSupport;

namespace Daicho.Cases;

/// <summary>A case of data/cases.tsv.</summary>
internal sealed record AuditCase(string Id, string Kind, string Subject, string Found, string Must);

/// <summary>docs/cases.md: every case and the scenario that covers it.</summary>
internal static class CasesPage
{
    /// <summary>Where the page is.</summary>
    public static string File => Path.Combine(Repository.Folder, "docs", "cases.md");

    /// <summary>All cases, in the order of the two reports.</summary>
    public static IReadOnlyList<AuditCase> All { get; } =
    [
        .. System.IO.File.ReadLines(Path.Combine(Repository.Folder, "tests/Daicho.Cases/data/cases.tsv"))
            .Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')).Select(c => new AuditCase(c[0], c[1], c[2], c[3], c[4])),
    ];

    /// <summary>Every mark on a scenario, with the scenario.</summary>
    public static ILookup<string, (string Scenario, string? Part)> Scenarios { get; } =
        (from type in typeof(CasesPage).Assembly.GetTypes()
         from method in type.GetMethods()
         from mark in method.GetCustomAttributes<CaseAttribute>()
         orderby type.Name, method.Name
         select (mark.Id, Scenario: $"{type.Name}.{method.Name}", mark.Part)).ToLookup(m => m.Id, m => (m.Scenario, (string?)m.Part), StringComparer.Ordinal);

    /// <summary>The page as it must be.</summary>
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append("# Cases\n\n");
        page.Append("What two audits found, what Daicho must make happen about it, and the scenario in `tests/Daicho.Cases` that proves it through the command line or the browser: ");
        page.Append("the situation as the auditors found it, the product names record and unit, the remedy, the product agrees. ");
        page.Append("C-01 to C-65: 千葉県報第13926号別冊 (2024-03-29). K-01 to K-32 and K-O1 to K-O7: 熊本県包括外部監査結果報告書の概要 (2021-03-23).\n\n");
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"{All.Count(c => Scenarios.Contains(c.Id))} of {All.Count} cases have a scenario. ");
        page.Append("This page is made from `tests/Daicho.Cases/data/cases.tsv` and the marks on the scenarios: `DAICHO_WRITE_DOCS=1 dotnet test tests/Daicho.Cases --filter-class '*CasesPageTests'` writes it anew.\n\n");
        page.Append("| case | kind | subject | what the product must do | scenario |\n|---|---|---|---|---|\n");
        foreach (var c in All)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {c.Id} | {c.Kind} | {Cell(c.Subject)} | {Cell(c.Must)} | {Covered(c.Id)} |\n");
        return page.ToString();
    }

    private static string Covered(string id) => Scenarios.Contains(id)
        ? string.Join("<br>", Scenarios[id].Select(s => $"`{s.Scenario}`{(s.Part is null ? "" : $" (in part: {s.Part})")}"))
        : "not yet";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
