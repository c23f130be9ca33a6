using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Daicho.Access;

/// <summary>Codes of authenticator apps (RFC 6238: SHA-1, 6 digits, 30 seconds, which is what the apps understand).</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret in base 32, 160 bits.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The step of a moment.</summary>
    public static long StepAt(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds);

    /// <summary>The code of a step.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as apps implement it; HMAC-SHA-1 is not broken
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (value % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step that a code belongs to, of this one and its neighbours (clocks differ), when it lies after
    /// <paramref name="lastUsed"/>; null when the code is wrong or was used.
    /// </summary>
    public static long? Match(string secret, string code, DateTime utc, long lastUsed)
    {
        var typed = new string([.. code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        var now = StepAt(utc);
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed)))
                return step;
        }

        return null;
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new List<byte>();
        int buffer = 0, bits = 0;
        foreach (var letter in secret)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
