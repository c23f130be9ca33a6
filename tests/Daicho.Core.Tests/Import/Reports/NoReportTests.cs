namespace Daicho.Core.Tests.Import.Reports;

/// <summary>Documents that hold no items say so instead of yielding some.</summary>
public sealed class NoReportTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n　\n")]
    [InlineData("令和4年度包括外部監査結果報告書\n目 次\n第1 監査の概要・・・・・・・・ 1\n第2 指摘事項・・・・・・・・ 12\n1 契約事務について【指摘】・・・・・・ 13\n2 財産管理について【意見】・・・・・・ 20\n")]
    [InlineData("令和4年度包括外部監査結果報告書 目次\n内容\t指摘事項\t意見\tページ\n1. 契約事務について【指摘事項】\t○\t\t13\n2. 財産管理について【意見】\t\t○\t20\n")]
    [InlineData("令和4年度包括外部監査 目次\n項目\tページ\n第1 指摘事項\t3\n第2 意見\t9\n")]
    [InlineData("令和5年度監査の措置状況（集計）\n部局名\t指摘\t意見\t措置済み\t検討中\n総務部\t3件\t2件\t4件\t1件\n教育委員会\t1\t0\t1\t0\n合計\t4\t2\t5\t1\n")]
    [InlineData("定期監査の指摘件数の推移\n区分\t指摘件数\t措置済件数\n令和3年度\t12\t10\n令和4年度\t9\t9\n")]
    [InlineData("社会福祉法人指導監査の結果について\n番号\t指摘事項\t改善状況\n1\t理事会の議事録がない。\t作成した。\n")]
    [InlineData("令和5年度内部統制評価報告書\n番号\t不備の内容\t是正の状況\n1\t収入の調定が漏れた。\t是正した。\n")]
    [InlineData("市の監査委員は3日、令和4年度の定期監査の結果を公表した。契約事務などで指摘事項が5件あり、市長に措置を求めた。\n市は「速やかに対応する」としている。\n")]
    [InlineData("第3次総合計画（案）への意見募集の結果\n番号\t意見の概要\t市の考え方\n1\t公園を増やしてほしい。\t検討します。\n")]
    [InlineData("資産番号\t品名\t設置所属\n1001\tパソコン\t総務課\n")]
    public void Document_WithoutItems_YieldsNoneAndSaysSo(string text)
    {
        var report = Report.OfText(text);
        Assert.Empty(report.Items);
        Assert.EndsWith("。", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingFound_InATableOfFindings_IsNoItem() =>
        Assert.Equal("2", Assert.Single(Report.OfText("令和4年度定期監査\n番号\t対象課\t指摘事項\t措置の内容\n1\t総務課\t該当なし\t－\n2\t財政課\t日計表がない。\t作成した。\n").Items).Number);
}
