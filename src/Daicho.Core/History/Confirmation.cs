namespace Daicho.History;

/// <summary>Somebody who answers for a record says that it is up to date (台帳の確認): which version, proved with the action that says when and who.</summary>
public sealed class Confirmation : ProvedEntry
{
    /// <summary>Ledger id.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record.</summary>
    public long RecordId { get; set; }

    /// <summary>The version that was confirmed.</summary>
    public int Version { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("ledger"u8, Ledger);
        leaf.Integer("record"u8, RecordId);
        leaf.Integer("version"u8, Version);
    }
}
