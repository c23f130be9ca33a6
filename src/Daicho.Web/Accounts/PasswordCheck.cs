using Daicho.Access;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts;

/// <summary>What came of a try to prove who one is.</summary>
public enum ProofResult
{
    /// <summary>It was right.</summary>
    Right,

    /// <summary>It was wrong, or there is no such account.</summary>
    Wrong,

    /// <summary>The account waits after wrong tries.</summary>
    Locked,

    /// <summary>The directory knows the person, but there is no account.</summary>
    NoAccount,

    /// <summary>The directory that knows the password does not answer.</summary>
    Unreachable,
}

/// <summary>
/// Judges passwords and second factors. Wrong ones are counted together; with a second factor in use only the second sets the
/// count back, so that who knows the password can't guess codes without end.
/// </summary>
public sealed class PasswordCheck(AccountManager accounts, IPasswordHasher<UserAccount> hasher, TotpSecrets secrets, DirectorySignIn directory, ExternalSignIn external,
    IOptions<DirectoryOptions> directoryOptions, Data.DaichoDb db)
{
    // A hash that no password fits, so that an unknown name takes as long as a known one.
    static readonly string NobodysHash = new PasswordHasher<UserAccount>().HashPassword(new UserAccount(), Guid.NewGuid().ToString());

    /// <summary>Judges a user name and password, by Daicho's own or the directory's; with it the account.</summary>
    public async Task<(ProofResult Result, UserAccount? Account)> SignIn(string userName, string password)
    {
        var account = Text.StorableText.Problem(userName) is null ? await accounts.FindByNameAsync(userName) : null;
        if (!directory.IsOn || account?.Source is not (null or AccountSource.Directory) || account?.PasswordHash is not null)
            return (await Password(account, password), account);
        // Wrong passwords are counted here too, so that guessing does not lock the person out of the directory.
        if (account is not null && await accounts.IsLockedOutAsync(account)) return (ProofResult.Locked, account);
        var (result, person) = await Ask(userName, password);
        if (person is null) return (account is null || result == ProofResult.Unreachable ? result : await Count(account, right: false, isLast: true), account);
        if (external.Find(person, directoryOptions.Value.CreateAccounts) is not { } found) return (ProofResult.NoAccount, null);
        var own = (await accounts.FindByIdAsync(found.Id))!;
        await accounts.Reload(own);
        return (await Count(own, right: true, isLast: !own.TwoFactorEnabled), own);
    }

    async Task<(ProofResult Result, ExternalPerson? Person)> Ask(string userName, string password)
    {
        try
        {
            var person = await directory.Check(userName, password);
            return (person is null ? ProofResult.Wrong : ProofResult.Right, person);
        }
        catch (DirectoryUnreachableException)
        {
            return (ProofResult.Unreachable, null);
        }
    }

    /// <summary>Judges the password of an account; null is no account, and takes as long.</summary>
    public async Task<ProofResult> Password(UserAccount? account, string password)
    {
        if (account is { Source: AccountSource.Directory, DisabledAt: null } && directory.IsOn) return await OfDirectory(account, password);
        if (account is null or { DisabledAt: not null } or { PasswordHash: null })
        {
            hasher.VerifyHashedPassword(new UserAccount(), NobodysHash, password);
            return ProofResult.Wrong;
        }
        // The hash is computed for a locked account too: its answer must not come sooner.
        var right = await accounts.CheckPasswordAsync(account, password);
        return await Count(account, right, isLast: !account.TwoFactorEnabled);
    }

    async Task<ProofResult> OfDirectory(UserAccount account, string password)
    {
        if (await accounts.IsLockedOutAsync(account)) return ProofResult.Locked;
        var (result, person) = await Ask(account.UserName!, password);
        return result == ProofResult.Unreachable ? result : await Count(account, person?.Key == account.SourceKey && person is not null, isLast: !account.TwoFactorEnabled);
    }

    /// <summary>Judges a code of an authenticator app or a recovery code.</summary>
    public async Task<ProofResult> Code(UserAccount account, string code)
    {
        if (await accounts.IsLockedOutAsync(account)) return ProofResult.Locked;
        if (RecoveryCodes.IsCode(code)) return await Count(account, RecoveryCodes.Use(db, account.Id, code), isLast: true);
        var step = account.TotpSecret is { } secret ? Totp.Match(secrets.Read(secret), code, DateTime.UtcNow, account.TotpStep) : null;
        if (step is null) return await Count(account, right: false, isLast: true);
        account.TotpStep = step.Value;
        account.AccessFailedCount = 0;
        // Of two requests with one code at the same moment the second finds another stamp and fails.
        return (await accounts.UpdateAsync(account)).Succeeded ? ProofResult.Right : ProofResult.Wrong;
    }

    /// <summary>Notes a second factor shown by a passkey or certificate.</summary>
    public Task Shown(UserAccount account) => accounts.ResetAccessFailedCountAsync(account);

    async Task<ProofResult> Count(UserAccount account, bool right, bool isLast)
    {
        if (await accounts.IsLockedOutAsync(account)) return ProofResult.Locked;
        if (right)
        {
            if (isLast) await accounts.ResetAccessFailedCountAsync(account);
            return ProofResult.Right;
        }
        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account) ? ProofResult.Locked : ProofResult.Wrong;
    }
}
