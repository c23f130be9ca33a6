using System.Net;
using System.Text;
using AngleSharp.Dom;
using Daicho.Access;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Transfers;

/// <summary>A list of transfers, a handover and a reorganisation, as people do them in the browser.</summary>
public sealed class TransferPagesTests
{
    static readonly string Today = $"{TestDatabase.Today:yyyy-MM-dd}";

    static void Posts(DeskSite site) => site.Data.Add(
        new Post { Name = "主査", UnitName = "税務課", Duty = PostDuty.Clerk, Holder = "前田 進", HolderNumber = "100120", ValidFrom = new(2024, 4, 1) },
        new Post { Name = "台帳管理者", UnitName = "情報政策課", Duty = PostDuty.Steward, Holder = "佐藤 智子", HolderNumber = "100310" });

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Transfer_UploadedByTheAdministrator_TheNewHolderTakesOver(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Posts(site);
        using var admin = await site.As("admin");
        var csv = $"職員番号,氏名,旧所属,旧職名,新所属,新職名,発令日\n100120,前田 進,税務課,主査,人事課,主査,{Today}\n100123,山田 花子,,,税務課,主査,{Today}\n9,だれか,,,どこか,主査,{Today}\n";
        using var uploaded = await admin.Upload(await admin.Page("/transfers"), "/transfers", "内容を確かめる", "Upload", "異動者名簿.csv", Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        var preview = await admin.Page(uploaded.Headers.Location!.OriginalString);
        Assert.Contains("どこか", preview.QuerySelector("[aria-labelledby=problems]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("hanako", preview.QuerySelector("[aria-labelledby=rows]")!.TextContent, StringComparison.Ordinal);
        using (var db = site.Data.Open())
            Assert.Equal(2, db.Set<Post>().Count());
        using var done = await admin.Submit(preview, "/transfers/preview", "取り込む", ("Reason", "人事異動"));
        Assert.StartsWith("/imports/", done.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await admin.Page(done.Headers.Location!.OriginalString);

        using var hanako = await site.As("hanako");
        var home = await hanako.Page("/");
        var card = home.QuerySelector("[aria-labelledby=takeover] .card__link")!;
        Assert.Contains("前田 進", home.QuerySelector("[aria-labelledby=takeover]")!.TextContent, StringComparison.Ordinal);
        using var satoko = await site.As("satoko");
        Assert.Contains("未確認", (await satoko.Page("/handovers")).QuerySelector("[aria-labelledby=takeovers]")!.TextContent, StringComparison.Ordinal);
        var address = card.GetAttribute("href")!;
        using var acknowledged = await hanako.Submit(await hanako.Page(address), address, "確認しました");
        Assert.Equal(address, acknowledged.Headers.Location!.OriginalString);
        Assert.Contains("引継ぎは確認されています", (await hanako.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await hanako.Page("/")).QuerySelector("[aria-labelledby=takeover]"));
        Assert.DoesNotContain("未確認", (await satoko.Page("/handovers")).QuerySelector("[aria-labelledby=takeovers]")!.TextContent, StringComparison.Ordinal);
        using var takashi = await site.As("takashi");
        Assert.Equal(HttpStatusCode.NotFound, await takashi.Status(address));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Transfer_ByThePersonnelSection_IsSecretUntilItsDayAndAskedForAProof(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Posts(site);
        Daicho.Web.Accounts.DemoAccounts.Create(site.Data.Database, TestDatabase.Today, DeskSite.Password, [new("jinji", "人事 太郎", Role.Personnel | Role.Official, "人事課", "")]);
        using var personnel = await site.As("jinji");
        var csv = "職員番号,氏名,旧所属,旧職名,新所属,新職名,発令日,内示日\n100555,未公表 次郎,,,税務課,主査,2027-04-01,2027-03-20\n";
        using var uploaded = await personnel.Upload(await personnel.Page("/transfers"), "/transfers", "内容を確かめる", "Upload", "異動者名簿.csv", Encoding.UTF8.GetBytes(csv));
        var address = uploaded.Headers.Location!.OriginalString;
        var preview = await personnel.Page(address);
        Age(site, 11);
        using var asked = await personnel.Submit(preview, "/transfers/preview", "取り込む", ("Reason", "定期人事異動"));
        Assert.StartsWith("/confirm?returnUrl=%2Ftransfers%2Fpreview", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using (var db = site.Data.Open())
            Assert.Equal(2, db.Set<Post>().Count());
        Age(site, 0);
        var again = await personnel.Page(Uri.UnescapeDataString(asked.Headers.Location!.OriginalString["/confirm?returnUrl=".Length..]));
        Assert.Equal("定期人事異動", again.QuerySelector("[name=Reason]")!.GetAttribute("value"));
        using var done = await personnel.Submit(again, "/transfers/preview", "取り込む");
        var import = done.Headers.Location!.OriginalString;

        Assert.Contains("未公表 次郎", (await personnel.Page("/ledgers/posts")).Body!.TextContent, StringComparison.Ordinal);
        using var satoko = await site.As("satoko");
        Assert.DoesNotContain("未公表 次郎", (await satoko.Page("/ledgers/posts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await satoko.Status(import));
        Assert.Equal(HttpStatusCode.Forbidden, await satoko.Status("/transfers"));
        Assert.Equal(HttpStatusCode.Forbidden, await personnel.Status("/reorganisation"));

        Age(site, 11);
        using var notYet = await personnel.Submit(await personnel.Page(import), $"{import}?handler=Undo", "取り消す", ("Reason", "誤り"));
        Assert.StartsWith("/confirm", notYet.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Age(site, 0);
        using var undone = await personnel.Submit(await personnel.Page(import), $"{import}?handler=Undo", "取り消す", ("Reason", "誤り"));
        Assert.Equal(import, undone.Headers.Location!.OriginalString);
        using var after = site.Data.Open();
        Assert.NotNull(after.Set<Post>().Single(p => p.HolderNumber == "100555").ClosedOn);
    }

    static void Age(DeskSite site, int minutes)
    {
        using var db = site.Data.Open();
        var at = DateTime.UtcNow.AddMinutes(-minutes);
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, at));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SplitUnit_ItsPosts_GoWhereThePersonSays(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Posts(site);
        site.Data.Add(new Post { Name = "主査", UnitName = "税務課", Seat = "2", Holder = "後田 学", HolderNumber = "100121" });
        using var admin = await site.As("admin");
        (string, string)[] typed = [("Effective", $"{TestDatabase.Today:yyyy-MM-dd}"), ("Moves", "税務課 → 課税課、収税課")];
        var plan = await Browser.Read(await admin.Submit(await admin.Page("/reorganisation"), "/reorganisation", "移るものを確かめる", typed));
        var boxes = plan.QuerySelectorAll("[aria-labelledby=posts] select").Select(s => s.GetAttribute("name")!).ToList();
        Assert.Equal(2, boxes.Count);
        using var wrong = await Post(admin, plan, [.. typed, (boxes[0], "人事課")], "機構改革");
        Assert.Contains("承継所属にありません", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Age(site, 11);
        using var asked = await Post(admin, plan, [.. typed, (boxes[0], "収税課")], "機構改革");
        Assert.Contains("again", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Age(site, 0);
        var again = await admin.Page("/reorganisation?again=true");
        Assert.Equal("収税課", again.QuerySelector($"select[name={boxes[0]}] option[selected]")!.GetAttribute("value"));
        using var done = await Post(admin, again, [.. typed, (boxes[0], "収税課")], "機構改革");
        Assert.Equal("/units", done.Headers.Location!.OriginalString);

        using var satoko = await site.As("satoko");
        var left = await satoko.Page("/handovers");
        var box = Assert.Single(left.QuerySelectorAll("form[aria-labelledby=undecided] select")).GetAttribute("name")!;
        new Daicho.Checks.CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [Daicho.Checks.CheckCatalog.Get("posts.unit-gone")]);
        using (var db = site.Data.Open())
            Assert.Equal(box, $"post-{db.Discrepancies.Single(d => d.CheckId == "posts.unit-gone").RecordId}");
        using var none = await satoko.Submit(left, "/handovers?handler=Decide", "選んだ行き先に移す", ("Reason", "担当事務による"));
        Assert.Contains("行き先を1つ以上", await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var decided = await satoko.Submit(left, "/handovers?handler=Decide", "選んだ行き先に移す", ("Reason", "担当事務による"), (box, "課税課"));
        Assert.Equal("/handovers", decided.Headers.Location!.OriginalString);
        Assert.Null((await satoko.Page("/handovers")).QuerySelector("form[aria-labelledby=undecided]"));
        using var hanako = await site.As("hanako");
        Assert.Null((await hanako.Page("/handovers")).QuerySelector("form[aria-labelledby=undecided]"));
        using var after = site.Data.Open();
        Assert.Equal(["収税課", "課税課"], after.Set<Post>().Where(p => p.ValidFrom == TestDatabase.Today).OrderBy(p => p.Id).Select(p => p.UnitName));
        Assert.True(Daicho.History.HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Handover_RemarksTyped_AreKeptAndInTheDocument(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Posts(site);
        using var hanako = await site.As("hanako");
        var empty = await Browser.Read(await hanako.Submit(await hanako.Page("/handovers/1"), "/handovers/1", "申し送りを保存する", ("Text", "")));
        Assert.Contains("申し送りを", empty.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var saved = await hanako.Submit(await hanako.Page("/handovers/1"), "/handovers/1", "申し送りを保存する", ("Text", "鍵は金庫の中"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var file = await hanako.Get("/handovers/1/file");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.Content.Headers.ContentType!.MediaType);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);
        Assert.Contains("鍵は金庫の中", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        using var zip = await hanako.Get($"/handovers/units/{site.Data.Units["税務課"]}");
        Assert.Equal("application/zip", zip.Content.Headers.ContentType!.MediaType);
        Assert.Contains("佐藤 智子", (await hanako.Page("/ledgers/computers/about")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reorganisation_IsShownAsPageAndCsv_BeforeItIsDone(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var admin = await site.As("admin");
        (string, string)[] typed = [("Effective", "令和9年4月1日"), ("Moves", "税務課 → 税務企画課\n高齢福祉課 → 介護保険課、長寿推進課")];
        var page = await admin.Page("/reorganisation");
        var plan = await Browser.Read(await admin.Submit(page, "/reorganisation", "移るものを確かめる", typed));
        var rows = plan.QuerySelectorAll("[aria-labelledby=plan] tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("パソコン等管理台帳 4件", rows[0], StringComparison.Ordinal);
        Assert.Contains("未定", rows[1], StringComparison.Ordinal);
        using var csv = await admin.Submit(page, "/reorganisation?handler=File", "移るものを確かめる", typed);
        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);

        using var refused = await Post(admin, plan, typed, reason: "");
        Assert.Contains("理由を入力してください", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var done = await Post(admin, plan, typed, reason: "令和9年4月1日付け機構改革");
        Assert.Equal("/units", done.Headers.Location?.OriginalString);
        using var db = site.Data.Open();
        Assert.Equal(["介護保険課", "税務企画課", "長寿推進課"], db.Set<Unit>().Where(u => u.ValidFrom == new DateOnly(2027, 4, 1)).Select(u => u.Name).AsEnumerable().Order(StringComparer.Ordinal));
    }

    static Task<HttpResponseMessage> Post(Browser browser, IDocument plan, (string Name, string Value)[] typed, string reason)
    {
        var token = plan.QuerySelector("form[action='/reorganisation'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return browser.Client.PostAsync("/reorganisation?handler=Carry", new FormUrlEncodedContent(
            typed.Select(t => new KeyValuePair<string, string>(t.Name, t.Value)).Append(new("Reason", reason)).Append(new("__RequestVerificationToken", token))));
    }
}
