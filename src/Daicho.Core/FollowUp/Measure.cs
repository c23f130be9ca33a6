using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What one unit does about an audit item (措置); an item has one or many.</summary>
public sealed class Measure : LedgerRecord
{
    /// <summary>Subject of the item, as written; No.12 … where subjects repeat.</summary>
    public string? ItemSubject { get; set; }

    /// <summary>Folded subject.</summary>
    public string? ItemSubjectKey { get; set; }

    /// <summary>The item.</summary>
    public long? ItemId { get; set; }

    /// <summary>The unit that does it.</summary>
    public string? Owner { get; set; }

    /// <summary>Folded unit.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>Which of several measures of the unit about the item; null for the first.</summary>
    public long? Ordinal { get; set; }

    /// <summary>What is done.</summary>
    public string? Content { get; set; }

    /// <summary>Statutory class.</summary>
    public string? Class { get; set; }

    /// <summary>The ground of the government's rule by which it was classed so.</summary>
    public string? Ground { get; set; }

    /// <summary>How far it really is: see <see cref="MeasureState"/>.</summary>
    public string? State { get; set; }

    /// <summary>Since when it is so.</summary>
    public DateOnly? StateSince { get; set; }

    /// <summary>Why it is not done, or why there is nothing left to do it on.</summary>
    public string? Reason { get; set; }

    /// <summary>Day on which it shall begin.</summary>
    public DateOnly? BeginOn { get; set; }

    /// <summary>Date by which it shall be done.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Event on which it shall be done (next procurement…).</summary>
    public string? DueEvent { get; set; }

    /// <summary>Ledger in which the event shows as a new record.</summary>
    public string? DueLedger { get; set; }

    /// <summary>Which new records of that ledger are the event: conditions as in the address of its list.</summary>
    public string? DueFilter { get; set; }

    /// <summary>Day on which the event came.</summary>
    public DateOnly? DueMetOn { get; set; }

    /// <summary>The record that came.</summary>
    public string? DueMetBy { get; set; }

    /// <summary>Date on which it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Fiscal year of the budget it needs.</summary>
    public long? BudgetYear { get; set; }

    /// <summary>Amount requested, in yen.</summary>
    public long? BudgetRequested { get; set; }

    /// <summary>Amount assessed (査定), in yen.</summary>
    public long? BudgetAssessed { get; set; }

    /// <summary>Amount the assembly approved, in yen.</summary>
    public long? BudgetApproved { get; set; }

    /// <summary>What is done instead when the money is refused.</summary>
    public string? Alternative { get; set; }

    /// <summary>What it cost, in yen.</summary>
    public long? Cost { get; set; }

    /// <summary>The unit that confirms, where it is not the one the executive body names.</summary>
    public string? Confirmer { get; set; }

    /// <summary>That unit.</summary>
    public long? ConfirmerId { get; set; }

    /// <summary>Whether it was confirmed: see <see cref="Confirmed"/>.</summary>
    public string? Confirmation { get; set; }

    /// <summary>Day of the confirmation, or of its return.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Who confirmed.</summary>
    public string? ConfirmedBy { get; set; }

    /// <summary>What was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>Where it should go, as its unit says (所管違い).</summary>
    public string? RedirectTo { get; set; }

