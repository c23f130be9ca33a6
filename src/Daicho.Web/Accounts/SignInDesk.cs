using System.Globalization;
using System.Security.Claims;
using Daicho.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Accounts;

/// <summary>Begins, renews and ends the session of the browser that makes a request.</summary>
public sealed class SignInDesk(SessionDesk sessions, IUserClaimsPrincipalFactory<UserAccount> claims, CurrentActor current)
{
    /// <summary>Signs in. A session the browser had before ends: a shared terminal has one person at a time.</summary>
    public async Task Start(HttpContext http, UserAccount account, bool secondFactor)
    {
        if (current.Session is { } before) sessions.End(before.AccountId, before.Id);
        var address = http.Connection.RemoteIpAddress is { } from ? (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).ToString() : "";
        var session = sessions.Start(account, address, BrowserName.Of(http.Request.Headers.UserAgent), secondFactor);
        await Write(http, account, session.Id);
    }

    /// <summary>Writes the cookie anew, after the account's stamp or name has changed.</summary>
    public Task Renew(HttpContext http, UserAccount account) => Write(http, account, current.Session!.Id);

    /// <summary>Signs out here.</summary>
    public async Task End(HttpContext http)
    {
        if (current.Session is { } session) sessions.End(session.AccountId, session.Id);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    async Task Write(HttpContext http, UserAccount account, long session)
    {
        var principal = await claims.CreateAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionCookie.SessionClaim, session.ToString(CultureInfo.InvariantCulture)));
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = false });
    }
}
