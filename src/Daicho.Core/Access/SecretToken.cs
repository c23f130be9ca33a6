using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Daicho.Access;

/// <summary>Random secrets that are shown once and stored as hashes only.</summary>
public static class SecretToken
{
    /// <summary>A new secret of 256 bits for addresses and headers.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of it. It has too much chance in it for a slow hash to be needed.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
