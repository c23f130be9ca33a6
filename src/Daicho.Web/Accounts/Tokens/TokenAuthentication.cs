using System.Security.Claims;
using System.Text.Encodings.Web;
using Daicho.Access;
using Daicho.Data;
using Daicho.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts.Tokens;

/// <summary>
/// Knows a caller of the API by <c>Authorization: Bearer</c>. Account, rights and token are read anew for each request, so that a
/// right taken away or a token revoked counts from the next one on.
/// </summary>
sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, DaichoDb db, CurrentActor current, TokenUse use)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    const string Bearer = "Bearer ";

    /// <summary>The scheme that answers a request: tokens are for the API alone, pages know nobody by them.</summary>
    public static string? SchemeOf(HttpContext context) =>
        ApiEndpoints.IsOf(context) && context.Request.Headers.Authorization.Count > 0 ? ApiCaller.TokenScheme : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var secret = header[Bearer.Length..].Trim();
        if (!secret.StartsWith(ApiTokenSecret.Prefix, StringComparison.Ordinal) || secret.Length > 100) return AuthenticateResult.Fail("No token of ours.");
        var hash = ApiTokenSecret.Hash(secret);
        var found = await (from t in db.Set<ApiToken>().AsNoTracking()
                           join a in db.Set<UserAccount>().AsNoTracking() on t.AccountId equals a.Id
                           where t.Hash == hash && a.DisabledAt == null
                           select new { Token = t, Account = a }).FirstOrDefaultAsync(Context.RequestAborted);
        var now = DateTime.UtcNow;
        if (found is null || !found.Token.IsInForce(now)) return AuthenticateResult.Fail("The token is unknown, revoked or past its end.");
        use.Note(found.Token, now);
        current.Set(found.Account, found.Token);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found.Account.Id)], ApiCaller.TokenScheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), ApiCaller.TokenScheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"daicho\"";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return ApiPipeline.Write(Context, StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return ApiPipeline.Write(Context, StatusCodes.Status403Forbidden);
    }
}
