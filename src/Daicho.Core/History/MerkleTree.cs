using System.Security.Cryptography;

namespace Daicho.History;

/// <summary>
/// A Merkle tree over leaves that arrive one by one, in memory that grows with the logarithm of their number.
/// A leaf is a hash over content that begins with 0 (see <see cref="LeafBuilder"/>), a node one over content that begins with
/// 1: neither can pass for the other.
/// </summary>
public sealed class MerkleTree
{
    private readonly List<(byte[] Hash, int Level)> peaks = [];
    private readonly byte[] node = new byte[1 + (2 * LeafBuilder.Length)];

    /// <summary>Number of leaves.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a leaf.</summary>
    public void Add(ReadOnlySpan<byte> leaf)
    {
        var hash = leaf.ToArray();
        var level = 0;
        while (peaks.Count > 0 && peaks[^1].Level == level)
        {
            hash = Join(peaks[^1].Hash, hash);
            peaks.RemoveAt(peaks.Count - 1);
            level++;
        }

        peaks.Add((hash, level));
        Count++;
    }

    /// <summary>The root; 32 zero bytes when there is no leaf.</summary>
    public byte[] Root()
    {
        if (peaks.Count == 0)
            return new byte[LeafBuilder.Length];
        var root = peaks[^1].Hash;
        for (var i = peaks.Count - 2; i >= 0; i--)
            root = Join(peaks[i].Hash, root);
        return root;
    }

    private byte[] Join(byte[] left, byte[] right)
    {
        node[0] = 1;
        left.CopyTo(node, 1);
        right.CopyTo(node, 1 + LeafBuilder.Length);
        return SHA256.HashData(node);
    }
}
