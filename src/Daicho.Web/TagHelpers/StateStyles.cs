using System.Collections.Frozen;

namespace Daicho.Web.TagHelpers;

/// <summary>How a state looks. The word carries the meaning; icon and tone repeat it.</summary>
sealed record StateStyle(string Label, string Tone, string Icon);

/// <summary>Looks of the states of discrepancies (要確認 … 再発) and of the real implementation of measures (未確認 … 対象消滅).</summary>
static class StateStyles
{
    static readonly FrozenDictionary<string, StateStyle> Styles = new Dictionary<string, StateStyle>(StringComparer.OrdinalIgnoreCase)
    {
        ["ToConfirm"] = new("要確認", "yellow", "question"),
        ["Answered"] = new("回答済", "blue", "speech"),
        ["Confirmed"] = new("不備確定", "red label--solid", "cross"),
        ["NotApplicable"] = new("該当なし", "gray label--open", "dash"),
        ["Corrected"] = new("是正済", "green", "done"),
        ["Excepted"] = new("例外承認", "purple", "seal"),
        ["Recurred"] = new("再発", "orange label--solid", "recur"),

        ["Unverified"] = new("未確認", "yellow", "question"),
        ["NotStarted"] = new("未着手", "orange", "clock"),
        ["UnderConsideration"] = new("検討中", "blue", "speech"),
        ["PolicyDecided"] = new("方針決定", "blue", "plan"),
        ["InProgress"] = new("実施中", "blue", "work"),
        ["Implemented"] = new("実施済", "green", "done"),
        ["NoAction"] = new("不措置", "gray", "ban"),
        ["ObjectCeased"] = new("対象消滅", "gray label--open label--dashed", "dash"),

        ["Asked"] = new("依頼中", "yellow", "question"),
        ["Given"] = new("提出済", "blue", "speech"),
        ["Again"] = new("再依頼", "orange", "alert"),
        ["Accepted"] = new("受領済", "green", "done"),
        ["Drafted"] = new("起案", "gray label--open", "plan"),
        ["FactsAsked"] = new("事実確認照会中", "yellow", "question"),
        ["FactCheck"] = new("確認中", "yellow", "question"),
        ["Agreed"] = new("相違なし", "green", "done"),
        ["Disputed"] = new("相違あり", "orange", "alert"),
        ["Reported"] = new("報告へ", "green label--solid", "seal"),

        ["Draft"] = new("下書き", "gray label--open", "plan"),
        ["Checking"] = new("内容確認中", "blue", "speech"),
        ["ToComplete"] = new("補正依頼", "orange", "alert"),
        ["Received"] = new("受理", "green", "done"),
        ["Published"] = new("公表済", "green label--solid", "seal"),
        ["Withdrawn"] = new("取下げ", "gray label--open label--dashed", "dash"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, StateStyle> ByLabel =
        Styles.Values.ToFrozenDictionary(s => s.Label, StringComparer.Ordinal);

    /// <summary>The look of a state by its code or Japanese label; an unknown word is shown plainly, since vocabularies are data.</summary>
    public static StateStyle Of(string state) =>
        Styles.TryGetValue(state, out var style) || ByLabel.TryGetValue(state, out style) ? style : new(state, "gray", "info");
}
