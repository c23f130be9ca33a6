namespace Daicho.History;

/// <summary>
/// A row that is only ever appended and is proved like a ledger's version: comments, evidence, answers, imports,
/// check runs. Its leaf is computed from its content, in the order of ids within its action.
/// </summary>
public abstract class ProvedEntry
{
    /// <summary>Number, rising within the table.</summary>
    public long Id { get; set; }

    /// <summary>The action that wrote it.</summary>
    public long Seq { get; set; }

    /// <summary>The leaf that was kept when the content was disposed of, or null: then the leaf is computed from the content.</summary>
    internal virtual byte[]? KeptLeaf => null;

    /// <summary>Adds every value that must not change to the leaf.</summary>
    internal abstract void AddTo(LeafBuilder leaf);

    /// <summary>The leaf of the content as it is.</summary>
    internal byte[] LeafIn(string table, LeafBuilder leaf)
    {
        leaf.Start(table, Id, 0);
        AddTo(leaf);
        return leaf.Finish();
    }
}

/// <summary>A version whose content was erased by retention rule.</summary>
public sealed class Erasure : ProvedEntry
{
    /// <summary>Ledger id.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record.</summary>
    public long RecordId { get; set; }

    /// <summary>The version.</summary>
    public int Version { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("ledger"u8, Ledger);
        leaf.Integer("record"u8, RecordId);
        leaf.Integer("version"u8, Version);
    }
}
