using Daicho.Access;

namespace Daicho.Discrepancies;

/// <summary>A step a person can take with a discrepancy.</summary>
/// <param name="Id">Name in addresses and the API.</param>
/// <param name="Label">What the button says.</param>
/// <param name="From">States it starts from.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Roles that may take it for any unit; the responsible unit's officials may when <paramref name="ByOwner"/>.</param>
/// <param name="ByOwner">True when the responsible unit itself may.</param>
/// <param name="TextLabel">What the text field is called.</param>
/// <param name="TextRequired">True when the step needs a text.</param>
/// <param name="NeedsUntil">True when the step needs a date until which it holds.</param>
public sealed record DiscrepancyTransition(
    string Id,
    string Label,
    IReadOnlyList<DiscrepancyState> From,
    DiscrepancyState To,
    Role By,
    bool ByOwner,
    string TextLabel,
    bool TextRequired,
    bool NeedsUntil = false)
{
    private static readonly DiscrepancyState[] AnyOpen =
        [DiscrepancyState.ToConfirm, DiscrepancyState.Answered, DiscrepancyState.Confirmed, DiscrepancyState.Recurred];

    /// <summary>
    /// The state table. 是正済 is in no row: only a re-run of the check closes (see <see cref="Checks.CheckRunner"/>), and only a
    /// re-run brings 再発.
    /// </summary>
    public static IReadOnlyList<DiscrepancyTransition> All { get; } =
    [
        new("answer", "回答する", [DiscrepancyState.ToConfirm, DiscrepancyState.Answered, DiscrepancyState.Recurred], DiscrepancyState.Answered, Role.DigitalDivision, ByOwner: true, "回答", TextRequired: true),
        new("confirm", "不備を確定する", [DiscrepancyState.ToConfirm, DiscrepancyState.Answered, DiscrepancyState.Recurred], DiscrepancyState.Confirmed, Role.DigitalDivision, ByOwner: false, "理由", TextRequired: false),
        new("not-applicable", "該当なしとする", AnyOpen, DiscrepancyState.NotApplicable, Role.DigitalDivision, ByOwner: false, "該当しない理由", TextRequired: true),
        new("except", "例外を承認する", AnyOpen, DiscrepancyState.Excepted, Role.DigitalDivision | Role.Executive, ByOwner: false, "例外とする理由", TextRequired: true, NeedsUntil: true),
        new("reopen", "要確認に戻す", [DiscrepancyState.NotApplicable, DiscrepancyState.Excepted], DiscrepancyState.ToConfirm, Role.DigitalDivision, ByOwner: false, "戻す理由", TextRequired: true),
    ];

    /// <summary>True when somebody like the actor may take the step; with which discrepancies, the desk decides.</summary>
    public bool AllowedTo(Actor actor) => actor.Is(By) || (ByOwner && actor.Is(Role.Official));

    /// <summary>The step of that name. Names those that exist when there is none.</summary>
    public static DiscrepancyTransition Get(string id) => All.FirstOrDefault(t => t.Id == id)
        ?? throw new UserErrorException($"操作「{id}」はありません。次のいずれかを指定してください：{string.Join("、", All.Select(t => t.Id))}");
}
