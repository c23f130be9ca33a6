using static Daicho.FollowUp.MeasureNoticeState;

namespace Daicho.FollowUp;

/// <summary>Who takes a step of a notice of measures.</summary>
public enum NoticeParty
{
    /// <summary>The unit that prepares it for the executive body (取りまとめ課).</summary>
    Body,

    /// <summary>The audit secretariat.</summary>
    Secretariat,

    /// <summary>The publication that carries it.</summary>
    Publication,
}

/// <summary>A step of a notice of measures.</summary>
/// <param name="Id">Name in addresses and the history.</param>
/// <param name="Label">What the button says.</param>
/// <param name="From">States it starts from.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Who takes it.</param>
/// <param name="TextLabel">What the text field is called.</param>
/// <param name="TextRequired">True when it needs a text.</param>
public sealed record MeasureNoticeStep(string Id, string Label, IReadOnlyList<string?> From, string To, NoticeParty By, string TextLabel, bool TextRequired)
{
    /// <summary>The state table: the only steps there are.</summary>
    public static IReadOnlyList<MeasureNoticeStep> All { get; } =
    [
        new("submit", "内容確認へ送る", [Draft, ToComplete], Checked, NoticeParty.Body, "申し送り", TextRequired: false),
        new("recall", "送った通知を取り戻す", [Checked], Draft, NoticeParty.Body, "取り戻す理由", TextRequired: true),
        new("complete", "補正を依頼する", [Checked], ToComplete, NoticeParty.Secretariat, "補正を求める内容", TextRequired: true),
        new("receive", "受理する", [Checked], Received, NoticeParty.Secretariat, "申し送り", TextRequired: false),
        new("withdraw", "取り下げる", [Draft, ToComplete], Withdrawn, NoticeParty.Body, "取り下げる理由", TextRequired: true),
        new("publish", "公表する", [Received], Published, NoticeParty.Publication, "公表", TextRequired: false),
    ];

    /// <summary>The step of that name. Names those that exist when there is none.</summary>
    public static MeasureNoticeStep Get(string id) => All.FirstOrDefault(s => s.Id == id)
        ?? throw new UserErrorException($"操作「{id}」はありません。次のいずれかを指定してください：{string.Join("、", All.Select(s => s.Id))}");
}
