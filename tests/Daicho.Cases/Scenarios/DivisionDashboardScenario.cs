using AngleSharp.Html.Dom;
using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>One picture of the whole government and of each division (K-O6: 全体像が分からない).</summary>
public class DivisionDashboardScenario(Kumamoto kumamoto)
{
    private static readonly string[] Systems = ["システム名,所管課,システム形態,稼働開始日", "税務総合システム,税務課,ホスト,平成20年4月1日", "人事給与システム,人事課,Web,令和5年4月1日", "介護保険システム,健康福祉政策課,C/S,令和2年4月1日"];

    private static readonly string[] Costs = ["システム名,年度,費目,予算・決算,金額,所管課", "税務総合システム,令和7年度,運用費用,決算,120000000,税務課", "介護保険システム,令和7年度,運用費用,決算,30000000,健康福祉政策課"];

    [Theory, ClassData(typeof(BothDatabases)), Case("K-O6", Part = "a page per division with cost, systems, machines, open discrepancies and findings of its sections")]
    public async Task Division_LookedAtByItsHead_ShowsCostSystemsAndWhatIsOpenOfItsSections(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import", "systems", prefecture.File("システム.csv", Systems));
        prefecture.Do("import", "system-costs", prefecture.File("経費.csv", Costs));
        prefecture.Do("import", "computers", prefecture.File("機器.csv", "資産番号,品名,設置所属,リース満了日", "PC-1,ノートパソコン,税務課,令和8年3月31日", "PC-2,ノートパソコン,健康福祉政策課,令和10年3月31日"));
        prefecture.Do("check");

        await using var site = await Site.Open(prefecture);
        using var cio = await site.As("tanaka");

        // The whole government, then the division two clicks below it, each by its link.
        var whole = await cio.Page("/units");
        Assert.Equal(("150,000千円", "3件", "2台"), (Figure(whole, "経費（令和7年度）"), Figure(whole, "情報システム"), Figure(whole, "機器")));
        var governor = await cio.Page(Link(whole, "知事部局"));
        var division = await cio.Page(Link(governor, "総務部"));
        Assert.Equal(("120,000千円", "2件", "1台"), (Figure(division, "経費（令和7年度）"), Figure(division, "情報システム"), Figure(division, "機器")));
        Assert.Contains("リース満了日を過ぎた機器", division.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("介護保険システム", division.Body.TextContent, StringComparison.Ordinal);
        var tax = division.QuerySelectorAll("section tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "税務課");
        Assert.Equal(["120,000", "1", "1"], tax.QuerySelectorAll("td").Skip(1).Take(3).Select(c => c.TextContent));

        // The machine is returned: what was open is gone from the division's page after the next run.
        prefecture.Do("import", "computers", prefecture.File("返還.csv", "資産番号,リース状態", "PC-1,返還済"));
        prefecture.Do("check");
        Assert.DoesNotContain("リース満了日を過ぎた機器", (await cio.Page(Link(governor, "総務部"))).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Figure(IHtmlDocument page, string label) =>
        page.QuerySelectorAll(".figures__item").Single(i => i.QuerySelector("dt")!.TextContent == label).QuerySelector("dd")!.TextContent.Trim();

    private static string Link(IHtmlDocument page, string name) => page.QuerySelectorAll("tbody th a").Single(a => a.TextContent == name).GetAttribute("href")!;
}
