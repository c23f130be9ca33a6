using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Daicho.Web.Tests.Shell;

/// <summary>The web side alone, without a database, on a free port.</summary>
sealed class RunningSite : IAsyncDisposable
{
    readonly WebApplication running;

    RunningSite(WebApplication running) => this.running = running;

    public HttpClient Client { get; private init; } = null!;

    public static async Task<RunningSite> Start(params (string Key, string Value)[] settings)
    {
        var builder = DaichoWeb.CreateBuilder([]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddDaichoWeb();
        var app = builder.Build();
        app.MapDaicho();
        app.MapGet("/test/throws", string () => throw new InvalidOperationException("表示してはならない内部の説明"));
        app.MapGet("/test/refused", () => Results.StatusCode(403));
        app.MapGet("/test/scheme", (HttpContext context) => context.Request.Scheme);
        await app.StartAsync();
        return new RunningSite(app) { Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) } };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
    }
}
