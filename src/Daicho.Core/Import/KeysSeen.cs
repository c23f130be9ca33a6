namespace Daicho.Import;

/// <summary>Remembers which row of a file brought each key, in some 40 bytes a key whatever its length.</summary>
internal sealed class KeysSeen
{
    private readonly Dictionary<UInt128, int> rows = [];

    /// <summary>The row that brought the key before, or null after remembering this one.</summary>
    public int? Before(string key, int row)
    {
        var id = Hash(key);
        if (rows.TryGetValue(id, out var before))
            return before;
        rows.Add(id, row);
        return null;
    }

    // 128 bits from two independent multiplicative walks: among a million keys a chance match is beyond hope.
    private static UInt128 Hash(string key)
    {
        ulong a = 0xcbf29ce484222325;
        ulong b = 0x9ae16a3b2f90404f;
        foreach (var c in key)
        {
            a = (a ^ c) * 0x100000001b3;
            b = ulong.RotateLeft(b ^ c, 29) * 0x9e3779b97f4a7c15;
        }

        return new UInt128(a ^ (a >> 32), b ^ (b >> 29));
    }
}
