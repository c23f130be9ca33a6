using System.Text;
using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Accessibility;

public sealed class AccessibilityTests(Demonstration site)
{
    public static TheoryData<string> OfficialPages => [.. PageKinds.All.Where(p => !p.Value.Importers).Select(p => p.Key)];

    public static TheoryData<string> AllPages => [.. PageKinds.All.Keys];

    [Theory, MemberData(nameof(OfficialPages))]
    public Task Page_OfOfficial_HasNoBarrier(string page) => NoBarrier("hanako", page, 1280);

    [Theory, MemberData(nameof(AllPages))]
    public Task Page_OfDigitalDivision_HasNoBarrier(string page) => NoBarrier("satoko", page, 1280);

    [Theory, MemberData(nameof(AllPages))]
    public Task Page_NarrowAsAPhone_HasNoBarrierAndDoesNotScrollSideways(string page) =>
        NoBarrier(PageKinds.All[page].Importers ? "satoko" : "hanako", page, 320);

    [Theory]
    [InlineData("takahashi")]
    [InlineData("tanaka")]
    [InlineData("ichiro")]
    public async Task Home_OfReader_HasNoBarrier(string userName)
    {
        await NoBarrier(userName, "home", 1280);
        await NoBarrier(userName, "home", 320);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task PublicPages_OfAResident_HaveNoBarrier(int width)
    {
        var page = await site.Read(userName: null, width);
        foreach (var address in new[] { "/public/", "/public/2022", "/public/publications/1" })
        {
            await page.GotoAsync(address);
            Assert.Empty(await Barriers.Of(page));
        }

        await page.GotoAsync("/public/2022");
        await page.Locator("main td a").First.ClickAsync();
        Assert.StartsWith("/public/items/", new Uri(page.Url).AbsolutePath);
        Assert.Empty(await Barriers.Of(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task PublicationPages_OfTheSecretariat_HaveNoBarrier(int width)
    {
        var page = await site.Read("ichiro", width);
        foreach (var address in new[] { "/publications", "/publications/new", "/publications/1/1" })
        {
            await page.GotoAsync(address);
            Assert.Empty(await Barriers.Of(page));
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task SignIn_Mistyped_HasNoBarrier(int width)
    {
        var page = await site.Read(userName: null, width);
        await page.GotoAsync("/sign-in");
        Assert.Empty(await Barriers.Of(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();
        Assert.Empty(await Barriers.Of(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("computers", "資産番号,品名,導入年月日\r\nPC-970001,ノートパソコン,令和6年13月1日\r\n", 1280)]
    [InlineData("computers", "資産番号,品名,導入年月日\r\nPC-970001,ノートパソコン,令和6年13月1日\r\n", 320)]
    [InlineData("computers", "品名だけのファイル\r\n", 320)]
    [InlineData("report", null, 1280)]
    [InlineData("report", null, 320)]
    public async Task Preview_BeforeImport_HasNoBarrier(string ledger, string? text, int width)
    {
        var page = await site.Read("satoko", width);
        await page.GotoAsync("/imports/new");
        await page.GetByLabel("取込先").SelectOptionAsync(ledger);
        var content = text is null ? await File.ReadAllBytesAsync(DemonstrationData.Report) : Encoding.UTF8.GetBytes(text);
        await page.GetByLabel("ファイル").SetInputFilesAsync(new FilePayload { Name = "確認.txt", MimeType = "text/plain", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "内容を確かめる" }).ClickAsync();
        Assert.StartsWith("/imports/preview", new Uri(page.Url).AbsolutePath);
        Assert.Empty(await Barriers.Of(page));
        await page.Context.CloseAsync();
    }

    async Task NoBarrier(string userName, string name, int width)
    {
        var page = await site.Read(userName, width);
        var response = await page.GotoAsync(PageKinds.All[name].Address(site.Places));
        Assert.True(response!.Status < 500);
        if (Environment.GetEnvironmentVariable("DAICHO_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{userName}-{width}.png"), FullPage = true });
        Assert.Empty(await Barriers.Of(page));
        await page.Context.CloseAsync();
    }
}
