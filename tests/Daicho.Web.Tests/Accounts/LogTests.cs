using System.Collections.Concurrent;
using Daicho.Access;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Tests.Accounts;

public sealed class LogTests
{
    [Fact]
    public async Task Log_OfEverySignInStep_HoldsNoSecret()
    {
        const string Password = "ひまわり 定規 夜汽車 みかん";
        await using var site = await DeskSite.Start(settings: ["--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Information"]);
        using var log = new Collector();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var token = new AccountLinks(site.Data.Database).Make(TestActors.Administrator, TestDatabase.Today, site.Account("hanako").Id, "忘れたため");
        using var browser = site.Open();
        await browser.Submit(await browser.Page($"/link?t={token}"), "/link", "このパスワードにする", ("New", Password), ("Again", Password));
        await browser.SignIn("hanako", Password);
        var page = await browser.Page("/account/second-factor");
        var secret = page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Submit(page, "/account/second-factor", "設定する", ("Code", Totp.Code(secret, Totp.StepAt(DateTime.UtcNow))));
        using var printed = await browser.Submit(await browser.Page("/account/second-factor"), "/account/recovery-codes", "新しい回復コードを発行する");
        var code = (await Browser.Read(printed)).QuerySelector(".codes code")!.TextContent;

        var lines = string.Join('\n', log.Lines);
        Assert.NotEmpty(lines);
        foreach (var hidden in new[] { token, Password, secret, code, "daicho-session=" }) Assert.DoesNotContain(hidden, lines);
    }

    sealed class Collector : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
