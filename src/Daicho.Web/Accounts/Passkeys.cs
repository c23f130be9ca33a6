using System.Buffers.Text;
using Daicho.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Accounts;

/// <summary>
/// Passkeys (パスキー): the key of a device or stick, opened by fingerprint or PIN. It is both factors in one, because it asks
/// for the person as well.
/// </summary>
public sealed class Passkeys(SignInManager<UserAccount> signIn, AccountManager accounts)
{
    /// <summary>The cookie that holds a challenge between question and answer.</summary>
    internal static void ConfigureChallenge(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "daicho-passkey";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public Task<string> CreationOptions(UserAccount account) =>
        signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.DisplayName });

    /// <summary>The new passkey, or null when the browser's answer does not hold.</summary>
    public async Task<UserPasskeyInfo?> Created(UserAccount account, string credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == account.Id ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null; // the challenge is gone: asked for in another browser, or too long ago
        }
    }

    /// <summary>What the browser needs to show a passkey: of one account, or whichever it has.</summary>
    public Task<string> RequestOptions(UserAccount? account) => signIn.MakePasskeyRequestOptionsAsync(account);

    /// <summary>The account whose passkey was shown, or null.</summary>
    public async Task<UserAccount?> Shown(string credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!result.Succeeded || result.User.DisabledAt is not null || await accounts.IsLockedOutAsync(result.User)) return null;
            await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
            return result.User;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Passkeys of an account.</summary>
    public Task<IList<UserPasskeyInfo>> Of(UserAccount account) => accounts.GetPasskeysAsync(account);

    /// <summary>A credential's id in a form.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>The id in a form; null when it is none.</summary>
    public static byte[]? ReadId(string? text)
    {
        try
        {
            return text is null ? null : Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
