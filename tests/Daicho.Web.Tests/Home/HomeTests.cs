using System.Net;
using AngleSharp.Dom;
using Daicho.Checks;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Home;

public sealed class HomeTests
{
    /// <summary>Statements of a home page with everything on it, those of the session included: one more for every section would be seen here. An official's has one for the inquiries that wait.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "hanako", 11)]
    [InlineData(DatabaseKind.Sqlite, "satoko", 18)]
    [InlineData(DatabaseKind.Sqlite, "tanaka", 16)]
    [InlineData(DatabaseKind.Postgres, "hanako", 11)]
    [InlineData(DatabaseKind.Postgres, "satoko", 18)]
    [InlineData(DatabaseKind.Postgres, "tanaka", 16)]
    public async Task Home_OfARole_CostsAFixedNumberOfQueriesAndReadsNoMachine(DatabaseKind kind, string userName, int most)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As(userName);
        using var queries = new QueryCount(site.Data);
        await browser.Page("/");
        queries.Take();
        await browser.Page("/");
        var few = queries.Take();
        site.Data.Add([.. Enumerable.Range(21, 30).Select(n => Samples.Computer(n, n % 2 == 0 ? "税務課" : "情報政策課"))]);
        new CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, CheckCatalog.All);
        queries.Take();

        await browser.Page("/");
        var many = queries.Take();

        Assert.InRange(few.Count, 1, most);
        Assert.Equal(few.Count, many.Count);
        Assert.DoesNotContain(many, sql => sql.Contains("\"computers\"", StringComparison.Ordinal) || sql.Contains("FROM computers ", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Official_WorkWithDeadlines_IsGroupedByThemWithWhatToDo(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var due = site.Of("税務課")[0].DueOn!.Value;
        site.Data.Sql($"UPDATE discrepancies SET due_on = '2026-11-13' WHERE unit_id = {site.Data.Units["税務課"]}");
        using var official = await site.As("hanako");

        var overdue = (await official.Page("/")).QuerySelector(".todo--over")!;

        Assert.Contains("期限を過ぎたもの", overdue.QuerySelector("h3")!.TextContent);
        Assert.Contains("4", overdue.QuerySelector(".card__number")!.TextContent);
        Assert.Equal(CheckCatalog.Get(DeskSite.Lease).Remedy.Split('。')[0] + "。", overdue.QuerySelector(".card__do")!.TextContent);
        Assert.Equal(site.Group("税務課"), overdue.QuerySelector("a.card__link")!.GetAttribute("href"));

        foreach (var (day, group) in new[] { (TestDatabase.Today, "week"), (new DateOnly(2026, 11, 22), "week"), (new DateOnly(2026, 11, 23), "month"), (new DateOnly(2026, 11, 30), "month"), (new DateOnly(2026, 12, 1), "later"), (due, null) })
        {
            if (group is null) continue;
            site.Data.Sql($"UPDATE discrepancies SET due_on = '{day:yyyy-MM-dd}' WHERE unit_id = {site.Data.Units["税務課"]}");
            Assert.Single((await official.Page("/")).QuerySelectorAll($".todo--{group} .card"));
        }

        site.Data.Sql($"UPDATE discrepancies SET due_on = NULL, baseline = {(kind == DatabaseKind.Sqlite ? "1" : "true")} WHERE unit_id = {site.Data.Units["税務課"]}");
        Assert.Contains("整理計画で直すもの", (await official.Page("/")).QuerySelector(".todo--plan h3")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Division_AfterACorrection_SeesWhatOpenedAndWhatWasCorrected(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        site.Data.Change<Computer>(site.Of("税務課")[0].RecordId, c => c.LeaseState = "返還済");
        new CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [CheckCatalog.Get(DeskSite.Lease)]);
        using var division = await site.As("satoko");

        var home = await division.Page("/");

        Assert.Contains("新たに開いた 7 件、是正 1 件、その他の完了 0 件", home.Body!.TextContent);
        var last = home.QuerySelectorAll("section[aria-labelledby=trend] tbody tr").Last();
        Assert.Equal(["7", "1", "6"], last.QuerySelectorAll("td").Select(c => c.TextContent));
        var row = home.QuerySelectorAll("table.heat tbody tr").Single(r => r.TextContent.Contains("税務課", StringComparison.Ordinal));
        Assert.Equal(site.Group("税務課"), row.QuerySelector("td.heat__4 a, td.heat__3 a")!.GetAttribute("href"));
        Assert.Equal("3", row.QuerySelector("td.heat__sum")!.TextContent.Trim());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Executive_CostsAndMachines_AreDrawnWithTableAndFile(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        site.Data.Add(
            new SystemCost { SystemName = "税務システム", FiscalYear = 2025, Category = "運用費用", Basis = "決算", Amount = 12_345_000 },
            new SystemCost { SystemName = "税務システム", FiscalYear = 2026, Category = "運用費用", Basis = "予算", Amount = 15_000_000 });
        new CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, CheckCatalog.All);
        using var cio = await site.As("tanaka");

        var home = await cio.Page("/");
        var costs = home.QuerySelector("section[aria-labelledby=costs]")!;
        var image = costs.QuerySelector("svg.chart__svg")!;

        Assert.Equal("img", image.GetAttribute("role"));
        Assert.All(image.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(home.GetElementById(id)));
        Assert.Equal(["12,345", "15,000"], costs.QuerySelectorAll("details tbody td").Select(c => c.TextContent));
        using var file = await cio.Get(costs.QuerySelector("a.chart__file")!.GetAttribute("href")!);
        Assert.Equal("年度,運用費用（千円）\r\n2025（令和7年度）,12345\r\n2026（令和8年度）,15000\r\n", (await file.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
        Assert.Contains("7", home.QuerySelector("section[aria-labelledby=lease-ends] tbody td")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Charts_OfAnOfficial_CountTheOwnUnitOnly(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var official = await site.As("hanako");
        using var auditor = await site.As("takahashi");

        Assert.Contains("開いた（件）", await official.Client.GetStringAsync("/charts/trend"));
        Assert.EndsWith(",4,0,4\r\n", await official.Client.GetStringAsync("/charts/trend"));
        Assert.EndsWith(",7,0,7\r\n", await auditor.Client.GetStringAsync("/charts/trend"));
        Assert.DoesNotContain("高齢福祉課", await official.Client.GetStringAsync("/charts/heat"));
        Assert.Equal(HttpStatusCode.NotFound, await official.Status("/charts/no-such"));
        Assert.Equal(HttpStatusCode.NotFound, await official.Status("/charts/costs?unit=x"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unit_OfADivision_AddsUpItsSections(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var units = site.Data.Units;
        site.Data.Add(new InformationSystem { Name = "税務システム", Owner = "税務課" }, new InformationSystem { Name = "介護システム", Owner = "高齢福祉課" });
        using var cio = await site.As("tanaka");
        using var official = await site.As("hanako");

        var division = await cio.Page($"/units/{units["総務部"]}");
        var whole = await cio.Page("/units");
        var seenByOfficial = await official.Page("/units");

        Assert.Contains("税務課", division.QuerySelector("section:has(#parts) tbody")!.TextContent);
        Assert.DoesNotContain("高齢福祉課", division.Body!.TextContent);
        Assert.Equal("4件", Figure(division, "要確認・不備（未完了）"));
        Assert.Equal("1件", Figure(division, "情報システム"));
        Assert.Equal("4台", Figure(division, "機器"));
        Assert.Equal("7件", Figure(whole, "要確認・不備（未完了）"));
        Assert.Equal("2件", Figure(whole, "情報システム"));
        Assert.Equal("4件", Figure(seenByOfficial, "要確認・不備（未完了）"));
        Assert.Equal("1件", Figure(seenByOfficial, "情報システム"));
        Assert.Equal("4台", Figure(seenByOfficial, "機器"));
        Assert.Equal(HttpStatusCode.NotFound, await cio.Status("/units/999999"));
    }

    static string Figure(IParentNode page, string label) =>
        page.QuerySelectorAll(".figures__item").Single(i => i.QuerySelector("dt")!.TextContent == label).QuerySelector("dd")!.TextContent.Trim();
}
