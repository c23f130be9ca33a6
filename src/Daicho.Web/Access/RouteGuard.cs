using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Access;

/// <summary>Asks the route matrix. It is the fallback policy: every endpoint that says nothing of its own goes through it.</summary>
sealed class RouteRequirement : IAuthorizationRequirement;

/// <inheritdoc cref="RouteRequirement"/>
sealed class RouteGuard(CurrentActor current) : AuthorizationHandler<RouteRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteRequirement requirement)
    {
        if (context.Resource is HttpContext http && Allows(http.GetEndpoint() as RouteEndpoint)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    // Without an endpoint the answer is 404, but only to who is signed in: others don't learn which pages exist.
    bool Allows(RouteEndpoint? endpoint)
    {
        var actor = current.OrNull;
        if (endpoint is null) return actor is not null;
        return RouteMatrix.Find(endpoint.RoutePattern.RawText) is { } row
            && (row.Anyone || actor?.Is(row.Who) == true || (row.Pending && current.Pending is not null));
    }
}
