using System.Net;
using Daicho.Checks;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Ledgers;

public sealed class RecordPageTests
{
    static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_OneSection_ChangesItAndComesBackToItWithASentence(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        var page = await person.Page("/ledgers/computers/1?edit=3");
        var form = Visitor.Form(page);
        Assert.Contains("c.location", form.Keys);
        Assert.DoesNotContain("c.asset_number", form.Keys);
        var saved = await person.Post("/ledgers/computers/1/edit", form, ("c.location", "人事課"), ("reason", "執務室の移転"));

        Assert.Equal("/ledgers/computers/1#section-3", saved.Headers.Location!.OriginalString);
        var after = await person.Page("/ledgers/computers/1");
        var sentence = after.QuerySelector(".timeline__item .timeline__text")!;
        Assert.Matches("佐藤 智子 が 令和.+年.+月.+日 [0-9:]{5} に 設置所属 を「税務課」から「人事課」に変更 （理由：執務室の移転）", string.Join(' ', sentence.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(("税務課", "人事課"), (sentence.QuerySelector("del")!.TextContent, sentence.QuerySelector("ins")!.TextContent));
        Assert.Contains("・設置所属：税務課 → 人事課", after.QuerySelector("textarea[data-copy]")!.TextContent);
        Assert.Equal("PC-000001", site.Test.Get<Computer>(1).AssetNumber);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_SystemWithCosts_ShowsWhatNamesItWhoAnswersAndWhatToDo(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(new InformationSystem { Name = "税総合システム", Owner = "税務課" });
        site.Test.Add([.. Enumerable.Range(2019, 6).Select(y => new SystemCost { SystemName = "税総合システム", FiscalYear = y, Category = "保守", Basis = "決算", Amount = 1_000_000 })]);
        site.Test.Add(
            new Post { Name = "課長", UnitName = "税務課", Holder = "髙橋 現任", ValidFrom = new DateOnly(2026, 4, 1) },
            new Post { Name = "課長", UnitName = "税務課", Holder = "前任 太郎", ValidFrom = new DateOnly(2024, 4, 1), ValidTo = new DateOnly(2026, 3, 31) });
        var old = Samples.Computer(1);
        old.LeaseEndOn = new DateOnly(2026, 3, 31);
        site.Test.Add(old);
        new CheckRunner(site.Test.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [CheckCatalog.Get("computers.lease-end")]);
        var person = await site.SignIn("satoko");

        var page = await person.Page("/ledgers/systems/1");
        var related = page.QuerySelector("section[aria-label='関連：情報システム経費']")!;
        Assert.Equal((4, "/ledgers/system-costs?f.system_name.id=1"), (related.QuerySelectorAll("li").Length, related.QuerySelector(".panel__bar a")!.GetAttribute("href")));
        Assert.Contains("6件", related.TextContent);
        var who = page.QuerySelectorAll("section").Single(s => s.GetAttribute("aria-labelledby") == "who-title").TextContent;
        Assert.Contains("税務課", who);
        Assert.Contains("髙橋 現任", who);
        Assert.DoesNotContain("前任 太郎", who);
        var finding = (await person.Page("/ledgers/computers/1")).QuerySelector(".findings")!;
        Assert.Contains(CheckCatalog.Get("computers.lease-end").Remedy, finding.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Evidence_IsShownOnlyWhenItsBytesSayWhatItIs(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var person = await site.SignIn("hanako");
        var token = (await person.Form("/ledgers/computers/1"))["__RequestVerificationToken"];
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("令和8年11月10日"), "effective" },
            { new ByteArrayContent(Png), "uploads", "現物.png" }, { new ByteArrayContent("<script>alert(1)</script>"u8.ToArray()), "uploads", "写真.webp" },
        };

        var answer = await person.Client.PostAsync("/ledgers/computers/1?handler=Attach", content);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await person.Page("/ledgers/computers/1");
        Assert.Single(page.QuerySelectorAll(".files img"));
        Assert.Contains("2026-11-10", page.QuerySelector(".files")!.TextContent);
        var shown = await person.Client.GetAsync(page.QuerySelector(".files img")!.GetAttribute("src"));
        Assert.Equal(("image/png", null), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition));
        var id = site.Test.Number("SELECT max(id) FROM evidence_files");
        var script = await person.Client.GetAsync($"/ledgers/computers/1/evidence/{id}?show=1");
        Assert.Equal(("application/octet-stream", "attachment"), (script.Content.Headers.ContentType!.MediaType, script.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("takashi")).Get($"/ledgers/computers/1/evidence/{id}")).Status);
    }

    [Fact]
    public async Task Post_EvidenceThatIsAProgram_IsRefusedWithAllItCameWith()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var person = await site.SignIn("hanako");
        var token = (await person.Form("/ledgers/computers/1"))["__RequestVerificationToken"];
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Png), "uploads", "現物.png" }, { new ByteArrayContent([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]), "uploads", "現物.txt" },
        };

        var answer = await person.Client.PostAsync("/ledgers/computers/1?handler=Attach", content);

        Assert.Contains("「現物.txt」は実行できるファイルのため、添付できません", (await person.Read(answer)).Body!.TextContent);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM evidence_files"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_CommentWithAName_WaitsOnTheirHomeUntilPutAway(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var keeper = await site.SignIn("satoko");
        var token = (await keeper.Form("/ledgers/computers/1"))["__RequestVerificationToken"];

        var answer = await keeper.Post("/ledgers/computers/1?handler=Comment", new() { ["__RequestVerificationToken"] = token }, ("comment", "@税務課 返却の予定日を教えてください。"));
        var empty = await keeper.Post("/ledgers/computers/1?handler=Comment", new() { ["__RequestVerificationToken"] = token }, ("comment", " "));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("コメントを入力してください。", (await keeper.Read(empty)).QuerySelector("#comment-error")!.TextContent);
        var official = await site.SignIn("hanako");
        var home = await official.Page("/");
        var waiting = home.QuerySelectorAll("section").Single(s => s.GetAttribute("aria-labelledby") == "inbox-title");
        Assert.Contains("返却の予定日を教えてください。", waiting.TextContent);
        Assert.Equal("/ledgers/computers/1#talk", waiting.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("返却の予定日", (await (await site.SignIn("takashi")).Page("/")).QuerySelector("main")!.TextContent);
        await official.Post(waiting.QuerySelector("form")!.GetAttribute("action")!, Visitor.Form(home));
        Assert.Null((await official.Page("/")).GetElementById("inbox-title"));
        Assert.Contains("返却の予定日", (await official.Page("/ledgers/computers/1")).QuerySelector(".talk__list")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Confirm_SaysWhoSawWhichVersionWhen(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "税務課"), Samples.Computer(3, "高齢福祉課"));
        var official = await site.SignIn("hanako");
        var token = (await official.Form("/ledgers/computers/1"))["__RequestVerificationToken"];

        var one = await official.Post("/ledgers/computers/confirm", new() { ["__RequestVerificationToken"] = token, ["id"] = "1", ["version"] = "1" });
        var stale = await official.Post("/ledgers/computers/confirm", new() { ["__RequestVerificationToken"] = token, ["id"] = "1", ["version"] = "9" });
        var foreign = await official.Post("/ledgers/computers/confirm", new() { ["__RequestVerificationToken"] = token, ["id"] = "3", ["version"] = "1" });
        var all = await official.Post("/ledgers/computers/confirm?f.location.unit=me", await official.Form("/ledgers/computers/confirm?f.location.unit=me"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (one.StatusCode, stale.StatusCode, foreign.StatusCode, all.StatusCode));
        Assert.Equal((3, 0), (site.Test.Number("SELECT count(*) FROM confirmations"), site.Test.Number("SELECT count(*) FROM confirmations WHERE record_id = 3")));
        Assert.Equal(1, site.Test.Get<Computer>(1).Version); // nothing was changed
        site.Test.Change<Computer>(2, c => c.Remark = "後で変えた");
        Assert.Contains("その後に変更されています", (await official.Page("/ledgers/computers/2")).QuerySelector("main")!.TextContent);
        Assert.Contains("第 1 版を最新と確認", (await official.Page("/ledgers/computers/1")).QuerySelector("main")!.TextContent);
        Assert.True(HistoryVerifier.Verify(site.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Draft_WaitsForThatPersonAndGoesWhenTheFormIsSent(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        const string Edit = "/ledgers/computers/1/edit";

        await person.Post(Edit, await person.Form(Edit), ("c.remark", "書きかけの備考"), ("draft", "save"));
        var offered = await person.Page(Edit);
        var opened = await person.Form(Edit + "?draft=open");

        Assert.Contains("下書きがあります", offered.QuerySelector("main")!.TextContent);
        Assert.Equal("書きかけの備考", opened["c.remark"]);
        Assert.Null(site.Test.Get<Computer>(1).Remark);
        Assert.DoesNotContain("下書きがあります", (await (await site.SignIn("admin")).Page(Edit)).QuerySelector("main")!.TextContent);
        await person.Post(Edit, opened, ("reason", "棚卸"));
        Assert.Equal(("書きかけの備考", 0L), (site.Test.Get<Computer>(1).Remark, site.Test.Number("SELECT count(*) FROM drafts")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_SameAsBefore_TakesTheValueOfTheVersionBefore(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        site.Test.Change<Computer>(1, c => c.UserName = "後任 太郎");
        var person = await site.SignIn("satoko");
        const string Edit = "/ledgers/computers/1/edit";

        var page = await person.Page(Edit);
        Assert.Contains("前回：渡邉 健", page.QuerySelector(".previous")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".previous")); // only where it differs
        var saved = await person.Post(Edit, Visitor.Form(page), ("same", "user_name"), ("reason", "担当を戻す"));

        Assert.Equal("渡邉 健", site.Test.Get<Computer>(1).UserName);
        var shown = await person.Page(saved.Headers.Location!.OriginalString);
        var receipt = await person.Page(shown.QuerySelector(".banner--success a")!.GetAttribute("href")!);
        Assert.Contains("担当を戻す", receipt.QuerySelector(".record")!.TextContent);
        Assert.Contains("使用者：後任 太郎 渡邉 健", receipt.QuerySelector(".findings .changes")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("takashi")).Get(shown.QuerySelector(".banner--success a")!.GetAttribute("href")!)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_Echo_SaysHowATextIsRead(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        async Task<string> Echo(string ledger, string column, string text) =>
            System.Text.RegularExpressions.Regex.Unescape((await person.Get($"/ledgers/{ledger}/echo?column={column}&text={Uri.EscapeDataString(text)}")).Text);

        foreach (var text in new[] { "R8.11.21", "令和8年11月21日", "2026/11/21", "２０２６／１１／２１" })
            Assert.Contains("令和8年11月21日（2026-11-21）", await Echo("computers", "introduced_on", text));
        Assert.Contains("1,234,000円（1,234千円）", await Echo("system-costs", "amount", "１，２３４千円"));
        Assert.Contains("令和8年度（2026）", await Echo("system-costs", "fiscal_year", "R8"));
        Assert.Contains("カレンダーにない", await Echo("computers", "introduced_on", "令和8年2月30日"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/ledgers/computers/echo?column=no_such&text=1")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_Record_AsksTheDatabaseAsOftenWithManyVersionsAndRelationsAsWithFew(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(new InformationSystem { Name = "財務会計", Owner = "税務課" }, new InformationSystem { Name = "税総合", Owner = "税務課" });
        foreach (var system in new[] { "財務会計", "税総合" })
            site.Test.Add([.. Enumerable.Range(0, system == "税総合" ? 40 : 6).Select(i => new SystemCost { SystemName = system, FiscalYear = 1980 + i, Category = "保守", Basis = "決算", Amount = i })]);
        for (var i = 0; i < 30; i++) site.Test.Change<InformationSystem>(2, s => s.Notes = $"{i}回目");
        var person = await site.SignIn("satoko");
        await person.Get("/ledgers/systems/1");
        using var count = new QueryCount(site.Test);

        var few = await count.Of(() => person.Get("/ledgers/systems/1"));
        var many = await count.Of(() => person.Get("/ledgers/systems/2"));

        Assert.Equal(few, many);
        Assert.True(many <= 30, $"{many}: {string.Join("\n", count.Statements)}");
    }
}