    /// <summary>Parts of its text that are withheld when published, one a line: the words, ｜, the ground.</summary>
    public string? Withheld { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of measures.</summary>
public sealed class MeasuresLedger : Ledger<Measure>
{
    private const string Steps = "措置の画面の手順（方針を決定する、実施した、実施を確認する など）で変わります。";

    /// <summary>Declares the columns.</summary>
    public MeasuresLedger()
        : base("measures", "措置", "Measures")
    {
        Description = "指摘・意見に対して各所属が行う措置。期限は日付または出来事（次期調達時など）です。実施状況は所管課が進め、実施したことは別の所属が確認します。";
        Group = "監査";
        Policy = LedgerPolicy.Measures;
        ReasonRequired = true;
        Section("指摘・意見と所管");
        Reference("audit-items", x => x.ItemSubject, x => x.ItemId, "事項名", "Item").Folded(x => x.ItemSubjectKey).Aliases("件名", "指摘事項").Required().Key().Searchable().Listed()
            .Help("同じ事項名が複数あるときは「No.12 事項名」のように台帳の番号から書きます。");
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Unit").Folded(x => x.OwnerKey).Aliases("所属", "担当課").Key().Searchable().Listed();
        Integer(x => x.Ordinal, "同じ所属の何件目", "Ordinal").Help("同じ事項に同じ所属が行う措置が複数あるとき、2件目から2、3…。");
        Text(x => x.RedirectTo, "本来の所管課（所管違い）", "Should go to").ByStep(Steps);
        Section("措置");
        LongText(x => x.Content, "措置の内容", "Content").Aliases("措置状況等", "対応状況等", "内容").Searchable().Listed();
        Text(x => x.Class, "区分", "Class").Aliases("措置区分").Listed().Help("法定の整理。実際の進み具合（実施状況）とは別に持ちます。");
        Text(x => x.Ground, "整理の根拠", "Ground").Help("区分の定義のうち、どれに当たるか（例：2 具体的方針、計画等を決定したもの）。");
        Choice(x => x.State, "実施状況", "State", MeasureState.All).ByStep(Steps, byAnswers: true).Aliases("進捗").Indexed().Listed();
        Date(x => x.StateSince, "実施状況の始まり", "State since").ByStep(Steps);
        LongText(x => x.Reason, "不措置・対象消滅の理由", "Why not").Aliases("不措置の理由").Searchable();
        Section("期限");
        Date(x => x.BeginOn, "着手予定日", "Begin on");
        Date(x => x.DueOn, "期限", "Due on").Aliases("実施期限", "予定日", "実施予定日").Indexed().Listed().ByYear();
        Text(x => x.DueEvent, "期限となる出来事", "Due event").Help("「次期システム調達時」など、日付でない期限。");
        Text(x => x.DueLedger, "出来事の台帳", "Ledger of the event").Help("出来事が新しい記録として現れる台帳のID（例：systems）。記録が加わると、この措置が期限付きで戻ってきます。");
        Text(x => x.DueFilter, "出来事の条件", "Condition of the event").Help("その台帳の一覧のアドレスの「?」の後ろと同じ書き方。空欄は、加わった記録すべて。");
        Date(x => x.DueMetOn, "出来事のあった日", "Event came on").ByStep("出来事の台帳に記録が加わると入ります。");
        Text(x => x.DueMetBy, "出来事の記録", "Record of the event").ByStep("出来事の台帳に記録が加わると入ります。");
        Date(x => x.DoneOn, "実施日", "Done on").Aliases("措置日").Listed();
        Section("予算と経費");
        FiscalYear(x => x.BudgetYear, "予算の年度", "Budget year");
        Yen(x => x.BudgetRequested, "要求額", "Requested");
        Yen(x => x.BudgetAssessed, "査定額", "Assessed");
        Yen(x => x.BudgetApproved, "議決額", "Approved");
        LongText(x => x.Alternative, "認められなかったときの代替策", "Alternative");
        Yen(x => x.Cost, "要した経費", "Cost");
        Section("実施確認");
        Unit(x => x.Confirmer, x => x.ConfirmerId, "確認する所属", "Confirming unit").Help("空欄のときは、台帳「執行機関」で決めた所属が確認します。所管課自身は確認できません。");
        Choice(x => x.Confirmation, "実施確認", "Confirmation", Confirmed.All).ByStep(Steps).Indexed().Listed();
        Date(x => x.ConfirmedOn, "確認した日", "Confirmed on").ByStep(Steps);
        Text(x => x.ConfirmedBy, "確認した人", "Confirmed by").ByStep(Steps);
        LongText(x => x.Seen, "確認したこと", "What was seen").ByStep(Steps);
        Section("公表と備考");
        LongText(x => x.Withheld, "公表で伏せる部分", "Withheld when published").Help("1行に1つ、「伏せる文言｜根拠」と書きます。");
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.ItemSubject);
        SortedBy(x => x.DueOn);
    }

    /// <inheritdoc />
    public override string? KeyOf(LedgerRecord record) =>
        base.KeyOf(record) is { } key ? ((Measure)record).Ordinal is { } ordinal ? FormattableString.Invariant($"{key}\u001f{ordinal}") : key : null;

    /// <summary>
    /// What is done about a published item is open to the digital division and to executives, and to assistants as far as the item is. Officials see what their units do,
    /// and what they bring together or confirm for their executive body.
    /// </summary>
    public override Expression<Func<Measure, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        DateOnly? day = today;
        var own = UnitScope.Own(db, actor);
        var watched = BodyScope.Watched(db, own, today);
        if (actor.Is(Role.AuditAssistant) && !actor.Is(Role.DigitalDivision | Role.Executive))
            return measure => db.Set<AuditItem>().Any(i => i.Id == measure.ItemId && i.PublishedOn <= day && i.Withheld == null);
        if (!actor.Is(Role.DigitalDivision | Role.Executive))
            return measure => own.Contains(measure.ConfirmerId) || watched.Contains(measure.UnitId);
        return measure => own.Contains(measure.ConfirmerId) || watched.Contains(measure.UnitId)
            || db.Set<AuditItem>().Any(i => i.Id == measure.ItemId && i.PublishedOn <= day);
    }

