using Daicho.Discrepancies;
using Daicho.History;

namespace Daicho.Web.Pages.Discrepancies;

/// <summary>Steps of a discrepancy as sentences.</summary>
public static class StepSentence
{
    /// <summary>What happened, without when and by whom.</summary>
    public static string Of(DiscrepancyEvent step) => (step.FromState, step.ToState) switch
    {
        (null, _) => "自動チェックが見つけ、「要確認」になりました。",
        (_, DiscrepancyState.Answered) => "回答しました。",
        (_, DiscrepancyState.Confirmed) => "不備を確定しました。是正してください。",
        (_, DiscrepancyState.NotApplicable) => "「該当なし」としました。",
        (_, DiscrepancyState.Excepted) => "例外を承認しました。",
        (_, DiscrepancyState.Corrected) => "自動チェックの再実行で見つからなくなり、「是正済」になりました。",
        (_, DiscrepancyState.Recurred) => "是正済だったものが、自動チェックで再び見つかりました。",
        (DiscrepancyState.Excepted, DiscrepancyState.ToConfirm) => "例外承認から「要確認」に戻りました。",
        _ => $"「{DiscrepancyStates.Label(step.ToState)}」に戻しました。",
    };

    /// <summary>True when a run of the check took the step, not a person.</summary>
    public static bool BySystem(DiscrepancyEvent step) => step.FromState is null || step.ToState is DiscrepancyState.Corrected or DiscrepancyState.Recurred;

    /// <summary>Who and how: a person, or the check that a person ran.</summary>
    public static string Who(Recorded<DiscrepancyEvent> step) => BySystem(step.Entry) ? $"自動チェック（実行：{step.By}）" : step.By;
}
