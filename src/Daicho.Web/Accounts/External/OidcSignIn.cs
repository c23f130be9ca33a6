using System.Security.Claims;
using Daicho.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Daicho.Web.Accounts.External;

/// <summary>Registers the provider of OpenID Connect, and signs in whom it has proved.</summary>
static class OidcSignIn
{
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddOptions<OidcOptions>(OidcHandler.SchemeName).Configure<IOptions<ProviderOptions>>(Configure);
        return authentication.AddOAuth<OidcOptions, OidcHandler>(OidcHandler.SchemeName, _ => { });
    }

    static void Configure(OidcOptions oidc, IOptions<ProviderOptions> settings)
    {
        var provider = settings.Value;
        // Options are checked also where no provider is configured; nothing leads to the scheme then.
        var authority = provider.Authority.Length > 0 ? provider.Authority.TrimEnd('/') : "https://unused.invalid";
        oidc.ClientId = provider.ClientId.Length > 0 ? provider.ClientId : "unused";
        oidc.ClientSecret = provider.ClientSecret.Length > 0 ? provider.ClientSecret : "unused";
        oidc.CallbackPath = "/sign-in/oidc";
        oidc.SignInScheme = IdentityConstants.ApplicationScheme;
        oidc.AuthorizationEndpoint = oidc.TokenEndpoint = $"{authority}/unused";
        oidc.UsePkce = true;
        oidc.Scope.Add("openid");
        oidc.Scope.Add("profile");
        oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oidc.Events = new OAuthEvents { OnTicketReceived = Received, OnRemoteFailure = Failed };
        oidc.Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !new Uri(authority).IsLoopback });
    }

    static async Task Received(TicketReceivedContext context)
    {
        context.HandleResponse();
        var services = context.HttpContext.RequestServices;
        var settings = services.GetRequiredService<IOptions<ProviderOptions>>().Value;
        var claims = context.Principal!;
        var key = claims.FindFirstValue("sub") ?? "";
        var person = new ExternalPerson(AccountSource.Provider, key, claims.FindFirstValue(settings.UserNameClaim) ?? key)
        {
            DisplayName = claims.FindFirstValue(settings.NameClaim),
            Units = settings.UnitClaim.Length == 0 ? [] : [.. claims.FindAll(settings.UnitClaim).Select(c => c.Value)],
        };
        var secondFactor = claims.FindAll("amr").Any(c => settings.SecondFactorMethods.Contains(c.Value, StringComparer.Ordinal));
        if (OidcStepUp.IsAnswer(context.Properties))
        {
            var back = context.ReturnUri ?? "/";
            var isProof = await services.GetRequiredService<OidcStepUp>().Take(context.HttpContext, context.Properties!, claims, secondFactor);
            context.Response.Redirect(isProof ? back : $"/confirm?problem=provider&returnUrl={Uri.EscapeDataString(back)}");
            return;
        }
        var result = await services.GetRequiredService<ExternalSignIn>().Start(context.HttpContext, person, settings.CreateAccounts, secondFactor);
        context.Response.Redirect(result ? context.ReturnUri ?? "/" : "/sign-in?problem=account");
    }

    static Task Failed(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(OidcStepUp.IsAnswer(context.Properties)
            ? $"/confirm?problem=provider&returnUrl={Uri.EscapeDataString(context.Properties!.RedirectUri ?? "/")}"
            : "/sign-in?problem=provider");
        return Task.CompletedTask;
    }
}
