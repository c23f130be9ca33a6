using System.Text;

namespace Daicho.Web.Help;

/// <summary>An item of the two audits that this product answers.</summary>
/// <param name="Id">C-01 … K-O7.</param>
/// <param name="Kind">指摘 or 意見.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Must">What the product must make happen, in English.</param>
/// <param name="Scenario">What proves it, in English; null when nothing does yet.</param>
public sealed record CaseRow(string Id, string Kind, string Subject, string Must, string? Scenario);

/// <summary>The cases as docs/cases.md has them, which is made from the scenarios themselves.</summary>
public static class CaseList
{
    /// <summary>Every case, in the order of the two reports.</summary>
    public static IReadOnlyList<CaseRow> All { get; } = [.. Read()];

    static IEnumerable<CaseRow> Read()
    {
        using var stream = typeof(CaseList).Assembly.GetManifestResourceStream("Daicho.Web.Help.cases.md")
            ?? throw new InvalidOperationException("docs/cases.md is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            // A bar inside a cell is written \|.
            var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(c => Plain(c.Trim())).ToList();
            if (cells is ["", ['C' or 'K', '-', ..] id, var kind, var subject, var must, var scenario, ""])
                yield return new(id, kind, subject, must, scenario == "not yet" ? null : scenario);
        }
    }

    static string Plain(string cell) => cell.Replace('\u0001', '|').Replace("<br>", "、", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
