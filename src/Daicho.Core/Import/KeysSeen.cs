using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Daicho.Import;

/// <summary>Remembers which row of a file brought each key, in 24 bytes a key whatever its length.</summary>
internal sealed class KeysSeen
{
    private readonly Dictionary<UInt128, int> rows = [];

    /// <summary>The row that brought the key before, or null after remembering this one.</summary>
    public int? Before(string key, int row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), digest);
        var id = BinaryPrimitives.ReadUInt128LittleEndian(digest);
        if (rows.TryGetValue(id, out var before))
            return before;
        rows.Add(id, row);
        return null;
    }
}
