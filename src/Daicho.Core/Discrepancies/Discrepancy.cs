using Daicho.History;

namespace Daicho.Discrepancies;

/// <summary>
/// The lasting thing that a check's hit on a record opens (要確認・不備), once, however often the check runs. It
/// changes only through <see cref="DiscrepancyDesk"/> and the runs of the check.
/// </summary>
public sealed class Discrepancy
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>Id of the check that found it.</summary>
    public string CheckId { get; set; } = "";

    /// <summary>Ledger of the record.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record.</summary>
    public long RecordId { get; set; }

    /// <summary>
    /// Unit that answers for it, derived from the record at each run of the check and by <see cref="Data.Reindex"/>; null when
    /// the record has no known unit (the ledger's steward gets it). Like every derived value it is no part of the proof.
    /// </summary>
    public long? UnitId { get; set; }

    /// <summary>Where it stands.</summary>
    public DiscrepancyState State { get; set; }

    /// <summary>Business date of the first hit: ageing counts from here.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>Date by which it must be answered; null under a clean-up plan.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Date until which an exception holds.</summary>
    public DateOnly? ExceptedUntil { get; set; }

    /// <summary>True when a baseline import brought it: it belongs to the clean-up plan and has no deadline yet.</summary>
    public bool Baseline { get; set; }

    /// <summary>The action that put it into this state.</summary>
    public long StateSeq { get; set; }
}

/// <summary>One step of a discrepancy from a state to the next.</summary>
public sealed class DiscrepancyEvent : ProvedEntry
{
    /// <summary>The discrepancy.</summary>
    public long DiscrepancyId { get; set; }

    /// <summary>The check, on the step that opened it.</summary>
    public string? CheckId { get; set; }

    /// <summary>The record, on the step that opened it.</summary>
    public long? RecordId { get; set; }

    /// <summary>State before; null when it was opened.</summary>
    public DiscrepancyState? FromState { get; set; }

    /// <summary>State after.</summary>
    public DiscrepancyState ToState { get; set; }

    /// <summary>Answer or reason.</summary>
    public string? Text { get; set; }

    /// <summary>True when the step proves the terms below; steps of earlier versions of the product don't, and stay valid.</summary>
    public bool HasTerms { get; set; }

    /// <summary>Business date of the first hit, on the step that opened it.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Date by which it must be answered after the step.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Date until which an exception holds after the step.</summary>
    public DateOnly? ExceptedUntil { get; set; }

    /// <summary>True while it belongs to the clean-up plan after the step.</summary>
    public bool Baseline { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("discrepancy"u8, DiscrepancyId);
        leaf.Text("check"u8, CheckId);
        leaf.Integer("record"u8, RecordId);
        leaf.Integer("from"u8, (long?)FromState);
        leaf.Integer("to"u8, (long)ToState);
        leaf.Text("text"u8, Text);
        leaf.Integer("has_terms"u8, HasTerms ? 1 : null);
        leaf.Date("opened_on"u8, OpenedOn);
        leaf.Date("due_on"u8, DueOn);
        leaf.Date("excepted_until"u8, ExceptedUntil);
        leaf.Integer("baseline"u8, Baseline ? 1 : null);
    }
}
