using System.Net;
using Daicho.Access;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Accounts;

public sealed class ProxySignOnTests
{
    static readonly string[] Trusted = ["--Daicho:Proxy:UserHeader=X-Remote-User", "--Daicho:Proxy:CertificateHeader=X-Client-Verify", "--Daicho:Web:TrustedProxies:0=127.0.0.1"];
    static readonly string[] Untrusted = ["--Daicho:Proxy:UserHeader=X-Remote-User", "--Daicho:Proxy:CertificateHeader=X-Client-Verify", "--Daicho:Web:TrustedProxies:0=192.0.2.1"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Header_FromTheTrustedProxy_SignsIn(DatabaseKind kind)
    {
        await using var site = await Start(kind, Trusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "T.Mori@PREF.EXAMPLE");

        using var response = await browser.Get("/sign-in?returnUrl=/checks");

        Assert.Equal("/checks", response.Headers.Location?.OriginalString);
        Assert.Contains("森 太一", (await browser.Page("/")).QuerySelector(".menu__name")!.TextContent);
    }

    [Fact]
    public async Task Header_FromAnybodyElse_IsNobody()
    {
        await using var site = await Start(DatabaseKind.Sqlite, Untrusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "t.mori");
        browser.Client.DefaultRequestHeaders.Add("X-Client-Verify", "SUCCESS");
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");

        Assert.Equal(HttpStatusCode.OK, await browser.Status("/sign-in"));
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Fact]
    public async Task Header_SentTwice_IsNobody()
    {
        await using var site = await Start(DatabaseKind.Sqlite, Trusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", ["t.mori", "admin"]);

        await browser.Get("/sign-in");

        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("nobody")]
    public async Task Header_OfWhoHasNoAccountForTheProxy_IsTold(string name)
    {
        await using var site = await Start(DatabaseKind.Sqlite, Trusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", name);

        Assert.Contains("アカウントがありません", (await browser.Page("/sign-in")).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Fact]
    public async Task Session_OnceTheProxySeesSomebodyElse_IsOver()
    {
        await using var site = await Start(DatabaseKind.Sqlite, Trusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "t.mori");
        await browser.Get("/sign-in");
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));

        browser.Client.DefaultRequestHeaders.Remove("X-Remote-User");
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "k.ota");

        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Theory]
    [InlineData("SUCCESS", HttpStatusCode.OK)]
    [InlineData("FAILED:expired", HttpStatusCode.Redirect)]
    public async Task Certificate_Verified_CountsAsTheSecondFactor(string verified, HttpStatusCode home)
    {
        await using var site = await Start(DatabaseKind.Sqlite, Trusted);
        new SecondFactorPolicy(site.Data.Database).Add(TestActors.Administrator, TestDatabase.Today, Role.Official, network: null, TestDatabase.Today, "対策基準の改正のため");
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "t.mori");
        browser.Client.DefaultRequestHeaders.Add("X-Client-Verify", verified);

        await browser.Get("/sign-in");

        Assert.Equal(home, await browser.Status("/"));
    }

    [Fact]
    public async Task SignOut_ThroughTheProxy_StaysOutUntilAsked()
    {
        await using var site = await Start(DatabaseKind.Sqlite, Trusted);
        using var browser = site.Open();
        browser.Client.DefaultRequestHeaders.Add("X-Remote-User", "t.mori");
        await browser.Get("/sign-in");
        var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);

        var page = await browser.Page(response.Headers.Location!.OriginalString);
        Assert.Contains("t.mori としてサインイン", page.Body!.TextContent);
    }

    static async Task<DeskSite> Start(DatabaseKind kind, string[] settings)
    {
        var site = await DeskSite.Start(kind, settings: settings);
        new AccountDesk(site.Data.Database).Make(
            TestActors.Administrator, TestDatabase.Today, "t.mori", new AccountInput("森 太一", Role.Official, [site.Data.Units["税務課"]]) { Source = AccountSource.Proxy }, "採用のため");
        return site;
    }
}
