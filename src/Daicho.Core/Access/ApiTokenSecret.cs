using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Daicho.Access;

/// <summary>The secret of a personal token: 256 random bits behind a name that scanners for leaked secrets can know.</summary>
public static class ApiTokenSecret
{
    /// <summary>How every secret begins.</summary>
    public const string Prefix = "daicho_";

    /// <summary>Characters that are kept to know it again: too few to guess the rest by.</summary>
    private const int Shown = 11;

    private const int Bytes = 32;

    /// <summary>A new secret.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The part that is kept in the clear.</summary>
    public static string StartOf(string secret) => secret[..Shown];

    /// <summary>What is stored. No salt and no slow hash: nobody guesses 256 random bits, and every call of the API looks one up.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
