using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Imports;

/// <summary>Correcting, splitting and joining the items of a report, as somebody without JavaScript does it.</summary>
public sealed class ArrangeTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Split_CutAtASentence_IsTwoItemsWithTheirLines(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        var confirm = await ReportTests.Take(secretariat, "chiba-2024-measures.txt");
        var item = Items(site).MaxBy(i => ItemProposal.Pieces(i.Finding).Count)!;
        var split = (await secretariat.Page(confirm)).QuerySelectorAll<IHtmlAnchorElement>($"#item-{item.Id} a").Single(a => a.TextContent.StartsWith("二つに分ける", StringComparison.Ordinal)).GetAttribute("href")!;
        var cut = await secretariat.Page(split);
        Assert.Equal(ItemProposal.Pieces(item.Finding).Count + 1, cut.QuerySelectorAll("#cut-finding option").Length);
        var address = split + "&findingCut=1&responseCut=0";

        using var response = await secretariat.Submit(await secretariat.Page(address), address, "保存して確認済みにする", ("to-1-subject", "分けた事項"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await secretariat.Page(response.Headers.Location!.OriginalString);
        Assert.Contains("項目を分けました", page.Body!.TextContent);
        Assert.Equal(66, page.QuerySelectorAll("article.confirm").Length);
        Assert.Contains(page.QuerySelectorAll(".confirm__title"), t => t.TextContent.Contains("分けた事項"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Join_WithTheNext_IsOneItem(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        var confirm = await ReportTests.Take(secretariat, "chiba-2024-measures.txt");
        var first = (await secretariat.Page(confirm)).QuerySelector("article.confirm")!;
        var one = first.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("統合する", StringComparison.Ordinal)).GetAttribute("href")!.Split('#')[0];
        var form = (await secretariat.Page(one)).QuerySelector("form.confirm__join")!;
        var address = $"{one}&item={form.QuerySelector("option[selected]")!.GetAttribute("value")}&into=1";

        using var response = await secretariat.Submit(await secretariat.Page(address), address, "保存して確認済みにする");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(64, (await secretariat.Page(confirm)).QuerySelectorAll("article.confirm").Length);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_TextLost_IsAskedOnceWithWhatWasTyped(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        var confirm = await ReportTests.Take(secretariat, "chiba-2024-measures.txt");
        var item = Items(site)[0];
        var address = $"{confirm}/arrange?item={item.Id}";

        using var refused = await secretariat.Submit(await secretariat.Page(address), address, "保存して確認済みにする", ("to-0-response", "直した。"), ("to-0-page", "12"), ("note", "誤読"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Browser.Read(refused);
        Assert.NotEmpty(page.QuerySelectorAll("#missing del"));
        Assert.Equal("直した。", page.QuerySelector("#to-0-response")!.TextContent.Trim());
        Assert.Equal("12", page.QuerySelector("#to-0-page")!.GetAttribute("value"));
        using var saved = await secretariat.Submit(page, address, "保存して確認済みにする", ("drop", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(("直した。", "12"), (Items(site)[0].Response, Items(site)[0].Page));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pick_UnplacedLine_GoesIntoAnItem(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        var confirm = await ReportTests.Take(secretariat, "chiba-2024-measures.txt");
        var page = await secretariat.Page(confirm);
        var line = page.QuerySelector(".source__pick input")!.GetAttribute("value")!;
        var item = Items(site)[0];
        var address = $"{confirm}/arrange?line={line}&item={item.Id}";

        using var response = await secretariat.Submit(await secretariat.Page(address), address, "保存して確認済みにする");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains(int.Parse(line), ReportReading.LinesOf(Items(site).Single(i => i.Id == item.Id)));
        var nothing = await secretariat.Get($"{confirm}/arrange?item=");
        Assert.Equal((HttpStatusCode.Redirect, confirm), (nothing.StatusCode, nothing.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Report_NotPublishedYet_IsForItsKeepersOnly()
    {
        await using var site = await DeskSite.Start();
        using var secretariat = await site.As("ichiro");
        using var division = await site.As("satoko");
        var draft = (await File.ReadAllTextAsync(ReportTests.Sample("kumamoto-2020-it-audit-summary.txt"), TestContext.Current.CancellationToken)).Replace("令和3年3月23日", "令和9年3月23日");
        var confirm = await ReportTests.Take(secretariat, "報告書（案）.txt", Importing.Utf8(draft));
        Assert.All(Items(site), i => Assert.Equal(new DateOnly(2027, 3, 23), i.PublishedOn));

        Assert.Equal(HttpStatusCode.OK, await secretariat.Status(confirm));
        Assert.Equal(HttpStatusCode.NotFound, await division.Status(confirm));
        Assert.Equal(HttpStatusCode.Forbidden, await division.Status(confirm + "/arrange?line=1"));
    }

    static List<AuditItem> Items(DeskSite site)
    {
        using var db = site.Data.Open();
        return [.. db.Set<AuditItem>().AsNoTracking().LiveOn(TestDatabase.Today).OrderBy(i => i.Id)];
    }
}
