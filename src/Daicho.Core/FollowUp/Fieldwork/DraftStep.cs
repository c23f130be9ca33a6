using static Daicho.FollowUp.Fieldwork.DraftState;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>A step of a draft finding.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Label">What the button says, and the history.</param>
/// <param name="From">States it starts from.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Who takes it; those of addressees follow from their answers.</param>
/// <param name="TextLabel">What the text field is called; null asks for none.</param>
/// <param name="TextRequired">True when it needs a text.</param>
public sealed record DraftStep(string Id, string Label, IReadOnlyList<string?> From, string To, FieldworkParty By, string? TextLabel, bool TextRequired)
{
    /// <summary>The state table: the only steps there are.</summary>
    public static IReadOnlyList<DraftStep> All { get; } =
    [
        new("ask", "事実確認を照会する", [Drafted], Asked, FieldworkParty.Auditor, null, TextRequired: false),
        new("agreed", "全所属が相違なしと回答", [Asked], Agreed, FieldworkParty.Addressee, null, TextRequired: false),
        new("disputed", "相違ありの回答", [Asked], Disputed, FieldworkParty.Addressee, null, TextRequired: false),
        new("report", "報告へ進める", [Agreed], Reported, FieldworkParty.Auditor, "監査人の判断", TextRequired: false),
        new("report-disputed", "相違を踏まえて報告へ進める", [Disputed], Reported, FieldworkParty.Auditor, "相違についての判断", TextRequired: true),
        new("redraft", "案を書き直す", [Asked, Agreed, Disputed], Drafted, FieldworkParty.Auditor, "書き直す理由", TextRequired: true),
        new("withdraw", "指摘案を取り下げる", [Drafted, Asked, Agreed, Disputed], Withdrawn, FieldworkParty.Auditor, "取り下げる理由", TextRequired: true),
    ];
}
