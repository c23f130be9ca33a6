using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Daicho.Discrepancies;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Desk;

public sealed class DeskTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Official_EveryPage_ShowsOwnUnitOnly(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var official = await site.As("hanako");
        var foreign = site.Of("高齢福祉課")[0].Id;

        var home = await official.Page("/");
        var card = Assert.Single(home.QuerySelectorAll(".card"));
        Assert.Contains("税務課", card.TextContent);
        Assert.Contains("4件", card.QuerySelector(".card__number")!.TextContent);
        Assert.Single((await official.Page("/discrepancies")).QuerySelectorAll("tbody tr"));
        Assert.Equal(4, (await official.Page(site.Group("税務課"))).QuerySelectorAll("tbody tr").Length);
        foreach (var page in new[] { "/", "/discrepancies", "/checks", "/checks/" + DeskSite.Lease, "/api/discrepancies", "/api/discrepancies/rows", "/api/checks" })
            Assert.DoesNotContain("高齢福祉課", await official.Client.GetStringAsync(page));

        Assert.Equal(HttpStatusCode.NotFound, await official.Status(site.Group("高齢福祉課")));
        Assert.Equal(HttpStatusCode.NotFound, await official.Status($"/discrepancies/{foreign}"));
        Assert.Equal(HttpStatusCode.NotFound, await official.Status($"/discrepancies/{foreign}/evidence/1"));
        Assert.Equal(HttpStatusCode.NotFound, await official.Status($"/api/discrepancies/{foreign}"));
        Assert.Equal(4, (await official.Client.GetFromJsonAsync<JsonElement>("/api/discrepancies/rows")).GetProperty("total").GetInt32());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Official_AnswersTheWholeGroup_MovesItWithOneText(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var official = await site.As("hanako");
        var page = await official.Page(site.Group("税務課"));

        using var response = await official.Submit(page, site.Group("税務課"), "回答する", ("Whole", "true"), ("Input.Text", "更新機の納品待ちのため、4月末に返還します。"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.All(site.Of("税務課"), d => Assert.Equal(DiscrepancyState.Answered, d.State));
        Assert.All(site.Of("高齢福祉課"), d => Assert.Equal(DiscrepancyState.ToConfirm, d.State));
        var after = await official.Page(response.Headers.Location!.OriginalString);
        Assert.Contains("4 件を「回答済」にしました。", after.QuerySelector(".banner--success")!.TextContent);
        var item = await official.Page($"/discrepancies/{site.Of("税務課")[0].Id}");
        Assert.Contains("山田 花子", item.QuerySelector(".timeline")!.TextContent);
        Assert.Contains("更新機の納品待ちのため", item.QuerySelector(".timeline")!.TextContent);
        var receipt = item.QuerySelector(".timeline a[href^='/receipts/']")!.GetAttribute("href")!;
        var answered = (await official.Page(receipt)).QuerySelector("#discrepancies")!.Closest("section")!;
        Assert.Equal(site.Of("税務課").Select(d => $"/discrepancies/{d.Id}"), answered.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        using var other = await site.As("takashi");
        Assert.Equal(HttpStatusCode.NotFound, await other.Status(receipt));
        Assert.Contains("対応が必要なものはありません", (await official.Page("/")).Body!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Official_AnswersChosenRows_LeavesTheOthers(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var official = await site.As("hanako");
        var page = await official.Page(site.Group("税務課"));
        var own = site.Of("税務課");
        var foreign = site.Of("高齢福祉課")[0].Id;

        await official.Submit(
            page, site.Group("税務課"), "回答する",
            ("Chosen", $"{own[0].Id}"), ("Chosen", $"{own[2].Id}"), ("Chosen", $"{foreign}"), ("Input.Text", "返還済です。"));

        Assert.Equal(
            [DiscrepancyState.Answered, DiscrepancyState.ToConfirm, DiscrepancyState.Answered, DiscrepancyState.ToConfirm],
            site.Of("税務課").Select(d => d.State));
        Assert.All(site.Of("高齢福祉課"), d => Assert.Equal(DiscrepancyState.ToConfirm, d.State));
    }

    [Theory]
    [InlineData("", true, "「回答」を入力してください。")]
    [InlineData("返還済です。", false, "対象を選んでください。")]
    public async Task Official_AnswerIncomplete_KeepsWhatWasTypedAndSaysWhy(string text, bool whole, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var official = await site.As("hanako");
        var page = await official.Page(site.Group("税務課"));

        using var response = await official.Submit(page, site.Group("税務課"), "回答する", ("Whole", whole ? "true" : "false"), ("Input.Text", text));
        var answer = await Browser.Read(response);

        Assert.Contains(sentence, answer.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(text, answer.QuerySelector("textarea")!.TextContent.Trim());
        Assert.All(site.Of("税務課"), d => Assert.Equal(DiscrepancyState.ToConfirm, d.State));
    }

    [Theory]
    [InlineData("ichiro", "answer")]
    [InlineData("takahashi", "answer")]
    [InlineData("hanako", "not-applicable")]
    [InlineData("tanaka", "confirm")]
    public async Task Step_ByWhoMayNot_IsRefusedWithASentence(string who, string step)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As(who);
        var id = site.Of("税務課")[0].Id;
        var page = await browser.Page($"/discrepancies/{id}");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await browser.Client.PostAsync($"/discrepancies/{id}?handler=Step", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.Step", step), new("Input.Text", "理由")]));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("は権限のある人だけが行えます。", await response.Content.ReadAsStringAsync());
        Assert.All(site.Of("税務課"), d => Assert.Equal(DiscrepancyState.ToConfirm, d.State));
    }

    [Theory]
    [InlineData("来年まで", "日付として読めません")]
    [InlineData("令和8年4月1日", "今日以降の日付")]
    [InlineData("", "期限の日付を入力してください")]
    public async Task Step_ExceptionWithoutAGoodDate_SaysWhatToType(string until, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");
        var path = $"/discrepancies/{site.Of("税務課")[0].Id}";

        using var response = await browser.Submit(
            await browser.Page(path), path, "実行する", ("Input.Step", "except"), ("Input.Text", "次期調達で更新する。"), ("Input.Until", until));

        Assert.Contains(sentence, (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Step_ExceptionWithEraDate_HoldsUntilThen(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("tanaka");
        var id = site.Of("税務課")[0].Id;
        var path = $"/discrepancies/{id}";

        using var response = await browser.Submit(await browser.Page(path), path, "例外を承認する", ("Input.Text", "次期調達で更新する。"), ("Input.Until", "令和9年3月31日"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var row = site.Of("税務課")[0];
        Assert.Equal((DiscrepancyState.Excepted, new DateOnly(2027, 3, 31)), (row.State, row.ExceptedUntil!.Value));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_Written_IsReadByWhoSeesTheDiscrepancyOnly(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        using var official = await site.As("hanako");
        using var other = await site.As("takashi");
        var path = $"/discrepancies/{site.Of("税務課")[0].Id}";

        await division.Submit(await division.Page(path), path, "コメントする", ("Comment", "<b>返還書</b>の写しを添付してください。"));

        Assert.Contains("<b>返還書</b>の写しを添付してください。", (await official.Page(path)).QuerySelector(".talk")!.TextContent);
        var foreignForm = await other.Page($"/discrepancies/{site.Of("高齢福祉課")[0].Id}");
        using var refused = await other.Submit(foreignForm, path, "コメントする", ("Comment", "のぞき見"));
        var token = foreignForm.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await other.Client.PostAsync(path + "?handler=Comment", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Comment", "のぞき見")]));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        Assert.DoesNotContain("のぞき見", (await official.Page(path)).Body!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_Attached_DownloadsUnalteredForWhoSeesTheDiscrepancyOnly(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var official = await site.As("hanako");
        using var other = await site.As("takashi");
        var path = $"/discrepancies/{site.Of("税務課")[0].Id}";
        var content = Encoding.UTF8.GetBytes("<html><script>alert('返還書')</script></html>");

        using var attached = await official.Upload(
            await official.Page(path), path, "添付する", "Upload", "返還書（令和8年度）.html", content, ("EffectiveOn", "R8.11.2"), ("Note", "リース会社の受領印あり"));
        var link = (await official.Page(path)).QuerySelector(".files a")!;
        using var download = await official.Get(link.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.Redirect, attached.StatusCode);
        Assert.Equal("返還書（令和8年度）.html", link.TextContent.Trim());
        Assert.Equal(content, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("返還書（令和8年度）.html", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, await other.Status(link.GetAttribute("href")!));
        var ownOfOther = $"/discrepancies/{site.Of("高齢福祉課")[0].Id}/evidence/{link.GetAttribute("href")!.Split('/')[^1]}";
        Assert.Equal(HttpStatusCode.NotFound, await other.Status(ownOfOther));
    }

    [Theory]
    [InlineData(0, "", "ファイルの中身が空です。")]
    [InlineData(21 * 1_048_576, "", "ファイルが大きすぎます。")]
    [InlineData(10, "", "名前はJPEG の画像ですが、中身が違います。")]
    [InlineData(10, "明日", "日付として読めません。")]
    [InlineData(10, "2027-01-01", "今日までの日付")]
    public async Task Evidence_NotAcceptable_SaysWhyAndKeepsNothing(int length, string date, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var official = await site.As("hanako");
        var path = $"/discrepancies/{site.Of("税務課")[0].Id}";

        using var response = await official.Upload(await official.Page(path), path, "添付する", "Upload", "写真.jpg", new byte[length], ("EffectiveOn", date));

        Assert.Contains(sentence, (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
        Assert.Null((await official.Page(path)).QuerySelector(".files"));
        Assert.Empty(Directory.Exists(site.Data.Database.FilesFolder) ? Directory.GetFiles(site.Data.Database.FilesFolder, "*", SearchOption.AllDirectories) : []);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Checks_RunNow_OpensAndClosesAndSaysSo(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        site.Data.Change<Modules.Assets.Computer>(site.Of("税務課")[0].RecordId, c => c.LeaseEndOn = new DateOnly(2030, 3, 31), "契約更新");
        var path = "/checks/" + DeskSite.Lease;

        using var response = await division.Submit(await division.Page(path), path, "今すぐ実行");

        Assert.Equal(path, response.Headers.Location?.OriginalString);
        Assert.Contains("なくなったもの 1 件", (await division.Page(path)).QuerySelector(".banner--success")!.TextContent);
        Assert.Equal(DiscrepancyState.Corrected, site.Of("税務課")[0].State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Division_HomeAndList_CountEverythingAndFilter(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");

        Assert.Equal("7件", (await division.Page("/")).QuerySelector(".figures dd")!.TextContent.Trim());
        Assert.Equal(2, (await division.Page("/discrepancies")).QuerySelectorAll("tbody tr").Length);
        Assert.Single((await division.Page($"/discrepancies?unit={site.Data.Units["健康福祉部"]}")).QuerySelectorAll("tbody tr"));
        Assert.Single((await division.Page($"/discrepancies?unit={site.Data.Units["総務部"]}&severity=high")).QuerySelectorAll("tbody tr"));
        Assert.Contains("条件に合うものはありません", (await division.Page("/discrepancies?severity=low")).Body!.TextContent);
        Assert.Contains("条件に合うものはありません", (await division.Page("/discrepancies?overdue=true")).Body!.TextContent);
        Assert.Contains("条件に合うものはありません", (await division.Page("/discrepancies?state=corrected")).Body!.TextContent);
    }

    [Theory]
    [InlineData("/discrepancies?state=broken", "状態「broken」はありません")]
    [InlineData("/discrepancies?unit=x", "所属「x」を読めません")]
    [InlineData("/discrepancies?severity=awful", "重要度「awful」はありません")]
    [InlineData("/api/discrepancies?state=broken", "状態「broken」はありません")]
    public async Task Get_FilterTypedWrong_SaysWhatThereIs(string path, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");

        using var response = await browser.Get(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(sentence, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Api_Document_DescribesTheRoutes()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");

        var document = await browser.Client.GetFromJsonAsync<JsonElement>("/api/openapi.json");

        Assert.True(document.GetProperty("paths").TryGetProperty("/api/discrepancies/rows", out _));
        Assert.False(document.GetProperty("paths").TryGetProperty("/sign-in", out _));
    }
}
