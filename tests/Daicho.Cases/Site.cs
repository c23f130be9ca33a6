using Daicho.Calendar;
using Daicho.TestSupport;
using Daicho.Web;
using Daicho.Web.Accounts;
using Daicho.Web.Tests.Desk;

namespace Daicho.Cases;

/// <summary>The web application of a government, with the demonstration's people: hanako of 税務課, takashi of 健康福祉政策課, satoko of the digital division.</summary>
internal sealed class Site(Microsoft.AspNetCore.Builder.WebApplication app) : IAsyncDisposable
{
    private const string Password = "台帳を見るための長い言葉";

    public static async Task<Site> Open(Government government)
    {
        var database = government.Open();
        DemoAccounts.Create(database, government.Today, Password, DemoAccounts.For("税務課", "健康福祉政策課"));
        var app = DaichoHost.Build(database, new BusinessClock(today: government.Today), new DaichoHostOptions { Port = 0, GovernmentName = "見本県", Args = ["--Logging:LogLevel:Default=Error"] });
        await app.StartAsync();
        return new Site(app);
    }

    /// <summary>A browser in which the person has signed in.</summary>
    public async Task<Browser> As(string userName)
    {
        var browser = new Browser(new Uri(app.Urls.First()));
        await browser.SignIn(userName, Password);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
