using System.Net;
using Daicho.Access;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Accounts;

public sealed class RealProviderTests(RealProvider provider)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Person_OfTheProvider_SignsInByCodeWithPkceAndIsKnownByTheSubject(DatabaseKind kind)
    {
        await using var site = await Start(kind);
        using var browser = site.Open();
        using var person = new ProviderBrowser();
        using var challenge = await browser.Get("/sign-in?handler=Provider&returnUrl=%2Fchecks");
        var asked = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);

        using var answer = await person.Return(browser, challenge, "t.mori", "mori-no-aikotoba");

        Assert.Equal(("code", "S256", 1), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), person.Asked));
        Assert.Equal("/checks", answer.Headers.Location?.OriginalString);
        // The name is told by the provider's user information alone: its ID token does not hold it.
        Assert.Contains("森 太一", (await browser.Page("/account")).QuerySelector(".record")!.TextContent);
        Assert.Equal("mori-1", site.Account("t.mori").SourceKey);
        Assert.Equal(HttpStatusCode.OK, await browser.Status(site.Group("税務課")));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(site.Group("高齢福祉課")));
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Fact]
    public async Task Person_SignedInAtTheProvider_IsNotAskedAgainInAnotherBrowser()
    {
        await using var site = await Start();
        using var person = new ProviderBrowser();
        using var first = site.Open();
        using (await person.Return(first, await first.Get("/sign-in?handler=Provider"), "t.mori", "mori-no-aikotoba"))
        {
        }

        using var second = site.Open();
        using var answer = await person.Return(second, await second.Get("/sign-in?handler=Provider"), "t.mori", "mori-no-aikotoba");

        Assert.Equal(("/", 1), (answer.Headers.Location?.OriginalString, person.Asked));
        Assert.Equal(HttpStatusCode.OK, await second.Status("/"));
    }

    [Fact]
    public async Task Person_WithAWrongPassword_NeverComesBack()
    {
        await using var site = await Start();
        using var browser = site.Open();
        using var person = new ProviderBrowser();
        using var challenge = await browser.Get("/sign-in?handler=Provider");

        Assert.Null(await person.Walk(challenge.Headers.Location!, "t.mori", "ono-no-aikotoba"));
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Fact]
    public async Task Person_WithoutAnAccount_IsToldSo()
    {
        await using var site = await Start();
        using var browser = site.Open();
        using var person = new ProviderBrowser();

        using var answer = await person.Return(browser, await browser.Get("/sign-in?handler=Provider"), "s.ono", "ono-no-aikotoba");

        Assert.Equal("/sign-in?problem=account", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Answer_SentTwice_SignsInOnce()
    {
        await using var site = await Start();
        using var browser = site.Open();
        using var person = new ProviderBrowser();
        using var challenge = await browser.Get("/sign-in?handler=Provider");
        var back = await person.Walk(challenge.Headers.Location!, "t.mori", "mori-no-aikotoba");
        using var first = await browser.Get(back!.PathAndQuery);

        using var thief = site.Open();
        using var again = await thief.Get(back.PathAndQuery);

        Assert.Equal("/", first.Headers.Location?.OriginalString);
        Assert.Equal("/sign-in?problem=provider", again.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await thief.Status("/"));
    }

    [Theory]
    [InlineData("t.mori", "mori-no-aikotoba", HttpStatusCode.Redirect)]
    [InlineData("s.ono", "ono-no-aikotoba", HttpStatusCode.OK)]
    public async Task SecondFactor_ShownToTheProvider_Counts(string login, string password, HttpStatusCode home)
    {
        await using var site = await Start();
        Give(site, "s.ono", "小野 沙織");
        new SecondFactorPolicy(site.Data.Database).Add(TestActors.Administrator, TestDatabase.Today, Role.Official, network: null, TestDatabase.Today, "対策基準の改正のため");
        using var browser = site.Open();
        using var person = new ProviderBrowser();

        using var answer = await person.Return(browser, await browser.Get("/sign-in?handler=Provider"), login, password);

        Assert.Equal(home, await browser.Status("/"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task StepUp_OfAPersonOfTheProvider_AsksForThePasswordAgainThere(DatabaseKind kind)
    {
        await using var site = await Start(kind);
        using var browser = site.Open();
        using var person = new ProviderBrowser();
        using (await person.Return(browser, await browser.Get("/sign-in?handler=Provider"), "t.mori", "mori-no-aikotoba"))
        {
        }
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));
        using var refused = await browser.Get("/account/tokens");
        var confirm = refused.Headers.Location!.OriginalString;

        using var challenge = await browser.Submit(await browser.Page(confirm), confirm, "庁内の共通サインインを使う");
        using var answer = await person.Return(browser, challenge, "t.mori", "mori-no-aikotoba");

        Assert.Equal(2, person.Asked); // although the provider's own session still lives
        Assert.Equal("/account/tokens", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/account/tokens"));
        Assert.Single(db.Set<UserSession>().AsNoTracking());
    }

    async Task<DeskSite> Start(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var site = await DeskSite.Start(kind, settings: provider.Settings);
        Give(site, "t.mori", "もり");
        return site;
    }

    static void Give(DeskSite site, string userName, string name) => new AccountDesk(site.Data.Database).Make(
        TestActors.Administrator, TestDatabase.Today, userName, new AccountInput(name, Role.Official, [site.Data.Units["税務課"]]) { Source = AccountSource.Provider }, "採用のため");
}
