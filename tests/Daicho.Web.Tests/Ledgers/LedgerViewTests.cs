using System.Net;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Ledgers;

public sealed class LedgerViewTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_SaveAndOpenFirst_OpensTheLedgerWithThatView(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2));
        var person = await site.SignIn("satoko");
        const string State = "?f.asset_number=000002&cols=asset_number,remark&sort=-asset_number&size=20";

        var saved = await person.Post("/ledgers/computers/views" + State, await person.Form("/ledgers/computers/views" + State), ("Input.Name", "二台目だけ"), ("Input.OpensWith", "true"));

        Assert.Equal("/ledgers/computers" + State, saved.Headers.Location!.OriginalString);
        var opened = await person.Client.GetAsync("/ledgers/computers");
        Assert.Equal((HttpStatusCode.Redirect, "/ledgers/computers" + State), (opened.StatusCode, opened.Headers.Location!.OriginalString));
        var page = await person.Page("/ledgers/computers" + State);
        Assert.Equal("二台目だけ", page.QuerySelector(".views .chip[aria-current]")!.TextContent.Trim());
        Assert.Equal(["資産番号", "備考"], page.QuerySelectorAll("main thead .sort").Select(a => a.TextContent));
        var plain = page.QuerySelectorAll(".views .chip").First(a => a.TextContent.Trim() == "標準").GetAttribute("href")!;
        Assert.Equal("PC-000001 PC-000002", await person.Rows(plain));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_SharedWithAUnit_IsFoundThereAndNowhereElse(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "高齢福祉課"));
        var keeper = await site.SignIn("satoko");
        var official = await site.SignIn("hanako"); // 税務課
        var other = await site.SignIn("takashi"); // 高齢福祉課
        const string Views = "/ledgers/computers/views";

        await keeper.Post(Views + "?sort=-asset_number", await keeper.Form(Views), ("Input.Name", "総務部の新しい順"), ("Input.Sharing", "Unit"), ("Input.Unit", $"{site.Test.Units["総務部"]}"));
        await keeper.Post(Views + "?sort=model", await keeper.Form(Views), ("Input.Name", "自分の並び"));
        await official.Post(Views + "?sort=introduced_on", await official.Form(Views), ("Input.Name", "税務課の表示"), ("Input.Sharing", "Everyone"));

        Assert.Equal(["標準", "総務部の新しい順共有"], (await official.Page("/ledgers/computers")).QuerySelectorAll(".views__list .chip").Where(c => !c.TextContent.Contains('度') && c.TextContent.Trim() != "すべて").Select(c => c.TextContent.Trim()));
        Assert.DoesNotContain("総務部の新しい順", (await other.Page("/ledgers/computers")).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("税務課の表示", (await keeper.Page("/ledgers/computers")).QuerySelector("main")!.TextContent); // an official shares nothing
        Assert.Equal(2, site.Test.Number("SELECT count(*) FROM saved_views"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_RenameAndRemove_WorkForOnesOwnAndKeepersSharedOnesOnly(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var keeper = await site.SignIn("satoko");
        var official = await site.SignIn("hanako");
        const string Views = "/ledgers/computers/views";
        await official.Post(Views + "?q=ノート", await official.Form(Views), ("Input.Name", "ノート"), ("Input.OpensWith", "true"));
        var id = site.Test.Number("SELECT min(id) FROM saved_views");

        var foreign = await keeper.Post(Views, await keeper.Form(Views), ("act", "remove"), ("id", $"{id}"));
        var nameless = await official.Post(Views, await official.Form(Views), ("act", "save"), ("Input.Name", " "));
        await official.Post(Views, await official.Form(Views), ("act", "rename"), ("id", $"{id}"), ("name", "ノート型の機器"));

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Contains("表示の名前を入力してください。", (await official.Read(nameless)).QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("ノート型の機器", (await official.Page(Views)).QuerySelector(".saved")!.TextContent);
        await official.Post(Views, await official.Form(Views), ("act", "remove"), ("id", $"{id}"));
        Assert.Equal((0, 0), (site.Test.Number("SELECT count(*) FROM saved_views"), site.Test.Number("SELECT count(*) FROM default_views")));
        Assert.Equal(HttpStatusCode.OK, (await official.Get("/ledgers/computers")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_FiscalYear_IsSwitchedAndNamedInOneChip(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var old = Samples.Computer(2);
        old.IntroducedOn = new DateOnly(2024, 3, 31);
        site.Test.Add(Samples.Computer(1), old); // 1: 2025-10-01
        var person = await site.SignIn("satoko");

        var page = await person.Page("/ledgers/computers");
        var year = page.QuerySelectorAll("nav[aria-label='年度の切替え'] a").Single(a => a.TextContent == "令和5年度").GetAttribute("href")!;
        var narrowed = await person.Page(year);

        Assert.Equal("PC-000002", await person.Rows(year));
        var chip = narrowed.QuerySelectorAll(".filter__applied .chip").Single();
        Assert.Equal(("導入年月日：令和5年度を外す", "/ledgers/computers"), (chip.TextContent.Trim(), chip.GetAttribute("href")));
        Assert.Equal("令和5年度", narrowed.QuerySelector("nav[aria-label='年度の切替え'] [aria-current]")!.TextContent);
        Assert.Contains("導入年月日：令和5年度", narrowed.QuerySelector(".print-only")!.TextContent);
        Assert.Contains("/ledgers/computers/export?f.introduced_on.from=2023", Uri.UnescapeDataString(narrowed.QuerySelector(".menu__panel a[href*=export]")!.GetAttribute("href")!));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_ColumnMoved_KeepsItsPlaceWhenAnotherIsChosen(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        var page = await person.Page("/ledgers/computers?cols=asset_number,model,remark");
        var moved = page.QuerySelectorAll(".order__move").Single(a => a.TextContent == "「備考」を前へ").GetAttribute("href")!;
        var after = await person.Page(moved.Split('#')[0]);

        Assert.Equal(["資産番号", "備考", "型番"], after.QuerySelectorAll("main thead .sort").Select(a => a.TextContent));
        Assert.Equal(["asset_number", "remark", "model"], after.QuerySelectorAll(".order input:checked").Select(i => i.GetAttribute("value")));
        var order = after.QuerySelectorAll(".order input").Take(4).Select(i => "cols=" + i.GetAttribute("value")); // as the form sends them, with one more
        Assert.Equal(["資産番号", "備考", "型番", "品名"], (await person.Page("/ledgers/computers?" + string.Join('&', order))).QuerySelectorAll("main thead .sort").Select(a => a.TextContent));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_List_AsksTheDatabaseAsOftenForManyRowsAsForFew(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add([.. Enumerable.Range(1, 120).Select(n => Samples.Computer(n))]);
        var person = await site.SignIn("satoko");
        await person.Get("/ledgers/computers?size=20");
        using var count = new QueryCount(site.Test);

        var few = await count.Of(() => person.Get("/ledgers/computers?size=20"));
        var many = await count.Of(() => person.Get("/ledgers/computers?size=100"));

        Assert.Equal(few, many);
        Assert.True(many is > 0 and <= 8, $"{many}: {string.Join("\n", count.Statements)}");
    }
}
