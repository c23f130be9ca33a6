using System.Security.Cryptography;

namespace Daicho.History;

/// <summary>
/// A Merkle tree over leaves that arrive one by one, in memory that grows with the logarithm of their number.
/// Leaves and nodes are hashed with different prefixes, so that neither can pass for the other.
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
        Span<byte> prefixed = stackalloc byte[1 + LeafBuilder.Length];
        prefixed[0] = 0;
        leaf.CopyTo(prefixed[1..]);
        var hash = SHA256.HashData(prefixed[..(1 + leaf.Length)]);
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
