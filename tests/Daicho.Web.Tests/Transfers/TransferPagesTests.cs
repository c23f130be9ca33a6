using System.Net;
using System.Text;
using AngleSharp.Dom;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

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
