using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
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

    // No HMAC and no "none": what the provider signs, only the provider's private key can.
    static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
    ];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Load();
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", properties.Items[Nonce]!);

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
        return new AuthenticationTicket(new ClaimsPrincipal(result.ClaimsIdentity), properties, Scheme.Name);
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
