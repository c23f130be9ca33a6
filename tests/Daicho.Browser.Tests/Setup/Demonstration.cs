using Daicho.Browser.Tests.Setup;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace Daicho.Browser.Tests.Setup;

/// <summary>
/// The product on a free port over what the demonstration holds, and one Chromium, once for all tests. A test that changes
/// something takes a record or a group of its own.
/// </summary>
public sealed class Demonstration : IAsyncLifetime
{
    static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    readonly TestDatabase data = TestDatabase.Create(DatabaseKind.Sqlite);
    readonly Dictionary<string, string> signedIn = new(StringComparer.Ordinal);
    readonly SemaphoreSlim oneSignIn = new(1);
    WebApplication app = null!;
    IPlaywright playwright = null!;
    IBrowser chromium = null!;

    /// <summary>Addresses of records that are sure to be there.</summary>
    public Places Places { get; private set; } = null!;

    /// <summary>Where the product answers.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        DemonstrationData.Fill(data);
        Places = new Places(data);
        app = DaichoHost.Build(data.Database, new BusinessClock(today: TestDatabase.Today), new DaichoHostOptions
        {
            Port = 0,
            GovernmentName = "お試し県",
            DemonstrationPassword = DemonstrationData.Password,
            // The assets are found by the name of the program, which is not what runs here.
            Args = ["--applicationName=daicho", "--Logging:LogLevel:Default=Error"],
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
    }

    /// <summary>An official's account of its own, for a test that changes what signing in asks for.</summary>
    public void Add(string userName, string displayName) =>
        DemoAccounts.Create(data.Database, TestDatabase.Today, DemonstrationData.Password, [new DemoAccount(userName, displayName, Role.Official, "税務課", "")]);

    /// <summary>An official's account that acts for the posts its staff number holds.</summary>
    public void Add(string userName, string displayName, string staffNumber)
    {
        DemoAccounts.Create(data.Database, TestDatabase.Today, DemonstrationData.Password, [new DemoAccount(userName, displayName, Role.Official, null, "")]);
        using (var db = data.Open())
        {
            var account = db.Set<UserAccount>().Single(a => a.UserName == userName);
            (account.StaffNumber, account.StaffNumberKey) = (staffNumber, staffNumber);
            db.Update(account);
            db.SaveChanges();
        }

        PostUnits.Refresh(data.Database, TestDatabase.Today);
    }

    /// <summary>Adds what a journey needs of its own.</summary>
    public void Prepare(Action<TestDatabase> add) => add(data);

    /// <summary>A window of a person who has just signed in through the page, without JavaScript unless asked for.</summary>
    public async Task<IPage> SignIn(string userName, bool scripts = false, string? host = null)
    {
        var page = await Open(state: null, scripts, width: 1280, host);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("ユーザー名").FillAsync(userName);
        await page.GetByLabel("パスワード").FillAsync(DemonstrationData.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        return page;
    }

    /// <summary>A window of a person whose session is shared by the tests that only read; null is nobody.</summary>
    public async Task<IPage> Read(string? userName, int width = 1280) =>
        await Open(userName is null ? null : await Session(userName), scripts: true, width);

    /// <summary>The cookies of such a session, as a request header holds them.</summary>
    public async Task<string> Cookies(string userName)
    {
        var page = await Read(userName);
        var cookies = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        return string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.CloseAsync();
        playwright.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        data.Dispose();
        oneSignIn.Dispose();
    }

    async Task<string> Session(string userName)
    {
        await oneSignIn.WaitAsync();
        try
        {
            if (signedIn.TryGetValue(userName, out var state)) return state;
            var page = await SignIn(userName);
            state = await page.Context.StorageStateAsync();
            await page.Context.CloseAsync();
            return signedIn[userName] = state;
        }
        finally
        {
            oneSignIn.Release();
        }
    }

    async Task<IPage> Open(string? state, bool scripts, int width, string? host = null)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = new UriBuilder(Address) { Host = host ?? Address.Host }.Uri.ToString(), // passkeys know names, not addresses
            StorageState = state,
            JavaScriptEnabled = scripts,
            BypassCSP = scripts, // the accessibility checker is a script of ours; the product runs none
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }
}
