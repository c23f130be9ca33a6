using static Daicho.FollowUp.Fieldwork.RequestState;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Who takes a step before the report.</summary>
public enum FieldworkParty
{
    /// <summary>Auditors engaged in the audit.</summary>
    Auditor,

    /// <summary>The unit it is addressed to.</summary>
    Addressee,
}

/// <summary>A step of a request.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Label">What the button says, and the history.</param>
/// <param name="From">States it starts from.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Who takes it.</param>
/// <param name="TextLabel">What the text field is called; null asks for none.</param>
/// <param name="TextRequired">True when it needs a text.</param>
public sealed record RequestStep(string Id, string Label, IReadOnlyList<string?> From, string To, FieldworkParty By, string? TextLabel, bool TextRequired)
{
    /// <summary>The state table: the only steps there are.</summary>
    public static IReadOnlyList<RequestStep> All { get; } =
    [
        new("give", "提出する", [Asked, Again], Given, FieldworkParty.Addressee, "回答", TextRequired: true),
        new("accept", "受領する", [Given], Accepted, FieldworkParty.Auditor, "所属への連絡", TextRequired: false),
        new("again", "再依頼する", [Given, Accepted], Again, FieldworkParty.Auditor, "足りないもの", TextRequired: true),
        new("withdraw", "依頼を取り下げる", [Asked, Again], Withdrawn, FieldworkParty.Auditor, "取り下げる理由", TextRequired: true),
    ];
}
