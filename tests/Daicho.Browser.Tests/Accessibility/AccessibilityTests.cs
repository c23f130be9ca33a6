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
    public async Task SignIn_Mistyped_HasNoBarrier(int width)
    {
        var page = await site.Read(userName: null, width);
        await page.GotoAsync("/sign-in");
        Assert.Empty(await Barriers.Of(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();
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
