using System.Net;
using Daicho.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts.External;

/// <summary>Whom the trusted proxy has verified for this request.</summary>
/// <param name="Person">The person.</param>
/// <param name="HasCertificate">Whether by a client certificate: a card one has, opened by a PIN one knows.</param>
sealed record ProxyIdentity(ExternalPerson Person, bool HasCertificate);

/// <summary>
/// Reads the proxy's headers before anything else looks at the request, from the address the connection really comes from. From
/// anybody but a trusted proxy they are taken off.
/// </summary>
static class ProxySignOn
{
    public static IApplicationBuilder UseProxySignOn(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (options.UserHeader.Length == 0) return app;
        var proxies = app.Services.GetRequiredService<IOptions<DaichoWebOptions>>().Value.TrustedProxies;
        if (proxies.Count == 0)
        {
            throw new InvalidOperationException(
                $"設定 {ProxyOptions.Section}:UserHeader を使うには、{DaichoWebOptions.Section}:TrustedProxies に中継サーバのアドレスを書いてください。");
        }
        IPNetwork[] trusted = [.. proxies.Select(NetworkOf)];
        return app.Use((context, next) =>
        {
            if (Read(context, options, trusted) is { } identity) context.Features.Set(identity);
            context.Request.Headers.Remove(options.UserHeader);
            if (options.CertificateHeader.Length > 0) context.Request.Headers.Remove(options.CertificateHeader);
            return next(context);
        });
    }

    static ProxyIdentity? Read(HttpContext context, ProxyOptions options, IPNetwork[] trusted)
    {
        if (context.Connection.RemoteIpAddress is not { } from) return null;
        var peer = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        // Two values mean that one of them was not written by the proxy.
        if (!trusted.Any(t => t.Contains(peer)) || context.Request.Headers[options.UserHeader] is not [{ } header] || header.Trim() is not { Length: > 0 and <= 256 } name)
            return null;
        if (options.DropRealm && name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        var certificate = options.CertificateHeader.Length > 0 && context.Request.Headers[options.CertificateHeader] is [{ } verified] && verified == options.CertificateValue;
        return new ProxyIdentity(new ExternalPerson(AccountSource.Proxy, name.ToLowerInvariant(), name), certificate);
    }

    // Entries were checked by TrustedProxies.
    static IPNetwork NetworkOf(string entry) => IPAddress.TryParse(entry, out var address)
        ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
        : IPNetwork.Parse(entry);
}
