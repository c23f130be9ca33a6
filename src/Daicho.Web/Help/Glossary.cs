using Daicho.Discrepancies;

namespace Daicho.Web.Help;

/// <summary>A word with what it means.</summary>
public sealed record Term(string Word, string Meaning);

/// <summary>A state of a discrepancy with how one gets on from it.</summary>
public sealed record StateHelp(DiscrepancyState State, string Meaning, IReadOnlyList<DiscrepancyTransition> Steps)
{
    /// <summary>The word.</summary>
    public string Word => DiscrepancyStates.Label(State);
}

/// <summary>Words of the product. The states' steps come from the state table.</summary>
public static class Glossary
{
    /// <summary>States of discrepancies.</summary>
    public static IReadOnlyList<StateHelp> States { get; } = [.. Enum.GetValues<DiscrepancyState>().Select(s => new StateHelp(s, Meaning(s), [.. DiscrepancyTransition.All.Where(t => t.From.Contains(s))]))];

    /// <summary>States of the real implementation of findings and measures.</summary>
    public static IReadOnlyList<Term> Implementation { get; } =
    [
        new("未確認", "実際の進み具合をまだ確かめていない。区分が「措置済み」でも、確かめるまではここから始まる。"),
        new("未着手", "行うことは決まっているが、始めていない。"),
        new("検討中", "何をするかを検討している。"),
        new("方針決定", "何をするかが決まった。"),
        new("実施中", "行っている途中。"),
        new("実施済", "行い終わり、所管以外の人が確かめた。"),
        new("不措置", "理由を示して行わないと決めた。"),
        new("対象消滅", "システムや制度がなくなり、行う必要がなくなった。"),
    ];

    /// <summary>Other words.</summary>
    public static IReadOnlyList<Term> Words { get; } =
    [
        new("台帳", "項目の決まった記録の集まり。記録は消さずに閉じ、変更はすべて履歴に残る。"),
        new("自動チェック", "台帳の記録を毎日確かめる規則。根拠、該当する条件、直し方を持つ。"),
        new("要確認・不備", "自動チェックで見つかったこと。人が確かめるまでは「不備」と呼ばない。"),
        new("組", "同じ自動チェックで見つかった、同じ所属の要確認。まとめて回答できる。"),
        new("整理計画", "移行データで見つかったもの。期限を付けず、計画を立てて直す。"),
        new("保留", "取り込めなかった行。理由とともに残し、直して取り込み直せる。"),
        new("基準日", "過去のその日の終わりに台帳へ記録されていた内容を見るための日。"),
        new("区分", "監査の法定の整理（措置済み、対応済みなど）。実施状況とは別に持つ。"),
        new("標本", "一覧から無作為に選んだ記録。種と条件が同じなら、だれが選んでも同じになる。"),
    ];

    static string Meaning(DiscrepancyState state) => state switch
    {
        DiscrepancyState.ToConfirm => "自動チェックで見つかり、まだだれも回答していない。",
        DiscrepancyState.Answered => "所管課が回答し、情報政策担当課の判断を待っている。",
        DiscrepancyState.Confirmed => "不備と確かめた。台帳か現物を直す必要がある。",
        DiscrepancyState.Recurred => "一度なくなったが、また見つかった。",
        DiscrepancyState.NotApplicable => "規則の当てはまらない記録。理由を残す。",
        DiscrepancyState.Corrected => "直され、もう一度チェックして見つからなくなった。人がこの状態にすることはできない。",
        DiscrepancyState.Excepted => "権限のある人が、期限を決めて認めた。期限が過ぎてまだ該当すれば要確認に戻る。",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
