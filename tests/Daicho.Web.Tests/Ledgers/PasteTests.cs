using System.Net;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Ledgers;

public sealed class PasteTests
{
    const string Address = "/ledgers/computers/paste";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_WithHeadings_ShowsEachCellThatIsWrongAndTakesTheRestIn(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        const string Table = "管理番号\t導入日\t設置課\t備考\r\nPC-000001\tR8.11.1\t税務課\t\"一行目\r\n二行目\"\r\nPC-000777\t令和8年13月1日\t税務課\t\r\nＰＣ－０００７７８\t2026/11/02\t人事課\t新規\r\n";

        var check = await person.Read(await person.Post(Address, await person.Form(Address), ("text", Table), ("reason", "棚卸の結果"), ("act", "check")));

        Assert.Equal(["1件", "1件", "0件", "1件"], check.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        var cell = check.QuerySelectorAll("td.cell--problem").Single();
        Assert.Contains("令和8年13月1日", cell.TextContent);
        Assert.Contains("カレンダーにない", cell.QuerySelector(".cell-problem")!.TextContent);
        Assert.Equal(Table.TrimEnd().ReplaceLineEndings("\r\n"), Visitor.Form(check)["text"]); // what was pasted is still there
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM computers"));

        var done = await person.Post(Address, Visitor.Form(check), ("act", "commit"));
        Assert.StartsWith("/imports/", done.Headers.Location!.OriginalString);
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal((new DateOnly(2026, 11, 1), "一行目\r\n二行目", "FMVU71012"), (computer.IntroducedOn, computer.Remark!.ReplaceLineEndings("\r\n"), computer.Model));
        Assert.Equal(2, site.Test.Number("SELECT count(*) FROM computers"));
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM set_aside_rows"));
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM actions WHERE kind = 'import' AND reason = '棚卸の結果'"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_WithoutHeadings_TakesTheColumnsThatWereChosen(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        var asked = await person.Read(await person.Post(Address, await person.Form(Address), ("text", "PC-000001\tきのう\tタブレット"), ("act", "check")));
        Assert.Equal("no", Visitor.Form(asked)["header"]);
        Assert.Equal(3, asked.QuerySelectorAll("select[name=column]").Length);
        var check = await Send(person, Address, [("text", "PC-000001\tきのう\tタブレット\nPC-000002\t令和8年11月1日\tスキャナ"), ("header", "no"), ("column", "asset_number"), ("column", "introduced_on"), ("column", "product_name"), ("act", "check")], asked);

        var page = await person.Read(check);
        Assert.Contains("1行目「導入年月日」", page.QuerySelector("td.cell--problem .cell-problem")!.TextContent); // rows are counted as pasted
        var done = await Send(person, Address, [("text", Visitor.Form(page)["text"]), ("header", "no"), ("column", "asset_number"), ("column", "introduced_on"), ("column", "product_name"), ("seen", Visitor.Form(page)["seen"]), ("act", "commit")], page);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(("PC-000002", "スキャナ"), (site.Test.Get<Computer>(1).AssetNumber, site.Test.Get<Computer>(1).ProductName));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_ChangedSinceTheCheckOrUnusable_WritesNothing(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");
        var check = await person.Read(await person.Post(Address, await person.Form(Address), ("text", "資産番号\t品名\nPC-000001\tスキャナ"), ("act", "check")));

        var changed = await person.Read(await person.Post(Address, Visitor.Form(check), ("text", "資産番号\t品名\nPC-000002\tプリンタ"), ("act", "commit")));
        var empty = await person.Read(await person.Post(Address, await person.Form(Address), ("text", " \n"), ("act", "check")));
        var unnamed = await person.Read(await person.Post(Address, await person.Form(Address), ("text", "\n"), ("header", "yes"), ("act", "check")));

        Assert.Contains("PC-000002", changed.QuerySelector("#checked")!.TextContent);
        Assert.NotNull(empty.QuerySelector("main"));
        Assert.Contains("表が空です", unnamed.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignIn("hanako")).Get(Address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Get("/ledgers/audit-items/paste")).Status); // the secretariat keeps it
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_OfAnImport_ShowsItsRowsSetAsideAndTakesThemInCorrected(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");
        const string Table = "管理番号\t導入日\t備考\r\nPC-000777\t令和8年13月1日\t\"一行目\r\n\"\"二\"\"行目\"\r\nPC-000778\t2026/11/02\t新規\r\n";
        var check = await person.Read(await person.Post(Address, await person.Form(Address), ("text", Table), ("act", "check")));
        var run = (await person.Post(Address, Visitor.Form(check), ("act", "commit"))).Headers.Location!.OriginalString;
        var correct = (await person.Page(run)).QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "画面で直して取り込む").GetAttribute("href")!;

        var shown = await person.Page(correct);
        var (_, status) = (shown, (await person.Get(correct.Replace("computers", "units", StringComparison.Ordinal))).Status);
        var text = Visitor.Form(shown)["text"];
        var again = await person.Read(await person.Post(correct, Visitor.Form(shown), ("text", text.Replace("13月", "11月", StringComparison.Ordinal)), ("act", "check")));
        var done = await person.Post(correct, Visitor.Form(again), ("act", "commit"));

        Assert.Contains("カレンダーにない", shown.QuerySelector("td.cell--problem .cell-problem")!.TextContent);
        Assert.DoesNotContain("PC-000778", text);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.StartsWith("/imports/", done.Headers.Location!.OriginalString);
        var computer = site.Test.Get<Computer>(2);
        Assert.Equal(("PC-000777", new DateOnly(2026, 11, 1), "一行目\r\n\"二\"行目"), (computer.AssetNumber, computer.IntroducedOn, computer.Remark!.ReplaceLineEndings("\r\n")));
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM actions WHERE kind = 'import' AND reason LIKE '取込 %の保留の行を訂正'"));
    }

    static async Task<HttpResponseMessage> Send(Visitor person, string address, (string Name, string Value)[] fields, AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var token = Visitor.Form(page)["__RequestVerificationToken"];
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await person.Client.PostAsync(address, content);
    }
}
