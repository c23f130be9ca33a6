namespace Daicho.Ledgers;

/// <summary>
/// One record of a ledger (台帳): the latest version lives in the ledger's table, earlier versions in its
/// history twin. Records are never deleted but closed.
/// </summary>
public abstract class LedgerRecord
{
    /// <summary>Number of the record, given by the writer; it never changes and is never used again.</summary>
    public long Id { get; set; }

    /// <summary>Version of the record: 1 when added, one more with each change.</summary>
    public int Version { get; set; }

    /// <summary>Sequence number of the action that wrote this version.</summary>
    public long FromSeq { get; set; }

    /// <summary>SHA-256 proof of this version (see <see cref="History.LeafBuilder"/>).</summary>
    public byte[] Leaf { get; set; } = [];

    /// <summary>Sequence number of the action that erased this version's content by retention rule; its leaf stays.</summary>
    public long? ErasedSeq { get; set; }

    /// <summary>Date from which the record is closed (返還済, 廃止…), see <see cref="Liveness"/>; null when none is set.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The responsible unit (所管課) found for the record; null when none is named or it is unknown.</summary>
    public long? UnitId { get; set; }

    /// <summary>Folded key that finds the record again, unique in its ledger; null when no key is given.</summary>
    public string? RecordKey { get; set; }

    /// <summary>Columns of imported files that no declared column takes, as a JSON object: shown, exported and proved.</summary>
    public string? Extra { get; set; }
}