    /// <summary>Assistants see what is done about items of the audits they are engaged in.</summary>
    public override Expression<Func<Measure, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Role.AuditAssistant))
            return null;
        var engaged = Fieldwork.Engaged.Items(db, actor, today);
        return measure => engaged.Contains(measure.ItemId);
    }

    /// <inheritdoc />
    public override Expression<Func<Measure, bool>> Awaited => m => m.State == null || MeasureState.Open.Contains(m.State);

    /// <inheritdoc />
    internal override string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today)
    {
        var (from, to) = ((Measure)current, (Measure)next);
        if (from.State == to.State && from.Confirmation == to.Confirmation && from.RedirectTo == to.RedirectTo)
            return null;

        // An answer says how far it is; what has to be confirmed by somebody else follows from the table.
        if (from.State != to.State && from.Confirmation == to.Confirmation)
            to.Confirmation = MeasureStep.All.FirstOrDefault(s => s.By == MeasureParty.Owner && s.To == to.State && s.StartsAt(from))?.Confirmation;
        var steps = MeasureStep.All.Where(s => s.Leads(from, to)).ToList();
        if (steps.Count == 0)
            return $"実施状況は「{from.State ?? MeasureState.Unconfirmed}{Bracket(from.Confirmation)}」から「{to.State}{Bracket(to.Confirmation)}」へは変えられません。先に間の手順を行ってください。";
        if (steps.TrueForAll(s => s.Missing(to, today) is not null))
            return steps[0].Missing(to, today);
        if (from.State != to.State)
            to.StateSince = today;
        return null;
    }

    /// <inheritdoc />
    internal override void FollowAnswers(ActionScope action, IReadOnlyCollection<LedgerRecord> changed) =>
        ItemState.Follow(action, [.. changed.Select(m => ((Measure)m).ItemId).OfType<long>()]);

    /// <inheritdoc />
    internal override IEnumerable<string> Hints(LedgerRecord record)
    {
        // For an opinion, 努める is an answer that promises nothing.
        var measure = (Measure)record;
        if (MeasureState.Open.Contains(measure.State ?? MeasureState.Unconfirmed, StringComparer.Ordinal) && !string.IsNullOrWhiteSpace(measure.Content)
            && measure.DueOn is null && string.IsNullOrWhiteSpace(measure.DueEvent) && !measure.Content.Contains("努め", StringComparison.Ordinal))
            yield return "いつまでに、または何のときに行うかがありません。期限の日付か、期限となる出来事を書くと、約束が果たせたかを後から確かめられます。";
    }

    private static string Bracket(string? confirmation) => confirmation is null ? "" : $"（{confirmation}）";
}
