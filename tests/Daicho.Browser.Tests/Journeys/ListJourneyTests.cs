using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class ListJourneyTests(Demonstration site)
{
    [Fact]
    public async Task List_WithTheKeyboardAlone_GoesFromRowToRowAndOpensOne()
    {
        var page = await site.SignIn("satoko", scripts: true);
        await page.GotoAsync("/ledgers/computers?size=20");
        await page.Locator("[data-rows]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        var second = await page.Locator("main tbody th a").Nth(1).InnerTextAsync();
        Assert.Equal(second, await page.EvaluateAsync<string>("document.activeElement.textContent"));

        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**page=2**");
        await page.Locator("main tbody th a").First.FocusAsync();
        await page.Keyboard.PressAsync("p");
        await page.WaitForURLAsync(url => !url.Contains("page=2", StringComparison.Ordinal));
        await page.Locator("main tbody th a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains('?', StringComparison.Ordinal));
        Assert.Contains(second, await page.Locator("h1").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Official_WithoutScripts_OrdersColumnsAndOpensTheLedgerSoFromThenOn()
    {
        var page = await site.SignIn("takashi");
        await page.GotoAsync("/ledgers/computers");
        await page.GetByText("項目（").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "「使用者」を前へ" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "「使用者」を前へ" })).ToBeVisibleAsync(); // the menu stays open for the next move
        await page.GetByRole(AriaRole.Link, new() { Name = "この表示を保存" }).ClickAsync();
        await page.GetByLabel("名前").First.FillAsync("使用者を先に");
        await page.GetByLabel("最初にこの表示にする").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();

        await page.GotoAsync("/ledgers/computers");
        Assert.Equal("使用者を先に", await page.Locator(".views .chip[aria-current=true]").First.InnerTextAsync());
        var headings = await page.Locator("main thead .sort").AllInnerTextsAsync();
        Assert.Equal(["使用者", "設置所属"], headings.TakeLast(2));
        await page.Context.CloseAsync();
    }
}
