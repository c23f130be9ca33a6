using Daicho.Access;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Accounts;

/// <summary>
/// Marks a page of dangerous acts: who has not proved lately who they are is asked again first (本人の確認), so that a browser
/// left open is not enough.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StepUpAttribute : Attribute, IAuthorizationFilter
{
    /// <summary>How long a proof holds.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    /// <summary>Whether the session's last proof still holds.</summary>
    public static bool IsFresh(UserSession session) => DateTime.UtcNow - session.ProvedAt <= Holds;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (Demand(context.HttpContext) is { } confirm) context.Result = confirm;
    }

    /// <summary>The way to the question, for a single act of a page; null when the last proof still holds.</summary>
    /// <param name="context">The request.</param>
    /// <param name="back">Where to come back to; null for the page itself, without what was typed.</param>
    public static LocalRedirectResult? Demand(HttpContext context, string? back = null)
    {
        var session = context.RequestServices.GetRequiredService<CurrentActor>().Session;
        // Through the proxy, ticket or card were verified for this very request.
        if (session is null || IsFresh(session) || context.Features.Get<ProxyIdentity>() is { HasCertificate: true }) return null;
        var request = context.Request;
        back ??= request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString : QueryString.Empty);
        return new LocalRedirectResult($"~/confirm?returnUrl={Uri.EscapeDataString(back)}");
    }
}
