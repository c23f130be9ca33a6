using System.Text.Json;
using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>The two published reports through <c>import-report</c>.</summary>
public sealed class ReportTests(Kumamoto kumamoto) : IDisposable
{
    private readonly Government office = kumamoto.New(DatabaseKind.Sqlite);

    public void Dispose() => office.Dispose();

    [Fact]
    public void ImportReport_Chiba_Has65ItemsUnderThreeAudits()
    {
        var answer = office.Run("import-report", Kumamoto.Sample("reports/chiba-2024-measures.txt"));
        Assert.Contains(answer.ExitCode, new[] { 0, 2 });
        var report = answer.Json;
        var items = report.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(answer.ExitCode == 2, items.Any(i => i.GetProperty("needsReview").GetArrayLength() > 0));
        Assert.Equal(Enumerable.Range(1, 65).Select(n => $"{n}").Order(StringComparer.Ordinal), items.Select(i => i.Text("number")).Order(StringComparer.Ordinal));
        Assert.Equal([("意見", "対応済み", 57), ("指摘", "措置済み", 8)], items.GroupBy(i => (i.Text("kind"), i.Text("class")))
            .Select(g => (g.Key.Item1!, g.Key.Item2!, g.Count())).OrderBy(g => g.Item3 == 8));
        Assert.Equal([2016, 2021, 2022], report.GetProperty("audits").EnumerateArray().Select(a => a.Number("fiscalYear")).Order());
        Assert.All(items, i => Assert.InRange(i.Number("audit"), 0, 2));
        HasShape(report);
        Same(office.Run("import-report", Kumamoto.Sample("reports/chiba-2024-measures.txt")).Json, report);
        office.Do("export", "audit-items", "-o", office.PathOf("事項.json"));
        Assert.Equal(65, Rows(office.PathOf("事項.json")));
    }

    [Fact]
    public void ImportReport_Kumamoto_Has39Items133SystemsAnd21CostRows()
    {
        var report = office.Run("import-report", Kumamoto.Sample("reports/kumamoto-2020-it-audit-summary.txt")).Json;
        var items = report.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal((39, 9, 30), (items.Count, items.Count(i => i.Text("kind") == "指摘"), items.Count(i => i.Text("kind") == "意見")));
        Assert.Equal(32, items.Count(i => i.Text("section") is not null)); // the seven opinions at the end stand under no section
        Assert.Equal((133, 21), (report.Number("systems"), report.Number("costRows")));
        HasShape(report);

        office.Do("export", "systems", "-o", office.PathOf("システム.json"));
        var forms = JsonDocument.Parse(File.ReadAllBytes(office.PathOf("システム.json"))).RootElement.EnumerateArray()
            .CountBy(s => s.Text("form")!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.Equal((22, 42, 28, 36, 5), (forms["ホスト"], forms["Web"], forms["C/S"], forms["その他"], forms["スタンドアロン"]));
        office.Do("export", "system-costs", "-o", office.PathOf("経費.json"));
        Assert.Equal(105, Rows(office.PathOf("経費.json")));
    }

    [Theory]
    [InlineData("目次", "第1章 監査の概要 ........ 1", "第2章 結果 ........ 12")]
    [InlineData("資産番号,品名", "A-1,机")]
    public void ImportReport_NoReport_HasNoItemsAndSaysSo(params string[] lines)
    {
        var answer = office.Run("import-report", office.File("別の文書.txt", lines));
        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Json.GetProperty("items").EnumerateArray());
        Assert.EndsWith("。", answer.Json.Text("message"), StringComparison.Ordinal);
    }

    private static int Rows(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetArrayLength();

    private static void Same(JsonElement one, JsonElement other) => Assert.True(JsonElement.DeepEquals(one, other));

    private static void HasShape(JsonElement report)
    {
        Shape.Has(report, "audits", "items", "systems", "costRows", "headings", "unplacedLines");
        Shape.Has(report.GetProperty("audits")[0], "fiscalYear", "theme", "kind", "publishedOn");
        Assert.All(report.GetProperty("items").EnumerateArray(), i => Shape.Has(
            i, "audit", "sourceLines", "number", "kind", "section", "subject", "unit", "finding", "response", "class", "page", "dates", "needsReview"));
    }
}

/// <summary>The fields that the interface promises.</summary>
internal static class Shape
{
    /// <summary>Every field is there; more may be.</summary>
    public static void Has(JsonElement json, params string[] fields) =>
        Assert.Subset(json.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal), fields.ToHashSet(StringComparer.Ordinal));
}
