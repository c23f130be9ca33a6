using Daicho.Calendar;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>千葉県報第13926号別冊: published measures, 65 items under three audits.</summary>
public sealed class ChibaMeasuresTests
{
    [Fact]
    public void Items_OfWholeReport_AreNumbered1To65()
    {
        var items = Report.Chiba.Value.Items;
        Assert.Equal(Enumerable.Range(1, 65).Select(n => $"{n}"), items.Select(i => i.Number!));
        Assert.Equal(8, items.Count(i => i is { Kind: "指摘", Class: "措置済み" }));
        Assert.Equal(57, items.Count(i => i is { Kind: "意見", Class: "対応済み" }));
        Assert.Equal(["1", "8", "9", "20", "55", "56", "61", "64"], items.Where(i => i.Kind == "指摘").Select(i => i.Number!));
        Assert.All(items, i => Assert.NotNull(i.Finding));
        Assert.All(items, i => Assert.NotNull(i.Response));
        Assert.All(items, i => Assert.NotNull(i.Subject));
        Assert.All(items, i => Assert.Null(i.Section));
        Assert.All(items, i => Assert.Null(i.Page));
        Assert.All(items, i => Assert.DoesNotContain("<", i.Subject + i.Finding + i.Response + i.Class, StringComparison.Ordinal));
    }

    [Fact]
    public void Audits_OfContentsPage_AreThreeWithTheirThemes()
    {
        var audits = Report.Chiba.Value.Audits;
        Assert.Equal([new FiscalYear(2016), new FiscalYear(2021), new FiscalYear(2022)], audits.Select(a => a.FiscalYear!.Value));
        Assert.Equal("県土整備事業に関する財務事務の執行について", audits[1].Theme);
        Assert.StartsWith("知事部局が所管する事務のうち", audits[0].Theme, StringComparison.Ordinal);
        Assert.EndsWith("という状況の検証を含む。）", audits[2].Theme, StringComparison.Ordinal);
        Assert.All(audits, a => Assert.Equal("包括外部監査", a.Kind));
        Assert.All(audits, a => Assert.Null(a.Auditor));
        Assert.All(audits, a => Assert.Equal(new DateOnly(2024, 3, 29), a.PublishedOn));
        Assert.All(audits, a => Assert.Equal(("千葉県報", "第13926号別冊"), (a.GazetteName, a.GazetteNumber)));
        Assert.Equal([1, 1, 63], Report.Chiba.Value.Items.GroupBy(i => i.AuditIndex).Select(g => g.Count()));
    }

    [Theory]
    [InlineData("8", "84,85")]
    [InlineData("29", "148")]
    [InlineData("64", "261,262")]
    public void Item_WhoseNumberIsMisprinted_IsToBeReviewed(string number, string lines)
    {
        var item = Assert.Single(Report.Chiba.Value.Items, i => i.Number == number);
        Assert.Equal(lines, string.Join(',', item.SourceLines));
        Assert.Contains(item.NeedsReview, n => n.Contains("番号", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyTheThreeMisprintedItems_NeedReview() =>
        Assert.Equal(["8", "29", "64"], Report.Chiba.Value.Items.Where(i => i.NeedsReview.Count > 0).Select(i => i.Number!));

    [Fact]
    public void Item29_AnsweredByTwoUnits_NamesBothAndKeepsTheSpilledAnswer()
    {
        var item = Report.Chiba.Value.Items[28];
        Assert.Equal(["総務部デジタル改革推進局デジタル推進課", "企業局経理課"], item.Units);
        Assert.EndsWith("確認を行うこととした。（企業局経理課）", item.Response, StringComparison.Ordinal);
        Assert.Equal(3, item.NeedsReview.Count);
    }

    [Fact]
    public void Unit_PrintedAboveOneTable_HoldsForThatTableOnly() =>
        Assert.Equal([("7", "総務部デジタル改革推進局情報システム課"), ("29", "総務部デジタル改革推進局デジタル推進課、企業局経理課")],
            Report.Chiba.Value.Items.Where(i => i.Unit is not null).Select(i => (i.Number!, i.Unit!)));

    [Fact]
    public void Item64_SplitOverTwoRows_JoinsSubjectAndClass()
    {
        var item = Report.Chiba.Value.Items[63];
        Assert.EndsWith("① バックアップデータの保管について", item.Subject, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2023, 1, 4)], item.Dates);
    }

    [Fact]
    public void DamagedText_IsKeptAsPrinted() =>
        Assert.Contains("エンドユーザーザコンピュ ティング", Report.Chiba.Value.Items[52].Subject, StringComparison.Ordinal);

    [Fact]
    public void Explanations_OfTheClasses_AreUnplacedNotItems()
    {
        var report = Report.Chiba.Value;
        Assert.Contains(report.UnplacedLines, l => l.Contains("「継続」とは", StringComparison.Ordinal));
        Assert.Contains("【指摘】", report.Headings);
        Assert.Empty(report.Systems);
        Assert.Empty(report.CostRows);
    }
}
