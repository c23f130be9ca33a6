using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class PasskeyJourneyTests(Demonstration site)
{
    [Fact]
    public async Task Person_RegistersAPasskey_SignsInWithItAlone()
    {
        site.Add("kazuko", "中村 和子"); // a second factor stays with the account
        var page = await site.SignIn("kazuko", scripts: true, host: "localhost");
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await page.GotoAsync("/account/second-factor");
        await page.GetByLabel("パスキーの名前").FillAsync("窓口の端末");
        await page.GetByRole(AriaRole.Button, new() { Name = "パスキーを登録する" }).ClickAsync();
        await page.GetByText("パスキーを登録しました。").WaitForAsync();
        Assert.True(await page.GetByText("窓口の端末", new() { Exact = true }).First.IsVisibleAsync());

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "パスキーでサインイン" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");

        Assert.Contains("中村 和子", await page.Locator(".menu__name").TextContentAsync());
        await page.Context.CloseAsync();
    }
}
