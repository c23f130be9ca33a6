using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Daicho.Web.Accounts.External;

/// <summary>
/// The code flow of OpenID Connect with PKCE. State and PKCE come from the base; added are the nonce, the issuer of the answer
/// (RFC 9207) and the proof of the ID token with the provider's own keys and fixed algorithms.
/// </summary>
sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    public const string SchemeName = "oidc";
    const string Nonce = ".nonce";

    /// <summary>Key of the property that asks the provider to prove the person anew; see <see cref="OidcStepUp"/>.</summary>
    public const string Anew = ".anew";

    // No HMAC and no "none": what the provider signs, only the provider's private key can.
    static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
    ];

    // How and when somebody was proved is believed of the signed token alone.
    static readonly string[] Proofs = ["amr", "acr", "auth_time"];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Load();
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var more = new Dictionary<string, string?>(StringComparer.Ordinal) { ["nonce"] = properties.Items[Nonce] };
        if (properties.Items.ContainsKey(Anew)) (more["prompt"], more["max_age"]) = ("login", "0");
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), more);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var provider = await Load();
        // An answer of another provider must not be taken for this one's (mix-up).
        if (Request.Query["iss"] is [{ } issuer] && issuer != provider.Issuer) return HandleRequestResult.Fail("The answer comes from another issuer.");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var provider = await Load();
        var token = tokens.Response!.RootElement.TryGetProperty("id_token", out var text) ? text.GetString() : null;
        var result = await Validate(provider, token);
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since they were fetched.
            Options.Provider.RequestRefresh();
            result = await Validate(await Load(), token);
        }
        if (!result.IsValid) throw new AuthenticationFailureException("The ID token is not valid.", result.Exception);
        if (!properties.Items.TryGetValue(Nonce, out var nonce) || !result.Claims.TryGetValue("nonce", out var shown) || shown as string != nonce)
            throw new AuthenticationFailureException("The ID token belongs to another sign-in.");
        if (result.Claims.TryGetValue("azp", out var party) && party as string != Options.ClientId)
            throw new AuthenticationFailureException("The ID token was made for another party.");
        properties.Items.Remove(Nonce);
        await AddUserInfo(provider, result.ClaimsIdentity, tokens.AccessToken);
        return new AuthenticationTicket(new ClaimsPrincipal(result.ClaimsIdentity), properties, Scheme.Name);
    }

    // Many providers keep name and user name out of the ID token; the standard has them asked for. What the signed token says goes first.
    async Task AddUserInfo(OpenIdConnectConfiguration provider, ClaimsIdentity identity, string? accessToken)
    {
        if (string.IsNullOrEmpty(provider.UserInfoEndpoint) || string.IsNullOrEmpty(accessToken)) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        if (!response.IsSuccessStatusCode) throw new AuthenticationFailureException("The provider does not tell who the person is.");
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted));
        if (told.RootElement.ValueKind != JsonValueKind.Object || !told.RootElement.TryGetProperty("sub", out var subject) || subject.ValueKind != JsonValueKind.String
            || subject.GetString() != identity.FindFirst("sub")?.Value)
            throw new AuthenticationFailureException("The provider tells of another person.");
        foreach (var property in told.RootElement.EnumerateObject().Where(p => !identity.HasClaim(c => c.Type == p.Name) && !Proofs.Contains(p.Name, StringComparer.Ordinal)).ToList())
        {
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value })
                if (value.ValueKind == JsonValueKind.String) identity.AddClaim(new Claim(property.Name, value.GetString()!));
        }
    }

    Task<TokenValidationResult> Validate(OpenIdConnectConfiguration provider, string? token) => new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(
        token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = Options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateLifetime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
            TryAllIssuerSigningKeys = false,
        });

    async Task<OpenIdConnectConfiguration> Load()
    {
        var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = provider.AuthorizationEndpoint;
        Options.TokenEndpoint = provider.TokenEndpoint;
        return provider;
    }
}
