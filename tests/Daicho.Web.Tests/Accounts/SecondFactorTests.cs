using System.Net;
using Daicho.Access;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Accounts;

public sealed class SecondFactorTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Totp_SetUp_IsAskedForAtTheNextSignInAndEachCodeCountsOnce(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("hanako");
        var secret = await SetUp(browser);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));

        using var again = await Password(site, "hanako");
        using var home = await again.Get("/");
        Assert.StartsWith("/sign-in/second", home.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, await again.Status("/api/ledgers"));
        Assert.Equal(HttpStatusCode.Redirect, await again.Status("/account"));
        // The code that set it up is used; the next step's is still good.
        using var used = await Second(again, Totp.Code(secret, site.Account("hanako").TotpStep));
        Assert.Contains("すでに使われています", await used.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var right = await Second(again, Totp.Code(secret, site.Account("hanako").TotpStep + 1));
        Assert.Equal("/", right.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await again.Status("/"));
        Assert.DoesNotContain(secret, site.Account("hanako").TotpSecret);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Fact]
    public async Task PasswordAlone_OfWhoHasASecondFactor_AddsNoOther()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        await SetUp(browser);

        using var thief = await Password(site, "hanako");

        using var setup = await thief.Get("/account/second-factor");
        Assert.StartsWith("/sign-in/second", setup.Headers.Location!.OriginalString);
        var token = (await thief.Page("/sign-in/second")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var remove = await thief.Client.PostAsync("/account/second-factor?handler=RemoveTotp", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, remove.StatusCode);
        Assert.NotNull(site.Account("hanako").TotpSecret);
    }

    [Fact]
    public async Task WrongCodes_BetweenRightPasswords_LockTheAccount()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        await SetUp(browser);

        for (var i = 0; i < 5; i++)
        {
            using var guess = await Password(site, "hanako");
            await Second(guess, "000000");
        }

        Assert.True(site.Account("hanako").LockoutEnd > DateTimeOffset.UtcNow);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RecoveryCode_InsteadOfTheApp_IsGoodOnce(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("hanako");
        await SetUp(browser);
        using var printed = await browser.Submit(await browser.Page("/account/second-factor"), "/account/recovery-codes", "新しい回復コードを発行する");
        var codes = (await Browser.Read(printed)).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(OwnAccountDesk.CodeCount, codes.Distinct().Count());

        using var first = await Password(site, "hanako");
        using var right = await Second(first, codes[0].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));
        using var second = await Password(site, "hanako");
        using var wrong = await Second(second, codes[0]);

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var db = site.Data.Open();
        Assert.Equal(OwnAccountDesk.CodeCount - 1, db.Set<RecoveryCode>().Count());
        Assert.DoesNotContain(db.Set<RecoveryCode>().AsNoTracking(), c => codes.Contains(c.Hash));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rule_ForARole_LeadsWhoHasNoneToSetItUp(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var admin = await site.As("admin");
        using var hanako = await site.As("hanako");
        using var added = await admin.Submit(
            await admin.Page("/accounts/second-factor"), "/accounts/second-factor", "加える", ("Roles", "Official"), ("Network", "127.0.0.0/8"), ("Reason", "対策基準の改正のため"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        using var next = await hanako.Get("/discrepancies?state=recurred");
        Assert.Equal("/account/second-factor?returnUrl=%2Fdiscrepancies%3Fstate%3Drecurred", next.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await admin.Status("/"));
        await SetUp(hanako);
        Assert.Equal(HttpStatusCode.OK, await hanako.Status("/discrepancies"));

        await admin.Submit(await admin.Page("/accounts/second-factor"), "/accounts/second-factor", "取り消す", ("WithdrawReason", "試行の終了"));
        Assert.Contains("決まりはありません", (await admin.Page("/accounts/second-factor")).Body!.TextContent);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "192.0.2.1", false)]
    [InlineData("2001:db8::/32", "2001:db8::1", true)]
    [InlineData(null, "192.0.2.1", true)]
    [InlineData("10.0.0.0/8", null, true)]
    public void Rule_ByNetworkRoleAndDay_AsksWhomItSays(string? network, string? from, bool asks)
    {
        var rule = new SecondFactorRule { Roles = Role.Official, Network = network, ValidFrom = new DateOnly(2026, 4, 1) };
        var address = from is null ? null : IPAddress.Parse(from);

        Assert.Equal(asks, rule.Asks(Role.Official | Role.Executive, address, new DateOnly(2026, 4, 1)));
        Assert.False(rule.Asks(Role.Executive, address, new DateOnly(2026, 4, 1)));
        Assert.False(rule.Asks(Role.Official, address, new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public async Task Administrator_ResetsTheSecondFactor_PasswordAloneIsEnoughAgain()
    {
        await using var site = await DeskSite.Start();
        using var hanako = await site.As("hanako");
        await SetUp(hanako);
        using var admin = await site.As("admin");
        var path = $"/accounts/{site.Account("hanako").Id}";

        await admin.Submit(await admin.Page(path), path, "二要素認証をリセットする", ("StepReason", "スマートフォンの紛失のため"));

        using var back = await site.As("hanako");
        Assert.Equal(HttpStatusCode.OK, await back.Status("/"));
        Assert.Equal(HttpStatusCode.Redirect, await hanako.Status("/"));
    }

    // RFC 6238, appendix B, the last six digits; the secret is "12345678901234567890".
    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(20000000000, "353130")]
    public void Code_OfTheStandardsExamples_IsTheirs(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));

    static async Task<string> SetUp(Browser browser)
    {
        var page = await browser.Page("/account/second-factor");
        Assert.StartsWith("data:image/png;base64,", page.QuerySelector(".qr")!.GetAttribute("src"));
        var secret = page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await browser.Submit(page, "/account/second-factor", "設定する", ("Code", Totp.Code(secret, Totp.StepAt(DateTime.UtcNow))));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return secret;
    }

    static async Task<Browser> Password(DeskSite site, string userName)
    {
        var browser = site.Open();
        using var response = await browser.Submit(await browser.Page("/sign-in"), "/sign-in", "サインイン", ("UserName", userName), ("Password", DeskSite.Password));
        return browser;
    }

    static async Task<HttpResponseMessage> Second(Browser browser, string code) =>
        await browser.Submit(await browser.Page("/sign-in/second"), "/sign-in/second", "続ける", ("Code", code));
}
