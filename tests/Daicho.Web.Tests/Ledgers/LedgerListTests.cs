using System.Net;
using System.Text;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Ledgers;

public sealed class LedgerListTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_WithEachKindOfCondition_ListsWhatIsMeant(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        var person = await site.SignIn("satoko");

        Assert.Equal("PC-000001 PC-000002 PC-000003", await person.Rows("/ledgers/computers"));
        Assert.Equal("PC-000001 PC-000002 PC-000003 PC-000004", await person.Rows("/ledgers/computers?closed=1"));
        Assert.Equal("PC-000002", await person.Rows("/ledgers/computers?f.product_name=ｻｰﾊﾞ"));
        Assert.Equal("PC-000001 PC-000003", await person.Rows("/ledgers/computers?f.introduced_on.from=令和7年度"));
        Assert.Equal("PC-000002", await person.Rows("/ledgers/computers?f.state.is=保管&f.state.is=除却"));
        Assert.Equal("PC-000001 PC-000002", await person.Rows($"/ledgers/computers?f.location.unit={site.Test.Units["総務部"]}"));
        Assert.Equal("PC-000002", await person.Rows("/ledgers/computers?q=さーば"));
        Assert.Equal("PC-000003 PC-000002 PC-000001", await person.Rows("/ledgers/computers?sort=-asset_number"));
        Assert.Equal("PC-000001 PC-000002 PC-000003", await person.Rows("/ledgers/computers?f.lease_end_on.empty=0&f.product_name=&q=%20"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_Filtered_ShowsConditionsThatCanBeTakenOff(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        var person = await site.SignIn("satoko");

        var page = await person.Page($"/ledgers/computers?f.state.is=保管&f.location.unit={site.Test.Units["総務部"]}&sort=-introduced_on");

        var chips = page.QuerySelectorAll(".filter__applied .chip");
        Assert.Equal(["状態：保管を外す", "設置所属：総務部（配下を含む）を外す"], chips.Select(c => c.TextContent.Trim()));
        Assert.Equal($"/ledgers/computers?f.location.unit={site.Test.Units["総務部"]}&sort=-introduced_on", chips[0].GetAttribute("href"));
        Assert.Equal("descending", page.QuerySelectorAll("th[aria-sort]").Single().GetAttribute("aria-sort"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_AsOfADayBeforeAChange_ShowsTheOldValues(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        site.Test.Sql("UPDATE actions SET at = '2026-10-01 00:00:00'");
        site.Test.Change<Computer>(1, c => c.UserName = "後任 太郎");
        var person = await site.SignIn("satoko");

        var then = await person.Page("/ledgers/computers?asof=令和8年10月31日&f.asset_number=1");
        var now = await person.Page("/ledgers/computers?f.asset_number=1");

        Assert.Contains("2026-10-31", then.QuerySelector(".banner--warning")!.TextContent);
        Assert.DoesNotContain("後任 太郎", then.QuerySelector("tbody")!.TextContent);
        Assert.Contains("後任 太郎", now.QuerySelector("tbody")!.TextContent);
        Assert.Contains("後任 太郎", (await person.Get("/ledgers/computers/1")).Text);
        Assert.DoesNotContain("後任 太郎", string.Concat((await person.Page("/ledgers/computers/1?asof=2026-10-31")).QuerySelectorAll(".record").Select(r => r.TextContent)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_Official_MeetsOwnUnitsRecordsOnlyEverywhere(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        var person = await site.SignIn("hanako"); // 税務課

        Assert.Equal("PC-000001", await person.Rows("/ledgers/computers"));
        Assert.Equal("", await person.Rows("/ledgers/computers?q=サーバ"));
        Assert.Equal("", await person.Rows("/ledgers/computers?f.asset_number=PC-000003"));
        Assert.Contains("1件", (await person.Page("/ledgers")).QuerySelectorAll(".card").Single(c => c.TextContent.Contains("パソコン等管理台帳", StringComparison.Ordinal)).TextContent);
        foreach (var address in new[] { "/ledgers/computers/3", "/ledgers/computers/3/edit", "/ledgers/computers/3/close", "/api/ledgers/computers/3", "/api/ledgers/computers/3/history" })
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get(address)).Status);
        Assert.Contains("\"total\":1,", (await person.Get("/api/ledgers/computers")).Text);
        var csv = (await person.Get("/ledgers/computers/export?format=csv")).Text;
        Assert.Contains("PC-000001", csv);
        Assert.DoesNotContain("PC-000003", csv);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Send(HttpMethod.Patch, "/api/ledgers/computers/3", new { values = new { remark = "書き換え" } }, "\"1\"")).StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_SecretUntilItsDay_IsNowhereBeforeIt(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(
            new Post { Name = "課長", UnitName = "人事課", Holder = "渡邉 内定", AnnouncedOn = TestDatabase.Today.AddDays(1) },
            new Post { Name = "課長", UnitName = "税務課", Holder = "髙橋 現任", AnnouncedOn = TestDatabase.Today });
        var person = await site.SignIn("satoko");
        var administrator = await site.SignIn("admin");

        foreach (var address in new[]
        {
            "/ledgers/posts", "/ledgers/posts?sort=holder", "/ledgers/posts/1", "/ledgers/posts/export?format=json", "/ledgers/posts/1/edit",
            "/api/ledgers/posts", "/api/ledgers/posts/1", "/api/ledgers/posts/1/history",
        })
        {
            Assert.DoesNotContain("渡邉", (await person.Get(address)).Text);
        }
        Assert.Equal("", await person.Rows("/ledgers/posts?f.holder.empty=0&f.unit_name=人事課"));
        Assert.Contains("渡邉", (await administrator.Get("/ledgers/posts")).Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_EditOfARecordWithASecret_KeepsIt(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(new Post { Name = "課長", UnitName = "人事課", Holder = "渡邉 内定", AnnouncedOn = TestDatabase.Today.AddDays(1) });
        var person = await site.SignIn("satoko");

        var form = await person.Form("/ledgers/posts/1/edit");
        Assert.DoesNotContain("c.holder", form.Keys);
        Assert.DoesNotContain("c.announced_on", form.Keys);
        await person.Post("/ledgers/posts/1/edit", form, ("c.notes", "内線 4210"));
        await person.Send(HttpMethod.Put, "/api/ledgers/posts/1", new { values = new { holder = "" } }, "\"2\"");

        var post = site.Test.Get<Post>(1);
        Assert.Equal(("渡邉 内定", "内線 4210", 2), (post.Holder, post.Notes, post.Version));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_WhatDoesNotExist_Is404OrASentence(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        var person = await site.SignIn("satoko");

        foreach (var address in new[] { "/ledgers/no-such", "/ledgers/computers/999", "/ledgers/computers/0", "/ledgers/no-such/1", "/ledgers/no-such/export", "/ledgers/no-such/new", "/ledgers/computers/99999999999999999999", "/api/ledgers/no-such", "/api/ledgers/computers/999" })
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get(address)).Status);
        foreach (var (query, sentence) in new[]
        {
            ("f.no_such=1", "「no_such」という項目はありません"), ("f.introduced_on.from=きのう", "日付"), ("sort=no_such", "並べ替えて"),
            ("page=0", "ページ番号"), ("page=99999", "10,000件より後ろ"), ("f.location.unit=税務課", "所属の番号"), ("asof=2026-02-30", "時点"), ("q=%00", "NUL"),
        })
        {
            var page = await person.Page("/ledgers/computers?" + query);
            Assert.Contains(sentence, page.QuerySelector(".banner--warning")!.TextContent);
            Assert.Equal(HttpStatusCode.BadRequest, (await person.Get("/api/ledgers/computers?" + query)).Status);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_Export_IsTheFilteredListInEachFormat(DatabaseKind kind)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var site = await LedgerSite.Start(kind);
        Fill(site);
        var person = await site.SignIn("satoko");

        var csv = await person.Client.GetByteArrayAsync("/ledgers/computers/export?format=csv&encoding=utf-8-bom&sort=-asset_number&cols=asset_number,introduced_on&wareki=1");
        var json = (await person.Get("/ledgers/computers/export?format=json&f.state.is=保管")).Text;
        var xlsx = await person.Client.GetByteArrayAsync("/ledgers/computers/export?format=xlsx");
        var refused = await person.Get("/ledgers/computers/export?format=csv&encoding=cp932");
        var escaped = await person.Client.GetByteArrayAsync("/ledgers/computers/export?format=csv&encoding=cp932&unencodable=escape");

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(
            ["資産番号,導入年月日,導入年月日（和暦）", "PC-000003,2025-10-01,令和7年10月1日", "PC-000002,2016-04-01,平成28年4月1日", "PC-000001,2025-10-01,令和7年10月1日"],
            Encoding.UTF8.GetString(csv[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("PC-000002", json);
        Assert.DoesNotContain("PC-000001", json);
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("U+20BB7", WebUtility.HtmlDecode(refused.Text)); // 𠮷
        Assert.Contains("&#x20BB7;", Encoding.GetEncoding(932).GetString(escaped));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Get("/ledgers/computers/export?f.no_such=1")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_TextsThatLookLikeMarkup_AreEscaped(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var computer = Samples.Computer(1);
        (computer.ProductName, computer.Remark, computer.Extra) = (Script, Script, $$"""{"<b>階</b>":"{{Script.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");
        site.Test.Add(computer);
        var person = await site.SignIn("satoko");

        foreach (var address in new[] { "/ledgers/computers", "/ledgers/computers?q=" + Uri.EscapeDataString(Script), "/ledgers/computers?f.product_name=" + Uri.EscapeDataString(Script), "/ledgers/computers/1", "/ledgers/computers/1/edit", "/ledgers/computers/1/close" })
        {
            var page = await person.Page(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), main img, b"));
            Assert.Contains("<script>", page.DocumentElement.TextContent + string.Concat(page.QuerySelectorAll("input").Select(i => i.GetAttribute("value"))));
        }
    }

    static void Fill(LedgerSite site)
    {
        var server = Samples.Computer(2, "情報政策課");
        (server.ProductName, server.State, server.IntroducedOn) = ("ファイルサーバ", "保管", new DateOnly(2016, 4, 1));
        var closed = Samples.Computer(4);
        closed.ClosedOn = new DateOnly(2026, 3, 31);
        site.Test.Add(Samples.Computer(1), server, Samples.Computer(3, "教育総務課"), closed);
    }
}
