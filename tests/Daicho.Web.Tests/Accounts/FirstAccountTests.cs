using System.Net;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Accounts;

public sealed class FirstAccountTests
{
    const string Password = "ひまわり 定規 夜汽車 みかん";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_OfAnEmptyDatabase_MakesTheFirstAdministratorOnce(DatabaseKind kind)
    {
        using var data = TestDatabase.Create(kind);
        await using var app = DaichoHost.Build(data.Database, new BusinessClock(today: TestDatabase.Today), new DaichoHostOptions { Port = 0, Args = ["--Logging:LogLevel:Default=Error"] });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var token = new AccountLinks(data.Database).MakeFirst();
        using var browser = new Browser(new Uri(app.Urls.First()));
        var page = await browser.Page($"/link?t={token}");
        Assert.Equal("最初のシステム管理者の登録", page.QuerySelector("h1")!.TextContent);

        using var made = await browser.Submit(page, "/link", "登録する", ("UserName", "yumi.watanabe"), ("DisplayName", "渡辺 由美"), ("New", Password), ("Again", Password));

        Assert.Equal("/sign-in", made.Headers.Location?.OriginalString);
        Assert.Contains("決めたパスワードでサインインしてください", (await browser.Page("/sign-in")).Body!.TextContent);
        await browser.SignIn("yumi.watanabe", Password);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/accounts"));
        Assert.Contains("使えないリンクです", (await browser.Page($"/link?t={token}")).Body!.TextContent);
        using var db = data.Open();
        Assert.Empty(db.Set<AccountLink>());
        Assert.Contains(db.Set<AccountEvent>().AsNoTracking(), e => e is { What: AccountChange.Made, UserName: "yumi.watanabe" });
        Assert.True(HistoryVerifier.Verify(data.Database).IsIntact);
    }

    [Fact]
    public void Token_Stored_IsAHashOnly()
    {
        using var data = TestDatabase.Create(DatabaseKind.Sqlite);
        var token = new AccountLinks(data.Database).MakeFirst();
        using var db = data.Open();
        var link = db.Set<AccountLink>().AsNoTracking().Single();
        Assert.NotEqual(token, link.TokenHash);
        Assert.Equal(SecretToken.Hash(token), link.TokenHash);
        Assert.InRange(link.ExpiresAt, DateTime.UtcNow.AddHours(23), DateTime.UtcNow.AddHours(24));
    }

    [Theory]
    [InlineData("password", "パスワードは 12 文字以上")]
    [InlineData("sakura2026sakura!", "よく使われる言葉と数字だけ")]
    [InlineData("yumi.watanabe-no-aikotoba", "ユーザー名を含めない")]
    public async Task Link_WithAWeakPassword_SaysWhy(string password, string sentence)
    {
        using var data = TestDatabase.Create(DatabaseKind.Sqlite);
        await using var app = DaichoHost.Build(data.Database, new BusinessClock(today: TestDatabase.Today), new DaichoHostOptions { Port = 0, Args = ["--Logging:LogLevel:Default=Error"] });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new Browser(new Uri(app.Urls.First()));
        var page = await browser.Page($"/link?t={new AccountLinks(data.Database).MakeFirst()}");

        using var answer = await browser.Submit(page, "/link", "登録する", ("UserName", "yumi.watanabe"), ("DisplayName", "渡辺 由美"), ("New", password), ("Again", password));

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(sentence, text);
        Assert.DoesNotContain($"value=\"{password}\"", text);
        using var db = data.Open();
        Assert.Empty(db.Set<UserAccount>());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Link_OfAnAccount_SetsThePasswordAndEndsItsSessions(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var before = await site.As("hanako");
        var account = site.Account("hanako");
        var links = new AccountLinks(site.Data.Database);
        var old = links.Make(TestActors.Administrator, TestDatabase.Today, account.Id, "パスワードを忘れたため");
        var token = links.Make(TestActors.Administrator, TestDatabase.Today, account.Id, "前のリンクを紛失したため");
        using var browser = site.Open();
        Assert.Contains("使えないリンクです", (await browser.Page($"/link?t={old}")).Body!.TextContent);

        using var response = await browser.Submit(await browser.Page($"/link?t={token}"), "/link", "このパスワードにする", ("New", Password), ("Again", Password));

        Assert.Equal("/sign-in", response.Headers.Location?.OriginalString);
        await browser.SignIn("hanako", Password);
        Assert.Equal(HttpStatusCode.Redirect, await before.Status("/"));
        Assert.Contains("使えないリンクです", (await browser.Page($"/link?t={token}")).Body!.TextContent);
    }

    [Fact]
    public async Task Link_AfterADay_IsRefused()
    {
        await using var site = await DeskSite.Start();
        var token = new AccountLinks(site.Data.Database).Make(TestActors.Administrator, TestDatabase.Today, site.Account("hanako").Id, "パスワードを忘れたため");
        using (var db = site.Data.Open())
            db.Set<AccountLink>().ExecuteUpdate(l => l.SetProperty(x => x.ExpiresAt, DateTime.UtcNow.AddSeconds(-1)));
        using var browser = site.Open();

        Assert.Contains("使えないリンクです", (await browser.Page($"/link?t={token}")).Body!.TextContent);
    }

    [Fact]
    public void Command_AccountLink_PrintsALinkThatWorks()
    {
        using var government = Government.Empty(DatabaseKind.Sqlite);
        var database = government.Open();
        database.Migrate();
        new AccountDesk(database).Make(TestActors.Administrator, TestDatabase.Today, "yumi.watanabe", new AccountInput("渡辺 由美", Role.Administrator, []), "最初の登録");

        var link = government.Do("account", "link", "YUMI.watanabe").GetProperty("link").GetString()!;

        Assert.StartsWith("http://127.0.0.1:5080/link?t=", link);
        Assert.NotNull(new AccountLinks(database).Find(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..])?.Account);
        Assert.Equal(1, government.Run("account", "link", "nobody").ExitCode);
    }
}
