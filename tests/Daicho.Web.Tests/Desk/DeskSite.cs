using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;

namespace Daicho.Web.Tests.Desk;

/// <summary>
/// The whole product on a free port over a fresh database: machines of 税務課 and 高齢福祉課 past their lease, found by the check,
/// and the demonstration accounts of those sections.
/// </summary>
sealed class DeskSite : IAsyncDisposable
{
    public const string Password = "みんなで使う見本の合言葉";
    public const string Lease = "computers.lease-end";

    DeskSite(TestDatabase data, WebApplication app)
    {
        Data = data;
        App = app;
        Address = new Uri(app.Urls.First());
    }

    public TestDatabase Data { get; }

    public WebApplication App { get; }

    public Uri Address { get; }

    public static async Task<DeskSite> Start(DatabaseKind kind = DatabaseKind.Sqlite, bool demonstration = false, params string[] settings)
    {
        var data = TestDatabase.Create(kind);
        data.Add([.. Enumerable.Range(1, 4).Select(n => Overdue(n, "税務課")), .. Enumerable.Range(11, 3).Select(n => Overdue(n, "高齢福祉課"))]);
        new CheckRunner(data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [CheckCatalog.Get(Lease)]);
        DemoAccounts.Create(data.Database, TestDatabase.Today, Password, DemoAccounts.For("税務課", "高齢福祉課"));
        var app = DaichoHost.Build(data.Database, new BusinessClock(today: TestDatabase.Today), new DaichoHostOptions
        {
            Port = 0,
            GovernmentName = "千葉県",
            DemonstrationPassword = demonstration ? Password : null,
            Args = ["--Logging:LogLevel:Default=Error", .. settings],
        });
        await app.StartAsync();
        return new DeskSite(data, app);
    }

    /// <summary>A browser with nobody signed in.</summary>
    public Browser Open() => new(Address);

    /// <summary>A browser in which that account is signed in.</summary>
    public async Task<Browser> As(string userName)
    {
        var browser = Open();
        await browser.SignIn(userName, Password);
        return browser;
    }

    /// <summary>An account as it is stored.</summary>
    public UserAccount Account(string userName)
    {
        using var db = Data.Open();
        return db.Set<UserAccount>().First(a => a.UserName == userName);
    }

    /// <summary>Discrepancies of a unit.</summary>
    public IReadOnlyList<Discrepancy> Of(string unit)
    {
        using var db = Data.Open();
        var id = Data.Units[unit];
        return [.. db.Discrepancies.Where(d => d.UnitId == id).OrderBy(d => d.Id)];
    }

    /// <summary>Address of a unit's group.</summary>
    public string Group(string unit) => $"/discrepancies/group?check={Lease}&unit={Data.Units[unit]}";

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Data.Dispose();
    }

    static Computer Overdue(int number, string unit)
    {
        var computer = Samples.Computer(number, unit);
        computer.LeaseEndOn = new DateOnly(2026, 3, 31);
        return computer;
    }
}
