using Daicho.Browser.Tests.Accessibility;
using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class InquiryJourneyTests(Demonstration site)
{
    [Fact]
    public async Task Section_WithoutScripts_SendsItsSheetInThreeClicks()
    {
        // 健康福祉政策課, so that the sheet of 税務課 stays as it is for the others.
        var page = await site.SignIn("takashi");

        await page.Locator("main .card--sheet a").First.ClickAsync(); // 1
        var sheet = page.Url;
        await page.GetByText("選んだ行に同じ回答を入れる").ClickAsync(); // opens the small form
        await page.GetByLabel("この回答票のすべて").CheckAsync();
        await page.Locator("#fill_result").SelectOptionAsync("継続使用");
        await page.Locator("#fill_until").FillAsync("令和9年3月31日");
        await page.GetByRole(AriaRole.Button, new() { Name = "対象の行に入れる" }).ClickAsync(); // 2
        await page.GetByRole(AriaRole.Button, new() { Name = "課内確認へ回す" }).ClickAsync(); // 3

        Assert.Equal(new Uri(sheet).AbsolutePath, new Uri(page.Url).AbsolutePath);
        Assert.Equal("課内確認", await page.Locator("h1 + .chip").InnerTextAsync());
        Assert.Contains("受付番号", await page.Locator(".banner--success").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Sheet_WithMissingAnswers_LeadsToTheFieldAndHasNoBarrier(int width)
    {
        var page = await site.Read("hanako", width);
        await page.GotoAsync(site.Places.Sheet);
        var row = page.Locator(".table--sheet tbody tr").Nth(width == 1280 ? 0 : 1); // the draft is kept
        Assert.False(await row.Locator("[data-question=done_on]").IsVisibleAsync());
        await row.Locator("[data-question=result] select").SelectOptionAsync("返還済");
        Assert.True(await row.Locator("[data-question=done_on]").IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "課内確認へ回す" }).ClickAsync();
        await page.Locator(".error-summary a").First.ClickAsync();

        Assert.Equal("true", await page.Locator(":focus").GetAttributeAsync("aria-invalid"));
        Assert.Empty(await Barriers.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task FillDown_CtrlD_CopiesIntoTheRowsBelow()
    {
        var page = await site.Read("hanako");
        await page.GotoAsync(site.Places.Sheet);
        var first = page.Locator(".table--sheet tbody tr").First.Locator("[data-question=result] select");

        await first.SelectOptionAsync("再リース");
        await first.PressAsync("Control+d");

        var all = await page.Locator(".table--sheet tbody [data-question=result] select").AllAsync();
        Assert.NotEmpty(all);
        foreach (var select in all)
            Assert.Equal("再リース", await select.InputValueAsync());
        await page.Context.CloseAsync();
    }
}
