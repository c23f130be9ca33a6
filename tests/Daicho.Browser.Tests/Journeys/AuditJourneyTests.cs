using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class AuditJourneyTests(Demonstration site)
{
    [Fact]
    public async Task ExternalAuditor_AsOfADay_ReadsTheListAndAnItem()
    {
        var page = await site.SignIn("takahashi");
        await page.GetByRole(AriaRole.Link, new() { Name = "台帳", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "パソコン等管理台帳" }).ClickAsync();
        await page.GetByLabel("時点").FillAsync(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd"));
        await page.Locator("#main").GetByRole(AriaRole.Button, new() { Name = "検索" }).ClickAsync();
        Assert.Contains("の終わりの時点の内容です", await page.Locator(".banner__title").InnerTextAsync());
        Assert.NotEmpty(await page.Locator("main tbody tr").AllAsync());
        await page.Locator("main tbody th a").First.ClickAsync();
        Assert.Contains("の終わりの時点の内容です", await page.Locator(".banner__title").InnerTextAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "変更する" }).CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "指摘と措置", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "指摘・意見の一覧", Exact = true }).ClickAsync();
        await page.Locator("main tbody th a").First.ClickAsync();
        Assert.Contains("所管課", await page.Locator("main dl.record").First.InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Secretariat_ConfirmsAnUncertainReading_ItLeavesTheList()
    {
        var page = await site.SignIn("ichiro");
        await page.GotoAsync(site.Places.ReportRun + "/report?show=review");
        var before = await page.Locator("article.confirm").CountAsync();
        var id = await page.Locator("article.confirm").First.GetAttributeAsync("id");
        await page.Locator("article.confirm").First.GetByRole(AriaRole.Button, new() { Name = "確認した" }).ClickAsync();

        await Assertions.Expect(page.Locator("article.confirm")).ToHaveCountAsync(before - 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "全部" }).ClickAsync();
        await Assertions.Expect(page.Locator("#" + id)).ToContainTextAsync("確認済み");
        await page.Context.CloseAsync();
    }
}
