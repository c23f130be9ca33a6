using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts;

/// <summary>The cookie of a signed-in person, and what happens to who has none or too few rights.</summary>
static class SessionCookie
{
    /// <summary>Claim that names the session.</summary>
    public const string SessionClaim = "sid";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "daicho-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionDesk.Idle; // a working day; the cookie itself ends with the browser
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
    }

    // A changed password, a changed role, a session ended elsewhere or an account taken away counts from the next request on.
    // One query reads session and account together: it is what a signed-in request costs.
    static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetMark>() is not null) return;
        var services = context.HttpContext.RequestServices;
        var claims = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var id = context.Principal?.FindFirst(claims.UserIdClaimType)?.Value;
        var stamp = context.Principal?.FindFirst(claims.SecurityStampClaimType)?.Value;
        var db = services.GetRequiredService<DaichoDb>();
        var found = id is not null && long.TryParse(context.Principal?.FindFirst(SessionClaim)?.Value, CultureInfo.InvariantCulture, out var number)
            ? await SignedIn.Find(db, number, context.HttpContext.RequestAborted)
            : null;
        if (found is null || found.Account.Id != id || found.Account.DisabledAt is not null || found.Account.SecurityStamp != stamp)
        {
            context.RejectPrincipal();
            return;
        }
        // The ticket or card now at the proxy is another person's: the browser was left signed in.
        if (found.Account.Source == AccountSource.Proxy && context.HttpContext.Features.Get<ProxyIdentity>()?.Person.Key != found.Account.SourceKey)
        {
            context.RejectPrincipal();
            return;
        }
        services.GetRequiredService<LastSeen>().Note(found.Session, DateTime.UtcNow);
        services.GetRequiredService<CurrentActor>().Set(found.Account, found.Session, NeedsSecondFactor(context.HttpContext, found.Account, found.Session));
    }

    static bool NeedsSecondFactor(HttpContext context, UserAccount account, UserSession session) =>
        session.SecondFactorAt is null
        && (account.TwoFactorEnabled || context.RequestServices.GetRequiredService<SecondFactorPolicy>()
            .Asks(account.Roles, context.Connection.RemoteIpAddress, context.RequestServices.GetRequiredService<BusinessClock>().Today));

    // A program that calls the API gets a status, not a page to sign in at.
    static Task Refuse(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var pending = context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Pending;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = status;
            return pending is null
                ? Api.ApiPipeline.Write(context.HttpContext, status)
                : Results.Problem(title: "二要素認証が済んでいません。", statusCode: status).ExecuteAsync(context.HttpContext);
        }
        if (pending is not null) context.Response.Redirect(NextOf(pending, HttpMethods.IsGet(context.Request.Method) ? context.Request.PathBase + context.Request.Path + context.Request.QueryString : "/"));
        else if (status == 401) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Where somebody whose second factor is missing goes: to show it, or to set one up.</summary>
    public static string NextOf(UserAccount pending, string returnUrl) =>
        $"{(pending.TwoFactorEnabled ? "/sign-in/second" : "/account/second-factor")}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}

/// <summary>Marks the endpoints of assets: they show nothing of anybody, so nobody is looked up for them.</summary>
sealed class StaticAssetMark;
