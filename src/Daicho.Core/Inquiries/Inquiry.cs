using Daicho.Access;

namespace Daicho.Inquiries;

/// <summary>An inquiry that was sent (照会): a definition put to units about their rows, with a deadline.</summary>
public sealed class Inquiry
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The definition it was sent with.</summary>
    public string DefinitionId { get; set; } = "";

    /// <summary>Its version.</summary>
    public int DefinitionVersion { get; set; }

    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>Number of the letter in the document system (文書番号), or null.</summary>
    public string? LetterNumber { get; set; }

    /// <summary>The ledger it asks about.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>Ids of the checks it asks about, separated by commas; empty when it asks about records.</summary>
    public string Checks { get; set; } = "";

    /// <summary>The filter its records were drawn by, as the query of the list's address; empty with checks.</summary>
    public string Filter { get; set; } = "";

    /// <summary>What it is about, in the asking section's words (照会の趣旨); null where the definition's purpose says it.</summary>
    public string? Purpose { get; set; }

    /// <summary>Ledger of the record that gave rise to it, such as a finding that others are asked about (同種事案の確認); or null.</summary>
    public string? AboutLedger { get; set; }

    /// <summary>That record, or null.</summary>
    public long? AboutId { get; set; }

    /// <summary>The event that made it by its definition's rule (規則による照会), in words; null when a person sent it.</summary>
    public string? Occasion { get; set; }

    /// <summary>Who may accept and see every answer.</summary>
    public Role Askers { get; set; }

    /// <summary>Who may read every sheet and answer besides.</summary>
    public Role Readers { get; set; }

    /// <summary>Business date on which it was sent.</summary>
    public DateOnly SentOn { get; set; }

    /// <summary>Date by which the answers must reach the asking section.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Time of that day.</summary>
    public TimeOnly DueAt { get; set; }

    /// <summary>The action that sent it.</summary>
    public long SentSeq { get; set; }

    /// <summary>Ids of the checks.</summary>
    public IReadOnlyList<string> CheckIds => Checks.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What one unit is asked in an inquiry (回答票): its rows and where they are on the way.</summary>
public sealed class InquirySheet
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The inquiry.</summary>
    public long InquiryId { get; set; }

    /// <summary>The unit that answers; null while nobody is known to own the rows: the asker assigns them.</summary>
    public long? UnitId { get; set; }

    /// <summary>The unit at which it is now; null at the asker's.</summary>
    public long? AtUnitId { get; set; }

    /// <summary>Where it stands.</summary>
    public SheetState State { get; set; }

    /// <summary>Business date since when it stands there.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Date by which the unit that has it must pass it on.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The action that put it there.</summary>
    public long StateSeq { get; set; }

    /// <summary>Who sent it to be checked within the section last.</summary>
    public string? SubmittedBy { get; set; }
}

/// <summary>A unit a sheet passes on its way up, after the one that answers.</summary>
public sealed class InquiryStop
{
    /// <summary>The sheet.</summary>
    public long SheetId { get; set; }

    /// <summary>1 is the first above the answering unit.</summary>
    public int Position { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>Date by which it must pass the sheet on.</summary>
    public DateOnly DueOn { get; set; }
}

/// <summary>What became of the proposal in an answer.</summary>
public enum RowOutcome
{
    /// <summary>Not decided.</summary>
    Open = 0,

    /// <summary>所管違い: it waits for the asker to assign it.</summary>
    Misdirected = 1,

    /// <summary>The record was changed as proposed, or confirmed.</summary>
    Applied = 11,

    /// <summary>The proposal was refused; the answer stays.</summary>
    Refused = 12,
}

/// <summary>What an arrived answer proposes, as far as it was judged (<see cref="AnswerJudge"/>).</summary>
[Flags]
public enum Proposes
{
    /// <summary>Not judged yet, or written anew since.</summary>
    Unjudged = 0,

    /// <summary>Judged.</summary>
    Judged = 1,

    /// <summary>It changes the record.</summary>
    Changes = 2,

    /// <summary>It says that the record is right as it stands.</summary>
    Confirms = 4,

    /// <summary>One of its values can't be taken.</summary>
    Stuck = 8,

    /// <summary>Somebody has changed one of its values since it was asked about.</summary>
    Conflict = 16,
}

/// <summary>A row of a sheet: a record, and what was answered about it.</summary>
public sealed class InquiryRow
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The inquiry.</summary>
    public long InquiryId { get; set; }

    /// <summary>The sheet it is on.</summary>
    public long SheetId { get; set; }

    /// <summary>The record.</summary>
    public long RecordId { get; set; }

    /// <summary>Version of the record that was asked about.</summary>
    public int RecordVersion { get; set; }

    /// <summary>The answers as typed, by question id, as JSON; a draft until they are sent.</summary>
    public string? Answers { get; set; }

    /// <summary>The answers as they were last sent; they are in the history.</summary>
    public string? Sent { get; set; }

    /// <summary>How often the draft was saved: two people never overwrite each other.</summary>
    public int Edits { get; set; }

    /// <summary>Who saved the draft last.</summary>
    public string? EditedBy { get; set; }

    /// <summary>What became of it.</summary>
    public RowOutcome Outcome { get; set; }

    /// <summary>The unit that the section named as the right one, or null.</summary>
    public long? NamedUnitId { get; set; }

    /// <summary>Why it is not the section's, or why the proposal was refused.</summary>
    public string? Remark { get; set; }

    /// <summary>What the answer proposes, kept so that a view of thousands of answers need not compare each with its record; no matter of proof.</summary>
    public Proposes Proposes { get; set; }

    /// <summary>Version of the record with which it was judged: with another one it is judged anew.</summary>
    public int JudgedVersion { get; set; }

    /// <summary>Entries of evidence when it was judged.</summary>
    public int Evidence { get; set; }
}
