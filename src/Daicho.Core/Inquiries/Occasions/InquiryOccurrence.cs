using Daicho.History;

namespace Daicho.Inquiries;

/// <summary>An event upon which a definition has asked: each record and event once, part of the history and its proof.</summary>
public sealed class InquiryOccurrence : ProvedEntry
{
    /// <summary>Name of the definition, in whatever version.</summary>
    public string DefinitionId { get; set; } = "";

    /// <summary>Ledger of the record.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record to which it happened.</summary>
    public long RecordId { get; set; }

    /// <summary>The event, with what tells it from the same kind of event at another time.</summary>
    public string Event { get; set; } = "";

    /// <summary>The inquiry that was made; null when nothing was there to be asked about.</summary>
    public long? InquiryId { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("definition"u8, DefinitionId);
        leaf.Text("ledger"u8, Ledger);
        leaf.Integer("record"u8, RecordId);
        leaf.Text("event"u8, Event);
        leaf.Integer("inquiry"u8, InquiryId);
    }
}

/// <summary>A look at what has happened since the last one, for one definition.</summary>
public sealed class OccasionRun : ProvedEntry
{
    /// <summary>Name of the definition.</summary>
    public string DefinitionId { get; set; } = "";

    /// <summary>Business date.</summary>
    public DateOnly On { get; set; }

    /// <summary>Records to which the event had happened.</summary>
    public int Records { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("definition"u8, DefinitionId);
        leaf.Date("on"u8, On);
        leaf.Integer("records"u8, Records);
    }
}
