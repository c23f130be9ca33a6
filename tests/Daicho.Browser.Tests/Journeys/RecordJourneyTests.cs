using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class RecordJourneyTests(Demonstration site)
{
    [Fact]
    public async Task DigitalDivision_ChangesARemark_SeesBeforeAndAfterInTheHistory()
    {
        var page = await site.SignIn("satoko");
        await Change(page, "棚卸で確認", "令和8年度の棚卸");
        await Change(page, "𠮷田さんから髙橋さんへ引継ぎ", "人事異動による");

        var version = page.Locator("main .timeline__item, main li").Filter(new() { HasText = "人事異動による" }).First;
        Assert.Contains("佐藤 智子", await version.InnerTextAsync());
        Assert.Contains("棚卸で確認", await version.Locator("del").InnerTextAsync());
        Assert.Contains("𠮷田さんから髙橋さんへ引継ぎ", await version.Locator("ins").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    async Task Change(IPage page, string remark, string reason)
    {
        await page.GotoAsync("/ledgers/computers");
        await page.GetByLabel("言葉で探す").FillAsync(site.Places.AssetNumber);
        await page.Locator("#main").GetByRole(AriaRole.Button, new() { Name = "検索" }).ClickAsync();
        await page.Locator("main tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "変更する" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "備考" }).FillAsync(remark);
        await page.GetByLabel("変更の理由").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        Assert.Matches("^/ledgers/computers/[0-9]+$", new Uri(page.Url).AbsolutePath);
    }
}
