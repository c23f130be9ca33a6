using System.Globalization;
using System.Security.Claims;
using Daicho.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Accounts.External;

/// <summary>
/// The step-up of who signs in through a provider: the provider asks for the password again, and says in the signed token when it
/// did. Only that moment counts, not that an answer came: a provider may let a session of its own pass without asking anything.
/// </summary>
public sealed class OidcStepUp(SessionDesk sessions, CurrentActor current)
{
    // Clocks of two machines are never quite the same.
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    const string AskedAt = ".askedAt";

    /// <summary>What a challenge carries to the provider and back, protected by our keys.</summary>
    public static AuthenticationProperties Ask(UserSession session, string returnUrl)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnUrl };
        properties.Items[OidcHandler.Anew] = session.Id.ToString(CultureInfo.InvariantCulture);
        properties.Items[AskedAt] = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    /// <summary>Whether this answer is to such a question.</summary>
    public static bool IsAnswer(AuthenticationProperties? properties) => properties?.Items.ContainsKey(OidcHandler.Anew) == true;

    /// <summary>Notes the proof in the session that asked for it; false when it is no proof of that person.</summary>
    public async Task<bool> Take(HttpContext http, AuthenticationProperties properties, ClaimsPrincipal proved, bool secondFactor)
    {
        await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (current.Session is not { } session) return false;
        if (properties.Items[OidcHandler.Anew] != session.Id.ToString(CultureInfo.InvariantCulture)) return false;
        if (current.SourceKey is not { Length: > 0 } key || key != proved.FindFirstValue("sub")) return false;
        var asked = DateTimeOffset.FromUnixTimeSeconds(long.Parse(properties.Items[AskedAt]!, CultureInfo.InvariantCulture));
        if (!long.TryParse(proved.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var at)) return false;
        if (at < (asked - Skew).ToUnixTimeSeconds()) return false;
        sessions.Prove(session, secondFactor);
        return true;
    }
}
