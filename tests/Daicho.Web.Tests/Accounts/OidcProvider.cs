using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Daicho.Web.Tests.Accounts;

/// <summary>What is wrong with a provider's answer.</summary>
public enum Attack { None, OtherNonce, NoNonce, OtherIssuer, OtherAudience, OtherParty, Expired, Unsigned, HmacWithThePublicKey, OtherKey, Altered, MixUp, OtherUserInfo, NoUserInfo }

/// <summary>A provider on loopback for what a real one (<see cref="RealProvider"/>) never does: tokens as an attacker would want them.</summary>
sealed class OidcProvider : IAsyncDisposable
{
    readonly RSA key = RSA.Create(2048);
    readonly RSA other = RSA.Create(2048);
    readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new(StringComparer.Ordinal);
    readonly WebApplication app;

    OidcProvider(WebApplication app) => this.app = app;

    public string Issuer => app.Urls.First();

    public Attack Attack { get; set; }

    public string Subject { get; set; } = "a1b2c3";

    public string[] Methods { get; set; } = ["pwd"];

    /// <summary>When the person was last proved, in seconds from now; null: it does not say.</summary>
    public int? ProvedIn { get; set; }

    /// <summary>What the product asked with, last.</summary>
    public IQueryCollection? Asked { get; private set; }

    public string[] Settings =>
    [
        $"--Daicho:Oidc:Authority={Issuer}", "--Daicho:Oidc:ClientId=daicho", "--Daicho:Oidc:ClientSecret=shared-secret", "--Daicho:Oidc:SecondFactorMethods:0=hwk",
    ];

    public static async Task<OidcProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new OidcProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        other.Dispose();
    }

    void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = $"{Issuer}/authorize", ["token_endpoint"] = $"{Issuer}/token", ["jwks_uri"] = $"{Issuer}/jwks",
            ["userinfo_endpoint"] = $"{Issuer}/me",
        }));
        app.MapGet("/me", (HttpRequest request) => Attack == Attack.NoUserInfo || request.Headers.Authorization != "Bearer opaque"
            ? Results.Unauthorized()
            : Results.Json(new { sub = Attack == Attack.OtherUserInfo ? "admin" : Subject, amr = new[] { "hwk" }, auth_time = DateTimeOffset.UtcNow.ToUnixTimeSeconds() }));
        app.MapGet("/jwks", () =>
        {
            var parts = key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            Asked = request.Query;
            var code = Guid.NewGuid().ToString("n");
            codes[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!);
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["code"] = code, ["state"] = request.Query["state"], ["iss"] = Attack == Attack.MixUp ? "https://other.example" : Issuer,
            }));
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (!codes.TryRemove(form["code"]!, out var asked) || form["client_secret"] != "shared-secret") return Results.BadRequest();
            if (WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != asked.Challenge) return Results.BadRequest();
            return Results.Json(new { access_token = "opaque", token_type = "Bearer", id_token = Token(asked.Nonce) });
        });
    }

    string Token(string nonce)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = Subject, ["preferred_username"] = "t.mori", ["name"] = "森 太一", ["amr"] = Methods,
        };
        if (Attack != Attack.NoNonce) claims["nonce"] = Attack == Attack.OtherNonce ? "0123456789abcdef" : nonce;
        if (ProvedIn is { } seconds) claims["auth_time"] = DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();
        if (Attack == Attack.OtherParty) claims["azp"] = "another-client";
        var past = Attack == Attack.Expired;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Attack == Attack.OtherIssuer ? "https://other.example" : Issuer,
            Audience = Attack == Attack.OtherAudience ? "another-client" : "daicho",
            IssuedAt = DateTime.UtcNow.AddHours(past ? -2 : 0),
            Expires = DateTime.UtcNow.AddHours(past ? -1 : 1),
            Claims = claims,
            SigningCredentials = Attack switch
            {
                Attack.Unsigned => null,
                Attack.HmacWithThePublicKey => new SigningCredentials(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256),
                Attack.OtherKey => new SigningCredentials(new RsaSecurityKey(other) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
                _ => new SigningCredentials(new RsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
            },
        });
        return Attack == Attack.Altered ? Alter(token) : token;
    }

    // Another subject under the same signature.
    static string Alter(string token)
    {
        var parts = token.Split('.');
        var payload = JsonSerializer.Deserialize<Dictionary<string, object>>(Base64UrlEncoder.Decode(parts[1]))!;
        payload["sub"] = "admin";
        return $"{parts[0]}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(payload))}.{parts[2]}";
    }
}
