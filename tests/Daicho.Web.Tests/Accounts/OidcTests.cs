using System.Net;
using Daicho.Access;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Accounts;

public sealed class OidcTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Provider_ProvesAPerson_SignsInTheAccountAndKeepsTheSubject(DatabaseKind kind)
    {
        await using var provider = await OidcProvider.Start();
        await using var site = await Start(provider, kind);
        using var browser = site.Open();

        Assert.Equal("/checks", await Walk(browser, "/checks"));

        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));
        Assert.Equal("a1b2c3", site.Account("t.mori").SourceKey);
        Assert.Equal("code", provider.Asked!["response_type"]);
        Assert.Equal("S256", provider.Asked["code_challenge_method"]);
        Assert.Contains("openid", provider.Asked["scope"].ToString());
        // The same name with another subject is another person.
        provider.Subject = "z9";
        using var second = site.Open();
        Assert.Equal("/sign-in?problem=account", await Walk(second, "/"));
        Assert.Equal(HttpStatusCode.Redirect, await second.Status("/"));
    }

    [Theory]
    [InlineData(Attack.OtherNonce), InlineData(Attack.NoNonce), InlineData(Attack.OtherIssuer), InlineData(Attack.OtherAudience), InlineData(Attack.OtherParty)]
    [InlineData(Attack.Expired), InlineData(Attack.Unsigned), InlineData(Attack.HmacWithThePublicKey), InlineData(Attack.OtherKey), InlineData(Attack.Altered), InlineData(Attack.MixUp), InlineData(Attack.OtherUserInfo), InlineData(Attack.NoUserInfo)]
    public async Task Provider_AnswerNotAsItShouldBe_SignsNobodyIn(Attack attack)
    {
        await using var provider = await OidcProvider.Start();
        await using var site = await Start(provider, DatabaseKind.Sqlite);
        using var browser = site.Open();
        provider.Attack = attack;

        Assert.Equal("/sign-in?problem=provider", await Walk(browser, "/"));

        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
        Assert.Null(site.Account("t.mori").SourceKey);
    }

    [Fact]
    public async Task Answer_InAnotherBrowser_SignsNobodyIn()
    {
        await using var provider = await OidcProvider.Start();
        await using var site = await Start(provider, DatabaseKind.Sqlite);
        using var attacker = site.Open();
        using var victim = site.Open();
        using var challenge = await attacker.Get("/sign-in?handler=Provider");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(challenge.Headers.Location, TestContext.Current.CancellationToken);

        using var forged = await victim.Get(answer.Headers.Location!.PathAndQuery);

        Assert.Equal("/sign-in?problem=provider", forged.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await victim.Status("/"));
    }

    [Theory]
    [InlineData("hwk", HttpStatusCode.OK)]
    [InlineData("pwd", HttpStatusCode.Redirect)]
    public async Task SecondFactor_ShownToTheProvider_Counts(string method, HttpStatusCode home)
    {
        await using var provider = await OidcProvider.Start();
        await using var site = await Start(provider, DatabaseKind.Sqlite);
        new SecondFactorPolicy(site.Data.Database).Add(TestActors.Administrator, TestDatabase.Today, Role.Official, network: null, TestDatabase.Today, "対策基準の改正のため");
        provider.Methods = [method];
        using var browser = site.Open();

        await Walk(browser, "/");

        Assert.Equal(home, await browser.Status("/"));
    }

    [Theory]
    [InlineData("a1b2c3", 0, true)]
    [InlineData("a1b2c3", -600, false)] // proved before it was asked: the answer came of a session left open
    [InlineData("a1b2c3", null, false)]
    [InlineData("z9", 0, false)]
    public async Task StepUp_CountsOnlyAFreshProofOfThatPerson(string subject, int? provedIn, bool counts)
    {
        await using var provider = await OidcProvider.Start();
        await using var site = await Start(provider, DatabaseKind.Sqlite);
        using var browser = site.Open();
        await Walk(browser, "/");
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));
        (provider.Subject, provider.ProvedIn) = (subject, provedIn);

        using var challenge = await browser.Submit(await browser.Page("/confirm?returnUrl=%2Faccount%2Ftokens"), "/confirm", "庁内の共通サインインを使う");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(challenge.Headers.Location, TestContext.Current.CancellationToken);
        using var back = await browser.Get(answer.Headers.Location!.PathAndQuery);

        Assert.Equal(("login", "0"), (provider.Asked!["prompt"].ToString(), provider.Asked["max_age"].ToString()));
        Assert.Equal(counts ? "/account/tokens" : "/confirm?problem=provider&returnUrl=%2Faccount%2Ftokens", back.Headers.Location?.OriginalString);
        Assert.Equal(counts ? HttpStatusCode.OK : HttpStatusCode.Redirect, await browser.Status("/account/tokens"));
        if (!counts) Assert.Contains("いま確かめ直したという返事がありません", (await browser.Page(back.Headers.Location!.OriginalString)).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));
    }

    static async Task<DeskSite> Start(OidcProvider provider, DatabaseKind kind)
    {
        var site = await DeskSite.Start(kind, settings: provider.Settings);
        new AccountDesk(site.Data.Database).Make(
            TestActors.Administrator, TestDatabase.Today, "t.mori", new AccountInput("森 太一", Role.Official, [site.Data.Units["税務課"]]) { Source = AccountSource.Provider }, "採用のため");
        return site;
    }

    // Through the button to the provider and back; where the product then leads.
    static async Task<string?> Walk(Browser browser, string returnUrl)
    {
        using var challenge = await browser.Get($"/sign-in?handler=Provider&returnUrl={Uri.EscapeDataString(returnUrl)}");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(challenge.Headers.Location);
        using var back = await browser.Get(answer.Headers.Location!.PathAndQuery);
        return back.Headers.Location?.OriginalString;
    }
}
