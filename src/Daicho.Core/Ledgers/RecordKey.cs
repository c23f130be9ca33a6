using System.Security.Cryptography;
using System.Text;

namespace Daicho.Ledgers;

/// <summary>Keys of any length as the unique index can hold them: PostgreSQL refuses entries beyond 2,704 bytes.</summary>
internal static class RecordKey
{
    private const int Longest = 400;

    /// <summary>The key itself, or the beginning of a long one with the hash of all of it.</summary>
    public static string? Bounded(string? key) => key is null || key.Length <= Longest
        ? key
        : $"{key.AsSpan(0, char.IsHighSurrogate(key[Longest - 1]) ? Longest - 1 : Longest)}…{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
