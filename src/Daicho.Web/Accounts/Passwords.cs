using Daicho.Access;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Accounts;

/// <summary>Judges and hashes new passwords.</summary>
public sealed class Passwords(AccountManager accounts, IPasswordHasher<UserAccount> hasher)
{
    /// <summary>What is wrong with a password for this account, or null.</summary>
    public async Task<string?> Problem(UserAccount account, string password)
    {
        if (password.Length > PasswordRules.Longest) return $"パスワードは {PasswordRules.Longest} 文字以内にしてください。";
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, account, password);
            if (!result.Succeeded) return result.Errors.First().Description;
        }
        return null;
    }

    /// <summary>What is stored of a password.</summary>
    public string Hash(UserAccount account, string password) => hasher.HashPassword(account, password);
}
