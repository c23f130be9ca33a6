using System.Net;
using Daicho.Access;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Ledgers;

public sealed class BulkChangeTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_AllThatMatch_ChangesThemAsOneActionAfterThePreview(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add([.. Enumerable.Range(1, 1200).Select(n => Samples.Computer(n, n % 3 == 0 ? "情報政策課" : "税務課"))]);
        var person = await site.SignIn("satoko");
        var address = $"/ledgers/computers/bulk?which=all&f.location.unit={site.Test.Units["税務課"]}";
        (string, string)[] change = [("c.state", "保管"), ("c.lease_end_on", "R9.3.31"), ("clear", "user_name"), ("reason", "庁舎の移転に伴い一時保管")];

        var preview = await person.Read(await person.Post(address, await person.Form(address), [.. change, ("act", "preview")]));
        Assert.Equal(["800件", "0件", "0件"], preview.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        Assert.Contains("800 件を変更する", preview.QuerySelector("button[value=apply]")!.TextContent);
        Assert.Contains(preview.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("PC-000001", StringComparison.Ordinal) && r.TextContent.Contains("使用者", StringComparison.Ordinal) && r.QuerySelector("ins")!.TextContent == "（空欄）");
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers WHERE version > 1"));
        using var count = new QueryCount(site.Test);
        HttpResponseMessage done = null!;
        var statements = await count.Of(async () => done = await person.Post(address, Visitor.Form(preview), [.. change, ("act", "apply")]));

        Assert.True(statements < 60, $"{statements} statements for 800 records");
        var seq = site.Test.Number("SELECT max(seq) FROM actions");
        Assert.Equal($"/ledgers/computers/bulk/{seq}", done.Headers.Location!.OriginalString);
        Assert.Equal(800, site.Test.Number($"SELECT count(*) FROM computers WHERE from_seq = {seq} AND state = '保管' AND user_name IS NULL AND lease_end_on = '2027-03-31'"));
        Assert.Equal(400, site.Test.Number("SELECT count(*) FROM computers WHERE version = 1"));
        var result = await person.Page(done.Headers.Location!.OriginalString);
        Assert.Contains("800 件を変更しました（理由：庁舎の移転に伴い一時保管）", result.QuerySelector(".page-head__lead")!.TextContent);
        Assert.Equal("/ledgers/computers/1", result.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.True(HistoryVerifier.Verify(site.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Undo_BringsBackWhatNobodyHasChangedSince(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2), Samples.Computer(3));
        var before = site.Test.Get<Computer>(1).State;
        var person = await site.SignIn("satoko");
        var done = await Apply(person, "/ledgers/computers/bulk?which=chosen&id=1&id=2", ("c.state", "廃棄予定"), ("closing", "close"), ("close_on", "令和8年11月16日"), ("reason", "廃棄の決定"));
        Assert.Equal(2, site.Test.Number("SELECT count(*) FROM computers WHERE closed_on = '2026-11-16'"));
        site.Test.Change<Computer>(2, c => c.Remark = "別の変更");

        var form = await person.Form(done);
        using (var db = site.Test.Open())
            db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));
        Assert.StartsWith("/confirm?returnUrl=", (await person.Post(done, form)).Headers.Location!.OriginalString);
        Assert.Equal("廃棄予定", site.Test.Get<Computer>(1).State);
        using (var db = site.Test.Open())
            db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow));

        var undone = await person.Post(done, await person.Form(done));

        var page = await person.Page(undone.Headers.Location!.OriginalString);
        Assert.Contains("1件を元に戻しました。その後に変更された1件は、そのまま残しています。", page.QuerySelector(".banner--success")!.TextContent);
        Assert.Equal((before, null, "廃棄予定"), (site.Test.Get<Computer>(1).State, site.Test.Get<Computer>(1).ClosedOn, site.Test.Get<Computer>(2).State));
        Assert.Equal(HttpStatusCode.BadRequest, (await person.Post(done, await person.Form(done))).StatusCode); // nothing is left to undo
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_WhatCannotBeSet_IsSaidBeforeAnythingIsWritten(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        const string Address = "/ledgers/computers/bulk?which=chosen&id=1";

        async Task<string> Summary(params (string, string)[] fields) =>
            (await person.Read(await person.Post(Address, await person.Form(Address), [.. fields, ("act", "preview")]))).QuerySelector(".error-summary")!.TextContent;

        Assert.Contains("「きのう」", await Summary(("c.lease_end_on", "きのう"), ("reason", "訂正")));
        Assert.Contains("変更の理由は必須です", await Summary(("c.state", "保管")));
        Assert.Contains("変更する項目がありません", await Summary(("reason", "訂正")));
        Assert.Contains("どちらか一方", await Summary(("c.state", "保管"), ("clear", "state"), ("reason", "訂正")));
        Assert.DoesNotContain("c.asset_number", (await person.Form(Address)).Keys); // what tells records apart is never the same for many
        Assert.Equal(HttpStatusCode.BadRequest, (await person.Get("/ledgers/computers/bulk?which=chosen")).Status);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM actions WHERE kind = 'bulk'"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Official_ChangesOwnUnitsRecordsOnlyAndGivesNoneAway(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "高齢福祉課"));
        var official = await site.SignIn("hanako"); // 税務課
        const string Both = "/ledgers/computers/bulk?which=chosen&id=1&id=2";

        var away = await official.Read(await official.Post(Both, await official.Form(Both), ("c.location", "高齢福祉課"), ("reason", "移管"), ("act", "preview")));
        await Apply(official, Both, ("c.remark", "現物を確認"), ("reason", "棚卸"));

        Assert.Contains("「設置所属」が自所属でなくなるため変更できません", away.QuerySelector(".banner--warning")!.TextContent);
        Assert.DoesNotContain("PC-000002", away.QuerySelector("main")!.TextContent);
        Assert.Equal(("現物を確認", null), (site.Test.Get<Computer>(1).Remark, site.Test.Get<Computer>(2).Remark));
        var auditor = await site.SignIn("takahashi");
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get(Both)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_RecordsMovedSinceThePreview_ShowsThePreviewAgain(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2));
        var person = await site.SignIn("satoko");
        const string All = "/ledgers/computers/bulk?which=all";
        var preview = await person.Read(await person.Post(All, await person.Form(All), ("c.remark", "確認済み"), ("reason", "棚卸"), ("act", "preview")));
        site.Test.Add(Samples.Computer(3));

        var again = await person.Read(await person.Post(All, Visitor.Form(preview), ("act", "apply")));
        var other = await person.Read(await person.Post(All, Visitor.Form(again), ("c.remark", "未確認"), ("act", "apply")));

        Assert.Contains("内容か対象が変わりました", again.QuerySelector(".banner--warning")!.TextContent);
        Assert.Contains("3 件を変更する", again.QuerySelector("button[value=apply]")!.TextContent);
        Assert.Contains("内容か対象が変わりました", other.QuerySelector(".banner--warning")!.TextContent);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers WHERE version > 1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_WouldBreakACheck_SaysHowManyAndWhatToDo(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2));
        var person = await site.SignIn("satoko");
        const string All = "/ledgers/computers/bulk?which=all";

        var preview = await person.Read(await person.Post(All, await person.Form(All), ("c.lease_end_on", "2026-03-31"), ("reason", "契約書で確認"), ("act", "preview")));

        Assert.Contains("自動チェック「リース満了日を過ぎた機器」に、新しく 2 件が当たります", preview.QuerySelector("main")!.TextContent);
    }

    static async Task<string> Apply(Visitor person, string address, params (string, string)[] change)
    {
        var preview = await person.Read(await person.Post(address, await person.Form(address), [.. change, ("act", "preview")]));
        var done = await person.Post(address, Visitor.Form(preview), [.. change, ("act", "apply")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return done.Headers.Location!.OriginalString;
    }
}
