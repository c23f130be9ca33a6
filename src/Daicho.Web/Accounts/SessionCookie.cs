using Daicho.Access;
using Daicho.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts;

/// <summary>The cookie of a signed-in person, and what happens to who has none or too few rights.</summary>
static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "daicho-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(9); // a working day; the cookie itself ends with the browser
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden, redirect: false);
        options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized, redirect: true);
    }

    // A changed password, a changed role or an account taken away counts from the next request on.
    static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetMark>() is not null) return;
        var services = context.HttpContext.RequestServices;
        var claims = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var id = context.Principal?.FindFirst(claims.UserIdClaimType)?.Value;
        var stamp = context.Principal?.FindFirst(claims.SecurityStampClaimType)?.Value;
        var account = id is null
            ? null
            : await services.GetRequiredService<DaichoDb>().Set<UserAccount>().FirstOrDefaultAsync(a => a.Id == id, context.HttpContext.RequestAborted);
        if (account is null || account.SecurityStamp != stamp)
        {
            context.RejectPrincipal();
            return;
        }
        services.GetRequiredService<CurrentActor>().Set(account);
    }

    // A program that calls the API gets a status, not a page to sign in at.
    static Func<Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status, bool redirect) => context =>
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = status;
            return Api.ApiPipeline.Write(context.HttpContext, status);
        }
        if (redirect) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    };
}

/// <summary>Marks the endpoints of assets: they show nothing of anybody, so nobody is looked up for them.</summary>
sealed class StaticAssetMark;
