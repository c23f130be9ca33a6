using System.Net;
using AngleSharp.Html.Dom;
using Daicho.Access;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Accounts;

public sealed class AccountPagesTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Administrator_MakesAnAccount_ThePersonSignsInWithTheLink(DatabaseKind kind)
    {
        const string Password = "ひまわり 定規 夜汽車 みかん";
        await using var site = await DeskSite.Start(kind);
        using var admin = await site.As("admin");

        using var made = await admin.Submit(
            await admin.Page("/accounts/new"), "/accounts/new", "作る", ("UserName", "shiro.kato"), ("Input.DisplayName", "加藤 四郎"), ("Input.Roles", "Official"),
            ("Input.Units", "総務部 税務課、高齢福祉課"), ("Reason", "令和8年4月1日付け採用のため"));
        var path = made.Headers.Location!.OriginalString;
        using var shown = await admin.Submit(await admin.Page(path), path, "1回限りのリンクを発行する", ("StepReason", "初回の設定のため"));
        var link = ((IHtmlInputElement)(await Browser.Read(shown)).QuerySelector("#link")!).Value;

        Assert.DoesNotContain("id=\"link\"", await admin.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
        using var person = site.Open();
        var address = new Uri(link).PathAndQuery;
        await person.Submit(await person.Page(address), "/link", "このパスワードにする", ("New", Password), ("Again", Password));
        await person.SignIn("shiro.kato", Password);
        Assert.Equal(2, (await person.Page("/discrepancies")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.Forbidden, await person.Status("/accounts"));
        var history = (await admin.Page(path)).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("令和8年4月1日付け採用のため", history);
        Assert.Contains("総務部 税務課、健康福祉部 高齢福祉課", history);
        Assert.Contains("1回限りのリンクを発行", history);
        Assert.DoesNotContain(link[^20..], history);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Administrator_ChangesRights_TheyCountFromTheNextRequest(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var admin = await site.As("admin");
        using var hanako = await site.As("hanako");
        var path = $"/accounts/{site.Account("hanako").Id}";

        using var response = await admin.Submit(
            await admin.Page(path), path, "変更する", ("Input.Roles", "Official"), ("Input.Units", "高齢福祉課"), ("Reason", "令和8年4月1日付け人事異動のため"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await hanako.Status(site.Group("税務課")));
        Assert.Equal(HttpStatusCode.OK, await hanako.Status(site.Group("高齢福祉課")));
        var own = (await hanako.Page("/account")).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("人事異動のため", own);
        Assert.Contains("税務課", own);
    }

    [Fact]
    public async Task Administrator_DisablesAnAccount_ItsBrowsersAreOutAndItsPasswordIsRefused()
    {
        await using var site = await DeskSite.Start();
        using var admin = await site.As("admin");
        using var hanako = await site.As("hanako");
        var path = $"/accounts/{site.Account("hanako").Id}";

        await admin.Submit(await admin.Page(path), path, "利用を停止する", ("StepReason", "退職のため"));

        using var next = await hanako.Get("/");
        Assert.StartsWith("/sign-in", next.Headers.Location!.PathAndQuery);
        using var again = await hanako.Submit(await hanako.Page("/sign-in"), "/sign-in", "サインイン", ("UserName", "hanako"), ("Password", DeskSite.Password));
        Assert.Contains("ユーザー名またはパスワードが違います。", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("停止中", (await admin.Page("/accounts?q=山田")).QuerySelector("tbody")!.TextContent);
        await admin.Submit(await admin.Page(path), path, "利用を再開する", ("StepReason", "再任用のため"));
        using var back = await site.As("hanako");
        Assert.Equal(HttpStatusCode.OK, await back.Status("/"));
    }

    [Fact]
    public async Task LastAdministrator_LosingTheRoleOrDisabled_IsRefused()
    {
        await using var site = await DeskSite.Start();
        var desk = new AccountDesk(site.Data.Database);
        var admin = site.Account("admin");

        var roles = Assert.Throws<UserErrorException>(() => desk.Change(TestActors.Administrator, TestDatabase.Today, admin.Id, new AccountInput("渡辺 由美", Role.DigitalDivision, []), "異動"));
        var disabled = Assert.Throws<UserErrorException>(() => desk.Disable(TestActors.Administrator, TestDatabase.Today, admin.Id, "退職"));

        Assert.Contains("一人もいなくなる", roles.Message);
        Assert.Contains("一人もいなくなる", disabled.Message);
    }

    [Fact]
    public async Task Locked_Unlocked_SignsInAtOnce()
    {
        await using var site = await DeskSite.Start();
        using var hanako = site.Open();
        var page = await hanako.Page("/sign-in");
        for (var i = 0; i < 5; i++) await hanako.Submit(page, "/sign-in", "サインイン", ("UserName", "hanako"), ("Password", "ちがう合言葉をいれました"));
        using var admin = await site.As("admin");
        var path = $"/accounts/{site.Account("hanako").Id}";

        await admin.Submit(await admin.Page(path), path, "ロックを解除する", ("StepReason", "本人確認のうえ解除"));

        using var back = await site.As("hanako");
        Assert.Equal(HttpStatusCode.OK, await back.Status("/"));
    }

    [Theory]
    [InlineData("hanako"), InlineData("satoko"), InlineData("ichiro"), InlineData("takahashi"), InlineData("tanaka")]
    public async Task Others_DoingAnyStep_AreRefused(string who)
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As(who);
        var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var target = site.Account("admin").Id;

        using var step = await browser.Client.PostAsync($"/accounts/{target}?handler=Step", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("StepReason", "理由"), new("step", "link")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, step.StatusCode);
        using var db = site.Data.Open();
        Assert.Empty(db.Set<AccountLink>());
        Assert.Throws<AccessDeniedException>(() => new AccountReader(db).List(TestActors.DigitalDivision, new AccountFilter()));
    }

    [Fact]
    public async Task List_FilteredByRoleUnitAndState_ShowsWhoFits()
    {
        await using var site = await DeskSite.Start();
        using var admin = await site.As("admin");

        Assert.Equal("山田 花子", (await admin.Page($"/accounts?role=Official&unit={site.Data.Units["総務部"]}")).QuerySelector("tbody th")!.TextContent.Trim());
        Assert.Single((await admin.Page("/accounts?q=HANAKO")).QuerySelectorAll("tbody tr"));
        Assert.Contains("条件に合うアカウントはありません", (await admin.Page("/accounts?state=Disabled")).Body!.TextContent);
    }
}
