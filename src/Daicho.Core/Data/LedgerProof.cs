using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.Data;

/// <summary>Reads the stored leaves of a ledger for the proof of an action.</summary>
internal static class LedgerProof
{
    /// <summary>The tree over all versions an action wrote, in the order of record numbers.</summary>
    public static MerkleTree OfAction(DaichoDb db, Ledger ledger, long seq)
    {
        var table = LedgerTable.Of(ledger);
        var tree = new MerkleTree();
        using var command = Dialect.Command(db, $"SELECT leaf FROM {table.Live} WHERE from_seq = @seq ORDER BY id", ("@seq", seq));
        using var reader = command.ExecuteReader();
        var leaf = new byte[LeafBuilder.Length];
        while (reader.Read())
        {
            reader.GetBytes(0, 0, leaf, 0, leaf.Length);
            tree.Add(leaf);
        }

        return tree;
    }
}
