using System.Security.Cryptography;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>Recovery codes (回復コード): printed once, each good once.</summary>
public static class RecoveryCodes
{
    // Without letters and figures that look alike on paper. 12 of 30 are 59 bits.
    private const string Letters = "23456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 12;

    /// <summary>A new code in groups of four.</summary>
    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>What is stored of a code, however it is typed.</summary>
    public static string Hash(string code) => SecretToken.Hash(Plain(code));

    /// <summary>Whether a text can be a code.</summary>
    public static bool IsCode(string text) => Plain(text).Length == Length;

    /// <summary>Uses up a code of an account; false when it has none such.</summary>
    public static bool Use(DaichoDb db, string accountId, string code)
    {
        var hash = Hash(code);
        return db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.Hash == hash).ExecuteDelete() == 1;
    }

    /// <summary>How many an account has left.</summary>
    public static int Left(DaichoDb db, string accountId) => db.Set<RecoveryCode>().Count(c => c.AccountId == accountId);

    private static string Plain(string code) =>
        new([.. code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
}
