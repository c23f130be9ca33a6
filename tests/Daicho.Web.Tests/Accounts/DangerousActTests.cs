using System.Net;
using Daicho.Access;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Daicho.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Accounts;

/// <summary>Who has not proved lately who they are is asked first, before anything that a stranger at an open browser must not do.</summary>
public sealed class DangerousActTests(DirectoryServer directory)
{
    [Theory]
    [InlineData("/accounts/new")]
    [InlineData("/accounts/second-factor")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/recovery-codes")]
    [InlineData("/account/tokens")]
    [InlineData("/account/tokens/all")]
    public async Task Page_LastProofTooOld_AsksFirst(string path)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("admin");
        using var fresh = await browser.Get(path);
        Assert.DoesNotContain("/confirm", fresh.Headers.Location?.OriginalString ?? "");

        Age(site);
        using var refused = await browser.Get(path);

        Assert.Equal($"/confirm?returnUrl={Uri.EscapeDataString(path)}", refused.Headers.Location?.OriginalString);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Token_LastProofTooOld_IsNotMade(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("hanako");
        var page = await browser.Page("/account/tokens");
        Age(site);

        using var response = await browser.Submit(page, "/account/tokens", "作る", ("Input.Name", "集計"));

        AssertAsked(response);
        using var db = site.Data.Open();
        Assert.Empty(db.Set<ApiToken>());
    }

    [Fact]
    public async Task OtherBrowsers_LastProofTooOld_StaySignedIn()
    {
        await using var site = await DeskSite.Start();
        using var here = await site.As("hanako");
        using var there = await site.As("hanako");
        var page = await here.Page("/account");
        Age(site);

        using var all = await here.Submit(page, "/account", "ほかの端末をすべてサインアウト");
        var other = page.QuerySelectorAll("input[name=session]").Select(i => i.GetAttribute("value")!).Max(long.Parse);
        using var one = await here.Client.PostAsync("/account?handler=EndSession", new FormUrlEncodedContent(
        [
            new("session", $"{other}"), new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

        AssertAsked(all);
        AssertAsked(one);
        Assert.Equal(HttpStatusCode.OK, await there.Status("/"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OwnImport_LastProofTooOld_IsNotTakenBack(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("satoko");
        var (address, page) = await browser.Import("computers", "台帳.csv", Importing.Utf8($"{Importing.Headings}\r\nPC-900001,ノートパソコン,A,R1,R6.3.29,税務課,髙橋 美咲,\r\n"));
        Age(site);

        using var response = await browser.Submit(page, address, "取り消す", ("Reason", "取り違えのため"));

        AssertAsked(response);
        using var db = site.Data.Open();
        Assert.Equal(1, db.Set<Computer>().Count(c => c.AssetNumber == "PC-900001" && c.ClosedOn == null));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PersonOfTheDirectory_ProvesByTheDirectorysPassword(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind, settings: directory.Settings());
        new AccountDesk(site.Data.Database).Make(
            TestActors.Administrator, TestDatabase.Today, "t.mori", new AccountInput("森 太一", Role.Official, [site.Data.Units["税務課"]]) { Source = AccountSource.Directory }, "採用のため");
        using var browser = site.Open();
        await browser.SignIn("t.mori", "mori-no-aikotoba");
        Age(site);
        const string Confirm = "/confirm?returnUrl=%2Faccount%2Ftokens";

        using var wrong = await browser.Submit(await browser.Page(Confirm), "/confirm", "確認する", ("Password", "ota-no-aikotoba"));
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/account/tokens"));
        using var right = await browser.Submit(await browser.Page(Confirm), "/confirm", "確認する", ("Password", "mori-no-aikotoba"));

        Assert.Contains("パスワードが違います", (await Browser.Read(wrong)).Body!.TextContent);
        Assert.Equal("/account/tokens", right.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/account/tokens"));
    }

    [Fact]
    public async Task PersonWhoMustSetUpASecondFactor_CanProveWhenThatTakesLong()
    {
        await using var site = await DeskSite.Start();
        new SecondFactorPolicy(site.Data.Database).Add(TestActors.Administrator, TestDatabase.Today, Role.Official, network: null, TestDatabase.Today, "対策基準の改正のため");
        using var browser = await site.As("hanako");
        Age(site);
        using var refused = await browser.Get("/account/second-factor");
        var confirm = refused.Headers.Location!.OriginalString;

        using var right = await browser.Submit(await browser.Page(confirm), "/confirm", "確認する", ("Password", DeskSite.Password));

        Assert.Equal("/account/second-factor", right.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/account/second-factor"));
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    static void AssertAsked(HttpResponseMessage response) =>
        Assert.StartsWith("/confirm?returnUrl=", response.Headers.Location?.OriginalString);

    static void Age(DeskSite site)
    {
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));
    }
}
