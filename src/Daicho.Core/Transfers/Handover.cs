using Daicho.Organization;

namespace Daicho.Transfers;

/// <summary>Discrepancies of one check that wait or are excepted.</summary>
/// <param name="Title">The check's title.</param>
/// <param name="Count">How many.</param>
/// <param name="DueOn">The nearest deadline; of exceptions the first end.</param>
/// <param name="Overdue">How many are past it.</param>
public sealed record HandoverGroup(string CheckId, string Title, long Count, DateOnly? DueOn, long Overdue);

/// <summary>An inquiry that waits for the unit.</summary>
/// <param name="Asker">The section that asks (照会元).</param>
public sealed record HandoverSheet(long Id, string Title, string State, DateOnly DueOn, string Asker);

/// <summary>Something that was promised: an answer that says by when it will be put right.</summary>
public sealed record HandoverPromise(long Id, string Title, string Text, DateOnly On);

/// <summary>A file of evidence.</summary>
public sealed record HandoverFile(string FileName, string Of, DateOnly? EffectiveOn, DateTime At);

/// <summary>When the records of a ledger were last confirmed.</summary>
public sealed record HandoverConfirmation(string Ledger, DateTime At, string By, long Records);

/// <summary>Somebody to ask.</summary>
public sealed record HandoverContact(string What, string Who, string? Address);

/// <summary>What somebody wrote about a handover.</summary>
public sealed record HandoverNote(HandoverEntry Entry, DateTime At, string By);

/// <summary>What is handed over with a post (引継書): what is open, promised, accepted, kept as evidence, and whom to ask.</summary>
public sealed record Handover
{
    /// <summary>The post's record.</summary>
    public required Post Post { get; init; }

    /// <summary>Who held it before; null for the first holder.</summary>
    public required Post? Predecessor { get; init; }

    /// <summary>Who comes next, as far as it may be known.</summary>
    public required Post? Successor { get; init; }

    /// <summary>The day it was drawn up.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Discrepancies that are open.</summary>
    public required IReadOnlyList<HandoverGroup> Open { get; init; }

    /// <summary>Inquiries that wait.</summary>
    public required IReadOnlyList<HandoverSheet> Sheets { get; init; }

    /// <summary>What was answered and is still to be done.</summary>
    public required IReadOnlyList<HandoverPromise> Promises { get; init; }

    /// <summary>Accepted exceptions with their end.</summary>
    public required IReadOnlyList<HandoverGroup> Exceptions { get; init; }

    /// <summary>Files of evidence, newest first.</summary>
    public required IReadOnlyList<HandoverFile> Files { get; init; }

    /// <summary>Last confirmations of ledgers.</summary>
    public required IReadOnlyList<HandoverConfirmation> Confirmations { get; init; }

    /// <summary>Whom to ask.</summary>
    public required IReadOnlyList<HandoverContact> Contacts { get; init; }

    /// <summary>Remarks for whoever follows; null while there are none.</summary>
    public required HandoverNote? Remarks { get; init; }

    /// <summary>Remarks of who held the post before.</summary>
    public required HandoverNote? PredecessorRemarks { get; init; }

    /// <summary>That the holder has taken over; null while not.</summary>
    public required HandoverNote? Acknowledged { get; init; }

    /// <summary>What is taken over, in a sentence.</summary>
    public string Summary =>
        $"要確認・不備 {Open.Sum(g => g.Count):#,0}件、回答を待つ照会 {Sheets.Count:#,0}件、約束した対応 {Promises.Count:#,0}件、例外承認 {Exceptions.Sum(g => g.Count):#,0}件";
}

/// <summary>The handing over of a post to its holder of today.</summary>
/// <param name="Post">The holder's record.</param>
/// <param name="Predecessor">Who held it before.</param>
/// <param name="Acknowledged">When it was taken over (UTC); null while not.</param>
public sealed record Takeover(Post Post, Post Predecessor, DateTime? Acknowledged);
