using Microsoft.AspNetCore.DataProtection;

namespace Daicho.Web.Accounts;

/// <summary>Protects the secrets of authenticator apps, in the database and in the form that sets one up.</summary>
public sealed class TotpSecrets(IDataProtectionProvider protection)
{
    readonly IDataProtector stored = protection.CreateProtector("Daicho.Totp");

    /// <summary>As it is stored.</summary>
    public string Protect(string secret) => stored.Protect(secret);

    /// <summary>What was stored.</summary>
    public string Read(string text) => stored.Unprotect(text);
}
