using System.Net;
using Daicho.Access;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Desk;

public sealed class SignInTests
{
    [Fact]
    public async Task Post_RightPassword_SetsASessionCookieAndGoesHome()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        var page = await browser.Page("/sign-in");

        using var response = await browser.Submit(page, "/sign-in", "サインイン", ("UserName", "hanako"), ("Password", DeskSite.Password));

        Assert.Equal("/", response.Headers.Location?.OriginalString);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("daicho-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.Contains("山田 花子", (await browser.Page("/")).QuerySelector(".menu__name")!.TextContent);
    }

    [Theory]
    [InlineData("hanako", "ちがう合言葉をいれました")]
    [InlineData("nobody", DeskSite.Password)]
    public async Task Post_WrongNameOrPassword_GivesOneAndTheSameSentence(string name, string password)
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        var page = await browser.Page("/sign-in");

        using var response = await browser.Submit(page, "/sign-in", "サインイン", ("UserName", name), ("Password", password));
        var answer = await Browser.Read(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("ユーザー名またはパスワードが違います。", answer.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(name, answer.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.DoesNotContain(password, answer.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LocksTheAccountAndSaysUntilWhen()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        var page = await browser.Page("/sign-in");
        for (var i = 0; i < 5; i++) await browser.Submit(page, "/sign-in", "サインイン", ("UserName", "hanako"), ("Password", "ちがう合言葉をいれました"));

        using var response = await browser.Submit(page, "/sign-in", "サインイン", ("UserName", "hanako"), ("Password", DeskSite.Password));

        Assert.Matches("このアカウントは [0-9]+時[0-9]+分 まで使えません", (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/discrepancies", "/discrepancies")]
    public async Task Post_ReturnUrl_GoesOnWithinTheSiteOnly(string returnUrl, string expected)
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        var path = "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        var page = await browser.Page(path);

        using var response = await browser.Submit(page, path, "サインイン", ("UserName", "hanako"), ("Password", DeskSite.Password));

        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        using var division = await site.As("satoko");
        var item = $"/discrepancies/{site.Of("税務課")[0].Id}";

        using (var run = await division.Client.PostAsync("/checks/run", new FormUrlEncodedContent([])))
            Assert.Equal(HttpStatusCode.BadRequest, run.StatusCode);
        foreach (var path in new[] { "/sign-in", "/sign-out", "/account", site.Group("税務課"), $"{item}?handler=Step", $"{item}?handler=Comment", $"{item}?handler=Attach" })
        {
            using var response = await browser.Client.PostAsync(path, new FormUrlEncodedContent([new("Input.Text", "回答"), new("Whole", "true")]));
            Assert.Equal((HttpStatusCode.BadRequest, path), (response.StatusCode, path));
        }
        Assert.All(site.Of("税務課"), d => Assert.Equal(Discrepancies.DiscrepancyState.ToConfirm, d.State));
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        var page = await browser.Page("/");
        var token = page.QuerySelector("form[action='/sign-out'] input")!.GetAttribute("value")!;

        using var response = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal("/sign-in?stay=true", response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Fact]
    public async Task Get_RoleTakenAway_CountsFromTheNextRequest()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");
        Assert.Contains("全庁の状況", (await browser.Page("/")).Body!.TextContent);

        using (var db = site.Data.Open())
        {
            var account = db.Set<UserAccount>().Single(a => a.UserName == "satoko");
            account.Roles = Role.Official;
            db.Update(account);
            db.SaveChanges();
        }

        Assert.DoesNotContain("全庁の状況", (await browser.Page("/")).Body!.TextContent);
    }

    [Theory]
    [InlineData("今のパスワードと違うもの", "長くて新しい合言葉にしました", "今のパスワードが違います")]
    [InlineData(DeskSite.Password, "短い", "12 文字以上")]
    [InlineData(DeskSite.Password, "abcdefghijklmnop", "連続した文字")]
    [InlineData(DeskSite.Password, "hanako-no-himitsu-2026", "ユーザー名を含めない")]
    public async Task Post_PasswordChangeNotAllowed_SaysWhy(string current, string next, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        var page = await browser.Page("/account");

        using var response = await browser.Submit(page, "/account", "変更する", ("Current", current), ("New", next), ("Again", next));

        Assert.Contains(sentence, (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Post_PasswordChanged_SignsOtherBrowsersOut()
    {
        await using var site = await DeskSite.Start();
        using var here = await site.As("hanako");
        using var elsewhere = await site.As("hanako");
        var page = await here.Page("/account");

        using var response = await here.Submit(page, "/account", "変更する", ("Current", DeskSite.Password), ("New", "長くて新しい合言葉にしました"), ("Again", "長くて新しい合言葉にしました"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await here.Status("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.Status("/account"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_Demonstration_OffersItsAccountsOnlyThen(bool demonstration)
    {
        await using var site = await DeskSite.Start(demonstration: demonstration);
        using var browser = site.Open();
        var page = await browser.Page("/sign-in");

        Assert.Equal(demonstration ? 8 : 0, page.QuerySelectorAll(".account").Length);
        if (!demonstration) return;
        var button = page.QuerySelectorAll(".account").First(a => a.TextContent.Contains("鈴木 一郎", StringComparison.Ordinal)).TextContent.Trim();
        using var response = await browser.Submit(page, "/sign-in", button);
        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Restart_KeysAreInTheDatabase_NobodyIsSignedOut(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("hanako");
        await using var second = DaichoHost.Build(site.Data.Database, new Calendar.BusinessClock(today: TestDatabase.Today), new DaichoHostOptions { Port = 0 });
        await second.StartAsync();

        using var client = new HttpClient(new HttpClientHandler { CookieContainer = browser.Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(second.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }
}
