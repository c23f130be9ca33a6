using static Daicho.FollowUp.MeasureState;

namespace Daicho.FollowUp;

/// <summary>Who takes a step of a measure.</summary>
public enum MeasureParty
{
    /// <summary>The unit that carries it out (所管課). The audit secretariat may do it in its stead (代理), with the reason.</summary>
    Owner,

    /// <summary>The confirming unit of the executive body, or the next audit: never the owner.</summary>
    Confirmer,

    /// <summary>The audit secretariat, as the arbiter.</summary>
    Secretariat,

    /// <summary>The confirming unit or the audit secretariat.</summary>
    ConfirmerOrSecretariat,
}

/// <summary>What a step asks for besides a text.</summary>
[Flags]
public enum MeasureNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is done or decided (措置の内容).</summary>
    Content = 1,

    /// <summary>A date or an event by which it shall be done.</summary>
    Due = 2,

    /// <summary>The day on which it was done, not in the future.</summary>
    DoneOn = 4,

    /// <summary>Why it is not done, or why there is nothing left to do it on.</summary>
    Reason = 8,

    /// <summary>What was seen by whoever confirms.</summary>
    Seen = 16,

    /// <summary>Where it should go (所管違い), and why.</summary>
    Redirect = 32,
}

/// <summary>A step of a measure. State and confirmation move by these rows alone: pages, API, inquiries and documentation read them.</summary>
/// <param name="Id">Name in addresses and the history.</param>
/// <param name="Label">What the button says.</param>
/// <param name="From">States it starts from.</param>
/// <param name="FromConfirmed">Confirmations it starts from; blank is ''.</param>
/// <param name="To">State it leads to; null stays.</param>
/// <param name="Confirmation">Confirmation it leads to; null is none.</param>
/// <param name="By">Who takes it.</param>
/// <param name="Needs">What it asks for.</param>
/// <param name="TextLabel">What the text field is called; the text is the reason in the history.</param>
/// <param name="TextRequired">True when the step needs a text.</param>
public sealed record MeasureStep(
    string Id,
    string Label,
    IReadOnlyList<string> From,
    IReadOnlyList<string> FromConfirmed,
    string? To,
    string? Confirmation,
    MeasureParty By,
    MeasureNeeds Needs,
    string TextLabel,
    bool TextRequired)
{
    private static readonly string[] NotYet = ["", Confirmed.Returned];
    private static readonly string[] Unsettled = ["", Confirmed.Waiting, Confirmed.Returned];

    /// <summary>The state table: the only steps there are.</summary>
    public static IReadOnlyList<MeasureStep> All { get; } =
    [
        new("accept", "担当として受け止める", [Unconfirmed], NotYet, NotBegun, null, MeasureParty.Owner, MeasureNeeds.None, "申し送り", TextRequired: false),
        new("consider", "検討を始める", [Unconfirmed, NotBegun], NotYet, Considered, null, MeasureParty.Owner, MeasureNeeds.None, "申し送り", TextRequired: false),
        new("decide", "方針を決定する", [Unconfirmed, NotBegun, Considered], NotYet, Decided, null, MeasureParty.Owner, MeasureNeeds.Content | MeasureNeeds.Due, "申し送り", TextRequired: false),
        new("begin", "実施を始める", [Unconfirmed, NotBegun, Considered, Decided], NotYet, UnderWay, null, MeasureParty.Owner, MeasureNeeds.Content | MeasureNeeds.Due, "申し送り", TextRequired: false),
        new("done", "実施した", Open, NotYet, Done, Confirmed.Waiting, MeasureParty.Owner, MeasureNeeds.Content | MeasureNeeds.DoneOn, "申し送り", TextRequired: false),
        new("decline", "措置しない", Open, NotYet, Declined, Confirmed.Waiting, MeasureParty.Owner, MeasureNeeds.Reason, "申し送り", TextRequired: false),
        new("gone", "対象がなくなった", Open, NotYet, Gone, Confirmed.Waiting, MeasureParty.Owner, MeasureNeeds.Reason, "申し送り", TextRequired: false),
        new("misdirect", "所管違いとして返す", Open, NotYet, null, null, MeasureParty.Owner, MeasureNeeds.Redirect, "所管違いの理由", TextRequired: true),
        new("reassign", "所管を決める", MeasureState.All, Unsettled, Unconfirmed, null, MeasureParty.Secretariat, MeasureNeeds.None, "決めた理由", TextRequired: true),
        new("recall", "報告を取り戻す", Settled, [Confirmed.Waiting], UnderWay, null, MeasureParty.Owner, MeasureNeeds.None, "取り戻す理由", TextRequired: true),
        new("confirm", "実施を確認する", Settled, ["", Confirmed.Waiting], null, Confirmed.Yes, MeasureParty.Confirmer, MeasureNeeds.Seen, "申し送り", TextRequired: false),
        new("return", "差し戻す", [Done], ["", Confirmed.Waiting], UnderWay, Confirmed.Returned, MeasureParty.Confirmer, MeasureNeeds.None, "差戻しの理由", TextRequired: true),
        new("return-open", "差し戻す", [Declined, Gone], ["", Confirmed.Waiting], Considered, Confirmed.Returned, MeasureParty.Confirmer, MeasureNeeds.None, "差戻しの理由", TextRequired: true),
        new("retest", "再確認の対象にする", Settled, [Confirmed.Yes], null, Confirmed.Waiting, MeasureParty.ConfirmerOrSecretariat, MeasureNeeds.None, "再確認する理由", TextRequired: true),
        new("reopen", "実施中に戻す", Settled, [Confirmed.Yes], UnderWay, Confirmed.Returned, MeasureParty.ConfirmerOrSecretariat, MeasureNeeds.None, "戻す理由", TextRequired: true),
    ];

    /// <summary>True when the measure is where the step starts.</summary>
    public bool StartsAt(Measure measure) => From.Contains(measure.State ?? Unconfirmed, StringComparer.Ordinal) && FromConfirmed.Contains(measure.Confirmation ?? "", StringComparer.Ordinal);

    /// <summary>True when the step leads from one version to the other.</summary>
    public bool Leads(Measure from, Measure to) =>
        StartsAt(from) && (to.State ?? Unconfirmed) == (To ?? from.State ?? Unconfirmed) && to.Confirmation == Confirmation;

    /// <summary>Why the measure as it would become does not have what the step asks for, or null.</summary>
    public string? Missing(Measure next, DateOnly today)
    {
        if (Needs.HasFlag(MeasureNeeds.Content) && string.IsNullOrWhiteSpace(next.Content))
            return "「措置の内容」を入力してください。";
        if (Needs.HasFlag(MeasureNeeds.Due) && next.DueOn is null && string.IsNullOrWhiteSpace(next.DueEvent))
            return "「期限」の日付か、「期限となる出来事」（次期調達時など）を入力してください。";
        if (Needs.HasFlag(MeasureNeeds.DoneOn) && next.DoneOn is null)
            return "「実施日」を入力してください（例：令和8年11月20日）。";
        if (Needs.HasFlag(MeasureNeeds.DoneOn) && next.DoneOn > today)
            return "「実施日」には今日以前の日付を入力してください。";
        if (Needs.HasFlag(MeasureNeeds.Reason) && string.IsNullOrWhiteSpace(next.Reason))
            return "「不措置・対象消滅の理由」を入力してください。";
        if (Needs.HasFlag(MeasureNeeds.Seen) && string.IsNullOrWhiteSpace(next.Seen))
            return "「確認したこと」を入力してください（見た資料、現地、日付など）。";
        return Needs.HasFlag(MeasureNeeds.Redirect) && string.IsNullOrWhiteSpace(next.RedirectTo) ? "「本来の所管課」を入力してください。分からないときは「不明」と入力してください。" : null;
    }

    /// <summary>The step of that name. Names those that exist when there is none.</summary>
    public static MeasureStep Get(string id) => All.FirstOrDefault(s => s.Id == id)
        ?? throw new UserErrorException($"操作「{id}」はありません。次のいずれかを指定してください：{string.Join("、", All.Select(s => s.Id))}");
}
