using Daicho.History;

namespace Daicho.Inquiries;

/// <summary>One thing that happened to an inquiry, a sheet or a row: part of the history and its proof.</summary>
public sealed class InquiryEvent : ProvedEntry
{
    /// <summary>The inquiry.</summary>
    public long InquiryId { get; set; }

    /// <summary>Business date.</summary>
    public DateOnly On { get; set; }

    /// <summary>The sheet, or null.</summary>
    public long? SheetId { get; set; }

    /// <summary>The row, or null.</summary>
    public long? RowId { get; set; }

    /// <summary>What happened: the id of a <see cref="SheetStep"/>, or one of <see cref="InquiryAct"/>.</summary>
    public string Step { get; set; } = "";

    /// <summary>State of the sheet before; null when it began, and for what moves no sheet.</summary>
    public SheetState? FromState { get; set; }

    /// <summary>State of the sheet after.</summary>
    public SheetState? ToState { get; set; }

    /// <summary>The unit at which the sheet is after it, or to which a row goes.</summary>
    public long? UnitId { get; set; }

    /// <summary>The reason, or the answers as JSON.</summary>
    public string? Text { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("inquiry"u8, InquiryId);
        leaf.Date("on"u8, On);
        leaf.Integer("sheet"u8, SheetId);
        leaf.Integer("row"u8, RowId);
        leaf.Text("step"u8, Step);
        leaf.Integer("from"u8, (long?)FromState);
        leaf.Integer("to"u8, (long?)ToState);
        leaf.Integer("unit"u8, UnitId);
        leaf.Text("text"u8, Text);
    }
}

/// <summary>What happens beside the steps of a sheet.</summary>
public static class InquiryAct
{
    /// <summary>The inquiry was sent, or a sheet made for a unit.</summary>
    public const string Ask = "ask";

    /// <summary>A row's answers were sent; the text is the answers.</summary>
    public const string Answer = "answer";

    /// <summary>所管違い: a section says that a row is another's.</summary>
    public const string Misdirect = "misdirect";

    /// <summary>A row was assigned to a unit.</summary>
    public const string Assign = "assign";

    /// <summary>督促.</summary>
    public const string Remind = "remind";

    /// <summary>The record was changed as the answer proposes.</summary>
    public const string Apply = "apply";

    /// <summary>The same, by a rule of the definition and no person.</summary>
    public const string ApplyByRule = "apply-by-rule";

    /// <summary>The proposal was refused.</summary>
    public const string Refuse = "refuse";

    /// <summary>The words for it.</summary>
    public static string Label(string step) => step switch
    {
        Ask => "照会",
        Answer => "回答",
        Misdirect => "所管違い",
        Assign => "割当て",
        Remind => "督促",
        Apply => "台帳へ反映",
        ApplyByRule => "規則により台帳へ反映",
        Refuse => "不採用",
        _ => SheetStep.All.FirstOrDefault(s => s.Id == step)?.Label ?? step,
    };
}
