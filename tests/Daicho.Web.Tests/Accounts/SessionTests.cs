using System.Net;
using Daicho.Access;
using Daicho.TestSupport;
using Daicho.Web.Accounts;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Session_EndedFromAnotherBrowser_IsOutAtTheNextRequest(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var desktop = await site.As("hanako");
        using var counter = await site.As("hanako");
        var page = await desktop.Page("/account");
        Assert.Equal(2, page.QuerySelectorAll("#sessions, .panel:has(#sessions) tbody tr").Count(e => e.TagName == "TR"));

        await desktop.Submit(page, "/account", "ほかの端末をすべてサインアウト");

        Assert.Equal(HttpStatusCode.Redirect, await counter.Status("/"));
        Assert.Equal(HttpStatusCode.OK, await desktop.Status("/"));
    }

    [Fact]
    public async Task SignOut_OldCookieSentAgain_IsRefused()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        var cookie = browser.Cookies.GetCookieHeader(site.Address);
        var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);

        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Password_Changed_LeavesOnlyThisBrowserSignedIn()
    {
        await using var site = await DeskSite.Start();
        using var here = await site.As("hanako");
        using var there = await site.As("hanako");

        await here.Submit(await here.Page("/account"), "/account", "変更する", ("Current", DeskSite.Password), ("New", "ひまわり 定規 夜汽車 みかん"), ("Again", "ひまわり 定規 夜汽車 みかん"));

        Assert.Equal(HttpStatusCode.OK, await here.Status("/"));
        Assert.Equal(HttpStatusCode.Redirect, await there.Status("/"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LastSeen_Flushed_IsWrittenForBrowsersHeardOf(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var browser = await site.As("hanako");
        var past = DateTime.UtcNow.AddMinutes(-5);
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.LastSeenAt, past));

        await browser.Page("/");
        Assert.Equal(past, db.Set<UserSession>().AsNoTracking().Single().LastSeenAt, TimeSpan.FromSeconds(1));
        site.App.Services.GetRequiredService<LastSeen>().Flush();

        Assert.True(db.Set<UserSession>().AsNoTracking().Single().LastSeenAt > past.AddMinutes(4));
    }

    [Fact]
    public async Task DangerousPage_LastProofTooOld_AsksForThePasswordFirst()
    {
        await using var site = await DeskSite.Start();
        using var admin = await site.As("admin");
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));
        var path = $"/accounts/{site.Account("hanako").Id}";

        using var refused = await admin.Get(path);
        var confirm = refused.Headers.Location!.OriginalString;
        Assert.Equal($"/confirm?returnUrl={Uri.EscapeDataString(path)}", confirm);
        using var wrong = await admin.Submit(await admin.Page(confirm), "/confirm", "確認する", ("Password", "ちがう合言葉をいれました"));
        Assert.Contains("パスワードが違います", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var right = await admin.Submit(await admin.Page(confirm), "/confirm", "確認する", ("Password", DeskSite.Password));

        Assert.Equal(path, right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await admin.Status(path));
    }

    [Fact]
    public async Task DangerousPost_LastProofTooOld_ChangesNothing()
    {
        await using var site = await DeskSite.Start();
        using var admin = await site.As("admin");
        var path = $"/accounts/{site.Account("hanako").Id}";
        var page = await admin.Page(path);
        using var db = site.Data.Open();
        db.Set<UserSession>().ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, DateTime.UtcNow.AddMinutes(-11)));

        using var response = await admin.Submit(page, path, "利用を停止する", ("StepReason", "退職のため"));

        Assert.StartsWith("/confirm", response.Headers.Location!.OriginalString);
        Assert.Null(site.Account("hanako").DisabledAt);
    }
}
