using System.Net;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Ledgers;

public sealed class RecordFormTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_New_WritesWhatWasTypedWithReasonAndHistory(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        var answer = await person.Post(
            "/ledgers/computers/new", await person.Form("/ledgers/computers/new"),
            ("c.asset_number", "ＰＣ－０００１"), ("c.product_name", "ノート㈱"), ("c.introduced_on", "令和６年３月２９日"), ("c.location", "税務課"),
            ("c.remark", "一行目\r\n二行目"), ("reason", "現物確認で見つかったため"));

        Assert.Equal("/ledgers/computers/1", answer.Headers.Location!.OriginalString);
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal(("ＰＣ－０００１", "ノート㈱", new DateOnly(2024, 3, 29), "税務課", "一行目\r\n二行目"), (computer.AssetNumber, computer.ProductName, computer.IntroducedOn, computer.Location, computer.Remark));
        Assert.Equal(site.Test.Units["税務課"], computer.UnitId);
        var page = await person.Page("/ledgers/computers/1");
        Assert.Contains("記録を追加しました。", page.QuerySelector(".banner--success")!.TextContent);
        Assert.Contains("令和6年3月29日", string.Concat(page.QuerySelectorAll(".record").Select(r => r.TextContent)));
        var history = page.QuerySelector(".timeline")!.TextContent;
        Assert.Matches("佐藤 智子 が 令和.+ に\\s+登録", history);
        Assert.Contains("現物確認で見つかったため", history);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_CannotBeRead_SaysSoBesideTheFieldAndLosesNothing(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        var answer = await person.Post(
            "/ledgers/systems/new", await person.Form("/ledgers/systems/new"),
            ("c.name", " "), ("c.started_on", "令和6年2月30日"), ("c.confidentiality", "高い"), ("c.purpose", "長い\r\n説明"), ("reason", "登録"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await person.Read(answer);
        Assert.StartsWith("エラー：", page.Title);
        Assert.Equal(
            ["システム名は必須です。入力してください。", "稼働開始日：「令和6年2月30日」はカレンダーにない日付です。月と日を確かめてください。", "機密性：「高い」は整数（例：1,234）として読めません。"],
            page.QuerySelectorAll(".error-summary__list a").Select(a => a.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".error-summary__list a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        var form = Visitor.Form(page);
        Assert.Equal(("令和6年2月30日", "高い", "長い\r\n説明", "登録"), (form["c.started_on"], form["c.confidentiality"], form["c.purpose"], form["reason"]));
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM systems"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_ReasonIsRequiredAndMissing_IsRefused(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("ichiro");
        var form = await person.Form("/ledgers/measures/new");

        var page = await person.Read(await person.Post("/ledgers/measures/new", form, ("c.item_subject", "台帳の整備"), ("c.content", "台帳を整備する。")));

        Assert.Equal("変更の理由は必須です。入力してください。", page.QuerySelector(".error-summary__list a")!.TextContent);
        Assert.Equal("台帳を整備する。", Visitor.Form(page)["c.content"]);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Post("/ledgers/measures/new", Visitor.Form(page), ("reason", "監査の指摘による"))).StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_SomebodyElseWasFaster_ShowsTheDifferenceAndLetsChoose(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        var form = await person.Form("/ledgers/computers/1/edit");
        site.Test.Change<Computer>(1, c => (c.UserName, c.State) = ("先に変えた人", "保管"));

        var answer = await person.Post("/ledgers/computers/1/edit", form, ("c.user_name", "後から変えた人"), ("c.remark", "私の備考"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await person.Read(answer);
        var again = Visitor.Form(page);
        Assert.Equal(("後から変えた人", "私の備考", "保管", "2"), (again["c.user_name"], again["c.remark"], again["c.state"], again["version"]));
        Assert.Contains("先に変えた人", page.QuerySelector(".changes")!.TextContent);
        Assert.Equal(2, site.Test.Get<Computer>(1).Version);

        var undecided = await person.Read(await person.Post("/ledgers/computers/1/edit", again));
        Assert.Equal("使用者：どちらの値にするか選んでください。", undecided.QuerySelector(".error-summary__list a")!.TextContent);

        var saved = await person.Post("/ledgers/computers/1/edit", Visitor.Form(undecided), ("pick.user_name", "now"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal(("先に変えた人", "私の備考", "保管", 3), (computer.UserName, computer.Remark, computer.State, computer.Version));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Untouched_WritesNothing(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var computer = Samples.Computer(1);
        (computer.Remark, computer.ProductName, computer.LeaseState) = ("一行目\n二行目\r\n\r\n", "品名の\n途中で改行", "寄附受入");
        site.Test.Add(computer);
        var person = await site.SignIn("satoko");

        var answer = await person.Post("/ledgers/computers/1/edit", await person.Form("/ledgers/computers/1/edit"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1, site.Test.Get<Computer>(1).Version);
        Assert.Contains("何も記録していません", (await person.Page("/ledgers/computers/1")).QuerySelector(".banner--success")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_KeyOfAnotherRecord_IsRefused(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2));
        var person = await site.SignIn("satoko");

        var page = await person.Read(await person.Post("/ledgers/computers/2/edit", await person.Form("/ledgers/computers/2/edit"), ("c.asset_number", "ｐｃ－０００００１")));

        Assert.Contains("同じ資産番号の記録が既にあります", page.QuerySelector(".error-summary__list a")!.TextContent);
        Assert.Equal("PC-000002", site.Test.Get<Computer>(2).AssetNumber);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Close_HidesTheRecordAndReopenBringsItBack(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("hanako");

        var unreadable = await person.Read(await person.Post("/ledgers/computers/1/close", await person.Form("/ledgers/computers/1/close"), ("Input.On", "年度末")));
        Assert.Contains("年度末", unreadable.QuerySelector(".error-summary__list a")!.TextContent);
        await person.Post("/ledgers/computers/1/close", await person.Form("/ledgers/computers/1/close"), ("Input.On", "R8.3.31"), ("Input.Reason", "返却したため"));

        Assert.Equal(new DateOnly(2026, 3, 31), site.Test.Get<Computer>(1).ClosedOn);
        Assert.Equal("", await person.Rows("/ledgers/computers"));
        Assert.Equal("PC-000001", await person.Rows("/ledgers/computers?closed=1"));
        Assert.Contains("返却したため", (await person.Get("/ledgers/computers/1")).Text);
        await person.Post("/ledgers/computers/1/close", await person.Form("/ledgers/computers/1/close"), ("Input.Reason", "誤りのため"));
        Assert.Equal("PC-000001", await person.Rows("/ledgers/computers"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_ByWhoMayNot_IsRefused(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var auditor = await site.SignIn("takahashi");
        var official = await site.SignIn("hanako");

        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get("/ledgers/computers/1/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get("/ledgers/computers/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Send(HttpMethod.Post, "/api/ledgers/computers", new { values = new { asset_number = "X" } })).StatusCode);
        Assert.DoesNotContain("変更する", (await auditor.Page("/ledgers/computers/1")).QuerySelector(".page-head")!.TextContent);
        var form = await official.Form("/ledgers/computers/1/edit");
        var away = await official.Read(await official.Post("/ledgers/computers/1/edit", form, ("c.location", "高齢福祉課")));
        Assert.Contains("自所属のものではない", away.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("税務課", site.Test.Get<Computer>(1).Location);
        form.Remove("__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.BadRequest, (await official.Post("/ledgers/computers/1/edit", form)).StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_EveryAwkwardText_ComesBackUnaltered(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");
        // All of them in two records: one by the form, one by the API.
        var all = string.Join('｜', EdgeTexts.All);
        var some = EdgeTexts.All.Where(t => t.Length > 1).Take(60).ToList();

        var form = await person.Form("/ledgers/systems/new");
        await person.Post("/ledgers/systems/new", form, ("c.name", "形の難しい文字"), ("c.notes", all), ("c.purpose", string.Join("\r\n", some)));
        await person.Send(HttpMethod.Post, "/api/ledgers/systems", new { values = new { name = "もう一つ", notes = all } });

        Assert.Equal(all, site.Test.Get<InformationSystem>(1).Notes);
        Assert.Equal(string.Join("\r\n", some), site.Test.Get<InformationSystem>(1).Purpose);
        Assert.Equal(all, site.Test.Get<InformationSystem>(2).Notes);
        Assert.Equal(all, Visitor.Form(await person.Page("/ledgers/systems/1/edit"))["c.notes"]);
        Assert.Equal(all, System.Text.Json.Nodes.JsonNode.Parse((await person.Get("/api/ledgers/systems/1")).Text)!["values"]!["notes"]!.GetValue<string>());
    }
}
