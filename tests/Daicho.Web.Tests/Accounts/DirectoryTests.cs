using System.Net;
using Daicho.Access;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Accounts.External;
using Daicho.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Tests.Accounts;

public sealed class DirectoryTests(DirectoryServer server)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Person_WithAnAccountOfTheDirectory_SignsInWithItsPassword(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind, settings: server.Settings());
        Give(site, "t.mori", "もり", "高齢福祉課");
        using var browser = site.Open();

        using var response = await SignIn(browser, "t.mori", "mori-no-aikotoba");

        Assert.Equal("/", response.Headers.Location?.OriginalString);
        Assert.Contains("森 太一", (await browser.Page("/account")).QuerySelector(".record")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await browser.Status(site.Group("税務課")));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(site.Group("高齢福祉課")));
        Assert.NotNull(site.Account("t.mori").SourceKey);
        Assert.Null(site.Account("t.mori").PasswordHash);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory]
    [InlineData("t.mori", "ota-no-aikotoba")]
    [InlineData("t.mori", "")]
    [InlineData("t.mori", " ")]
    [InlineData("*", "mori-no-aikotoba")]
    [InlineData("t.mori)(uid=*", "mori-no-aikotoba")]
    [InlineData("nobody", "mori-no-aikotoba")]
    [InlineData("reader", DirectoryServer.ReaderPassword)]
    public async Task Person_NotProved_IsNotSignedIn(string userName, string password)
    {
        await using var site = await DeskSite.Start(settings: server.Settings());
        Give(site, "t.mori", "もり", "税務課");
        using var browser = site.Open();

        using var response = await SignIn(browser, userName, password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
    }

    [Fact]
    public async Task Person_KnownToTheDirectoryOnly_IsToldThatTheAccountIsMissing()
    {
        await using var site = await DeskSite.Start(settings: server.Settings());
        using var browser = site.Open();

        using var response = await SignIn(browser, "k.ota", "ota-no-aikotoba");

        Assert.Contains("アカウントがありません", (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Person_KnownToTheDirectoryOnly_GetsAnAccountWhereThatIsWanted()
    {
        await using var site = await DeskSite.Start(settings: [.. server.Settings(), "--Daicho:Directory:CreateAccounts=true"]);
        using var browser = site.Open();

        using var response = await SignIn(browser, "k.ota", "ota-no-aikotoba");

        Assert.Equal("/", response.Headers.Location?.OriginalString);
        Assert.Equal((Role.Official, AccountSource.Directory), (site.Account("k.ota").Roles, site.Account("k.ota").Source));
        Assert.Equal(HttpStatusCode.OK, await browser.Status(site.Group("高齢福祉課")));
    }

    [Fact]
    public async Task Account_WithAPasswordOfItsOwn_IsNotTakenByTheDirectory()
    {
        await using var site = await DeskSite.Start(settings: [.. server.Settings(), "--Daicho:Directory:CreateAccounts=true"]);
        new AccountDesk(site.Data.Database).Make(TestActors.Administrator, TestDatabase.Today, "k.ota", new AccountInput("別の太田", Role.Administrator, []), "別人");
        using var browser = site.Open();

        using var response = await SignIn(browser, "k.ota", "ota-no-aikotoba");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(site.Account("k.ota").Source);
    }

    public static TheoryData<DatabaseKind, bool> Encrypted => new() { { DatabaseKind.Sqlite, true }, { DatabaseKind.Sqlite, false }, { DatabaseKind.Postgres, true }, { DatabaseKind.Postgres, false } };

    // The server takes the password of s.ono only over an encrypted connection: who signs in as them has come over one.
    [Theory, MemberData(nameof(Encrypted))]
    public async Task Directory_WithATrustedCertificate_SignsInOverAnEncryptedConnection(DatabaseKind kind, bool startTls)
    {
        await using var site = await DeskSite.Start(kind, settings: server.Settings(Url("127.0.0.1", startTls), startTls, DirectoryServer.Issuer));
        Give(site, "s.ono", "おの", "税務課");
        using var browser = site.Open();

        using var response = await SignIn(browser, "s.ono", "ono-no-aikotoba");
        using var wrong = await SignIn(site.Open(), "s.ono", "mori-no-aikotoba");

        Assert.Equal("/", response.Headers.Location?.OriginalString);
        Assert.Contains("小野 沙織", (await browser.Page("/account")).QuerySelector(".record")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
    }

    // A server may still count its last answer as an open request when StartTLS is asked for; with many at once it does.
    [Fact]
    public async Task Directory_AskedByManyAtOnce_AnswersEach()
    {
        await using var site = await DeskSite.Start(settings: server.Settings(Url("127.0.0.1", startTls: true), startTls: true, DirectoryServer.Issuer));
        var directory = site.App.Services.GetRequiredService<DirectorySignIn>();

        var people = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => directory.Check("s.ono", "ono-no-aikotoba")));

        Assert.All(people, p => Assert.Equal("小野 沙織", p?.DisplayName));
    }

    [Fact]
    public async Task Directory_NotEncrypted_IsNotToldThePasswordThatNeedsIt()
    {
        await using var site = await DeskSite.Start(settings: server.Settings());
        Give(site, "s.ono", "おの", "税務課");

        using var response = await SignIn(site.Open(), "s.ono", "ono-no-aikotoba");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", false, DirectoryServer.Stranger)]
    [InlineData("127.0.0.1", true, DirectoryServer.Stranger)]
    [InlineData("127.0.0.1", false, null)]
    [InlineData("127.0.0.1", true, null)]
    [InlineData("localhost", false, DirectoryServer.Issuer)]
    [InlineData("localhost", true, DirectoryServer.Issuer)]
    public async Task Directory_WithACertificateOfAnotherIssuerOrName_IsToldNoPassword(string host, bool startTls, string? trust)
    {
        var said = new Sentences();
        await using var site = await DeskSite.Start(settings: [.. server.Settings(Url(host, startTls), startTls, trust), "--Logging:LogLevel:Default=Warning"]);
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(said);
        Give(site, "t.mori", "もり", "税務課");
        using var browser = site.Open();

        using var response = await SignIn(browser, "t.mori", "mori-no-aikotoba");

        Assert.Contains("ディレクトリに接続できない", (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("証明書を信頼できないため、何も送りませんでした", Assert.Single(said.All));
        Assert.DoesNotContain("aikotoba", said.All[0]);
        using var local = await site.As("hanako");
        Assert.Equal(HttpStatusCode.OK, await local.Status("/"));
    }

    [Theory]
    [InlineData("ldap://192.0.2.1", false, null, "ldaps:// か StartTls を設定してください")]
    [InlineData("ldaps://127.0.0.1:1", false, null, "応答がありません")]
    [InlineData("ldaps://127.0.0.1:1", false, "no-such-folder", "フォルダ「")]
    public async Task Directory_NotAsItShouldBeSet_IsSaidInOneSentence(string url, bool startTls, string? trust, string sentence)
    {
        var said = new Sentences();
        await using var site = await DeskSite.Start(settings: [.. server.Settings(url, startTls, trust), "--Logging:LogLevel:Default=Warning"]);
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(said);
        Give(site, "t.mori", "もり", "税務課");

        using var response = await SignIn(site.Open(), "t.mori", "mori-no-aikotoba");

        Assert.Contains("ディレクトリに接続できない", (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
        Assert.Contains(sentence, Assert.Single(said.All));
    }

    string Url(string host, bool startTls) => startTls ? $"ldap://{host}:{server.Port}" : $"ldaps://{host}:{server.TlsPort}";

    [Theory]
    [InlineData("a*b", "a\\2ab")]
    [InlineData("(x)", "\\28x\\29")]
    [InlineData("back\\slash\0", "back\\5cslash\\00")]
    [InlineData("山", "\\e5\\b1\\b1")]
    public void Filter_SignsInAName_AreEscaped(string name, string escaped) => Assert.Equal($"(uid={escaped})", LdapFilter.Of("(uid={0})", name));

    static void Give(DeskSite site, string userName, string name, string unit) => new AccountDesk(site.Data.Database).Make(
        TestActors.Administrator, TestDatabase.Today, userName, new AccountInput(name, Role.Official, [site.Data.Units[unit]]) { Source = AccountSource.Directory }, "採用のため");

    static async Task<HttpResponseMessage> SignIn(Browser browser, string userName, string password) =>
        await browser.Submit(await browser.Page("/sign-in"), "/sign-in", "サインイン", ("UserName", userName), ("Password", password));
}
