using System.Collections.Concurrent;
using System.Text;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Tests.Operations;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Otlp_Collector_ReceivesRoutesAndMetersButNothingThatWasSearchedFor()
    {
        var received = new ConcurrentBag<(string Path, string Body)>();
        await using var collector = await Collector(received);
        await using (var site = await DeskSite.Start(DatabaseKind.Sqlite, false, $"--Daicho:Web:OtlpEndpoint={collector.Urls.First()}"))
        {
            using var browser = await site.As("hanako");
            await browser.Page("/ledgers/computers?q=%E7%A7%98%E5%AF%86%E3%81%AE%E8%A8%80%E8%91%89&f.user_name=secretword");
            await site.App.StopAsync();
        }

        var traces = string.Concat(received.Where(r => r.Path == "/v1/traces").Select(r => r.Body));
        Assert.Contains("ledgers/{ledger}", traces);
        Assert.Contains(received, r => r.Path == "/v1/metrics" && r.Body.Contains("http.server.request.duration", StringComparison.Ordinal));
        foreach (var secret in (string[])["secretword", "秘密の言葉", "%E7%A7%98", "山田", DeskSite.Password])
            Assert.DoesNotContain(secret, traces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_AsJson_CarryRequestAndAccountAndNoQuery()
    {
        var before = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await using var site = await DeskSite.Start(
                DatabaseKind.Sqlite, false, "--Daicho:Web:JsonLogs=true", "--Daicho:Web:AccessLog=true", "--Logging:LogLevel:Default=Information");
            using var browser = await site.As("hanako");
            await browser.Page("/ledgers/computers?q=%E7%A7%98%E5%AF%86&f.user_name=secretword");
            await site.App.StopAsync();
        }
        finally
        {
            Console.SetOut(before);
        }

        var lines = written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).ToList();
        Assert.All(lines, l => System.Text.Json.JsonDocument.Parse(l).Dispose());
        var access = lines.Single(l => l.Contains("ledgers/{ledger}", StringComparison.Ordinal) && l.Contains("\"Daicho.Access\"", StringComparison.Ordinal));
        Assert.Contains("\"UserId\":", access);
        Assert.Contains("\"RequestId\":", access);
        Assert.DoesNotContain(lines, l => l.Contains("secretword", StringComparison.Ordinal) || l.Contains("%E7%A7%98", StringComparison.Ordinal) || l.Contains("山田", StringComparison.Ordinal));
    }

    static async Task<WebApplication> Collector(ConcurrentBag<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Add((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await app.StartAsync();
        return app;
    }
}
