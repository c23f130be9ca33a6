using Daicho.Calendar;
using Daicho.Import.Reports;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>熊本県 令和2年度包括外部監査結果報告書の概要: 32 items, 7 opinions, 133 systems, costs of five years.</summary>
public sealed class KumamotoSummaryTests
{
    static ParsedReport Summary => Report.Kumamoto.Value;

    [Fact]
    public void Audit_OfTitle_HasYearThemeAndAuditor()
    {
        var audit = Assert.Single(Summary.Audits);
        Assert.Equal(
            new ParsedAudit(new FiscalYear(2020), "熊本県のITガバナンスと情報システムの有効性について", "包括外部監査", "入江 佳隆", new DateOnly(2021, 3, 23), null, null), audit);
    }

    [Fact]
    public void Items_OfBothLists_Are39()
    {
        var items = Summary.Items;
        Assert.Equal(39, items.Count);
        Assert.Equal((9, 23, 7), (items.Count(i => i.Kind == "指摘"), items.Take(32).Count(i => i.Kind == "意見"), items.Skip(32).Count(i => i.Kind == "意見")));
        Assert.All(items, i => Assert.NotNull(i.Subject));
        Assert.All(items, i => Assert.NotNull(i.Page));
        Assert.All(items, i => Assert.Contains("。", i.Finding, StringComparison.Ordinal));
        Assert.All(items, i => Assert.Null(i.Response));
        Assert.All(items, i => Assert.Null(i.Class));
        Assert.All(items, i => Assert.Empty(i.NeedsReview));
    }

    [Fact]
    public void Sections_OfTheFirstList_CountTheirItemsAfresh()
    {
        var sections = Summary.Items.Take(32).GroupBy(i => i.Section!).ToList();
        Assert.Equal(["1-1 組織体制", "1-2 規程整備・遵守", "2-1 システムの有効性評価", "2-2 予算の効率的な使用", "2-3 契約の適切性",
            "3-1 システム開発・変更", "3-2 システム保守・運用", "3-3 セキュリティ", "3-4 システムの監視"], sections.Select(s => s.Key));
        Assert.All(sections, s => Assert.Equal(Enumerable.Range(1, s.Count()).Select(n => $"{n}"), s.Select(i => i.Number!)));
        Assert.All(Summary.Items.Skip(32), i => Assert.Null(i.Section));
        Assert.Equal("(1) (2) (3) (4) (5) (6) (7)", string.Join(' ', Summary.Items.Skip(32).Select(i => i.Number)));
        Assert.Equal(["39", "40", "43"], Summary.Items.Take(3).Select(i => i.Page!));
        Assert.Equal("124", Summary.Items[^1].Page);
    }

    [Fact]
    public void Units_PrintedInTitles_AreTakenOff() =>
        Assert.Equal(["企画振興部 企画課", "総務部 総務厚生課", "健康福祉部 健康福祉政策課", "農林水産部 団体支援課", "税務課"],
            Summary.Items.Where(i => i.Unit is not null).Select(i => i.Unit!));

    [Fact]
    public void Text_ContinuedBelowARepeatedPageHeader_IsJoined()
    {
        var item = Summary.Items.Single(i => i.Subject == "規程の順守状況について");
        Assert.Equal([341, 344], item.SourceLines);
        Assert.Contains("システム評価は実施しておらず、", item.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void InnerTable_OfTheComputerLedger_StaysInTheFinding()
    {
        var item = Summary.Items.Single(i => i.Page == "81");
        Assert.Equal([389, 390, 391, 394, 395, 396, 397, 398, 399], item.SourceLines);
        foreach (var count in (string[])["12,201 件", "995 件", "13 件", "1,914 件", "16 件", "1 件"]) Assert.Contains(count, item.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void PrintedCounts_OfItems_AgreeWithTheFirstList() =>
        Assert.True(Assert.Single(Summary.TotalsChecks, t => t.SourceLine == 333).Agrees);

    [Fact]
    public void Systems_WithBlankForms_RepeatTheFormAbove()
    {
        var forms = Summary.Systems.GroupBy(s => s.Form!).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.Equal(133, Summary.Systems.Count);
        Assert.Equal((22, 42, 28, 36, 5), (forms["ホスト"], forms["Web"], forms["C/S"], forms["その他"], forms["スタンドアロン"]));
        Assert.Equal(21, Summary.Systems.Count(s => s.FormRepeated));
        Assert.Contains(Summary.Systems, s => s.Name == "キャリアプランニング推進事業における事業所情報検索データベース");
        Assert.All(Summary.Systems, s => Assert.NotNull(s.OwnerText));
    }

    [Fact]
    public void CostRows_OffByRounding_AreReconciledAndSaidSo()
    {
        Assert.Equal(21, Summary.CostRows.Count);
        Assert.Equal(105, Summary.CostRows.Sum(c => c.Amounts.Count));
        Assert.All(Summary.CostRows, c => Assert.Equal([2015, 2016, 2017, 2018, 2019], c.Amounts.Select(a => a.FiscalYear.Year)));
        var off = Summary.CostRows.Where(c => c.Note is not null).ToList();
        Assert.Equal(6, off.Count);
        Assert.All(off, c => Assert.Contains("端数処理による差の範囲内", c.Note, StringComparison.Ordinal));
        var total = Assert.Single(Summary.TotalsChecks, t => t.Sentence.Contains("総合計", StringComparison.Ordinal));
        Assert.Equal(("2,104,425", "2,104,422", true), (total.Printed, total.Found, total.Agrees));
        Assert.Equal(2_104_412, Summary.CostRows.Sum(c => c.Amounts.Sum(a => a.Amount)));
        Assert.Contains(Summary.CostRows, c => c is { SystemName: "オンライン会議システム", Category: "運用費用", PrintedTotal: 5727 });
    }

    [Fact]
    public void DefinitionTables_OfNoKnownSort_AreUnplaced() =>
        Assert.Contains(Summary.UnplacedLines, l => l.StartsWith("係名\t事務分掌", StringComparison.Ordinal));
}
