using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class OfficialJourneyTests(Demonstration site)
{
    [Fact]
    public async Task Official_WithoutScripts_AnswersAGroupInThreeClicks()
    {
        var page = await site.SignIn("hanako");
        var card = page.Locator("main .card:has(.card__number):not(.card--sheet)").First; // behind what was taken over
        var title = await card.Locator("h4").InnerTextAsync();
        var number = await card.Locator(".card__number").InnerTextAsync();

        await card.GetByRole(AriaRole.Link).ClickAsync(); // 1
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        var group = page.Url;
        await page.GetByLabel("この組のすべて").CheckAsync(); // 2
        await page.Locator("main textarea").FillAsync("現物を確かめました。令和9年3月の更改に合わせて返却します。");
        await page.GetByRole(AriaRole.Button, new() { Name = "回答する" }).ClickAsync(); // 3

        await page.GotoAsync(group + "&state=answered");
        var tab = page.Locator(".tabs__link[aria-current=page]");
        Assert.Equal("回答済" + number.Replace("件", ""), (await tab.InnerTextAsync()).Replace("\n", "").Replace(" ", ""));
        Assert.All(await page.Locator("main tbody tr").AllInnerTextsAsync(), row => Assert.Contains("回答済", row));
        Assert.Contains("回答済", await page.Locator("main tbody").InnerTextAsync());
        await page.Context.CloseAsync();
    }
}
