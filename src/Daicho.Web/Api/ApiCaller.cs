using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Api;

/// <summary>By what a caller of the API is known.</summary>
static class ApiCaller
{
    /// <summary>Authentication scheme of personal tokens.</summary>
    public const string TokenScheme = "personal-token";

    /// <summary>True when a personal token says who acts, and no cookie.</summary>
    public static bool IsByToken(HttpContext context) => context.User.Identity?.AuthenticationType == TokenScheme;
}
