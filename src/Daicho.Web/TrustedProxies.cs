using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web;

/// <summary>Believes X-Forwarded-For, -Proto and -Host only from the configured proxies.</summary>
static class TrustedProxies
{
    /// <summary>Does nothing when no proxy is configured.</summary>
    /// <exception cref="InvalidOperationException">An entry is neither an address nor a network.</exception>
    public static IApplicationBuilder UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<DaichoWebOptions>>().Value.TrustedProxies;
        if (proxies.Count == 0) return app;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException(
                    $"設定 {DaichoWebOptions.Section}:TrustedProxies の「{proxy}」は IP アドレスでもネットワーク（例: 10.0.0.0/24）でもありません。書き直してください。");
        }
        return app.UseForwardedHeaders(options);
    }
}
