using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>Where a notice of measures is.</summary>
public static class MeasureNoticeState
{
    /// <summary>The executive body prepares it.</summary>
    public const string Draft = "下書き";

    /// <summary>The audit secretariat looks at its form (内容確認).</summary>
    public const string Checked = "内容確認中";

    /// <summary>It shall be completed (補正依頼).</summary>
    public const string ToComplete = "補正依頼";

    /// <summary>Received by the commissioners: nothing in it changes any more.</summary>
    public const string Received = "受理";

    /// <summary>Published.</summary>
    public const string Published = "公表済";

    /// <summary>Withdrawn before it was received.</summary>
    public const string Withdrawn = "取下げ";

    /// <summary>In the order they come.</summary>
    public static readonly string[] All = [Draft, Checked, ToComplete, Received, Published, Withdrawn];

    /// <summary>While the body may still change what it says.</summary>
    public static readonly string[] Open = [Draft, ToComplete];

    /// <summary>What was notified and stands.</summary>
    public static readonly string[] Notified = [Received, Published];
}

/// <summary>
/// A notice of measures (措置通知): what one executive body notifies to the commissioners at once, with document number and date,
/// of items of one or several audits (地方自治法252条の38第6項, 199条14項). What was notified is never rewritten, only followed by another.
/// </summary>
public sealed class MeasureNotice : LedgerRecord
{
    /// <summary>The executive body.</summary>
    public string? Body { get; set; }

    /// <summary>Folded body.</summary>
    public string? BodyKey { get; set; }

    /// <summary>The body.</summary>
    public long? BodyId { get; set; }

    /// <summary>The unit that prepares it.</summary>
    public string? Coordinator { get; set; }

    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>Folded title.</summary>
    public string? TitleKey { get; set; }

    /// <summary>Number of the document; unique for a body.</summary>
    public string? Number { get; set; }

    /// <summary>Folded number.</summary>
    public string? NumberKey { get; set; }

    /// <summary>Date of the document.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day as of which it tells the state (基準日).</summary>
    public DateOnly? BaseOn { get; set; }

    /// <summary>Where it is: see <see cref="MeasureNoticeState"/>.</summary>
    public string? State { get; set; }

    /// <summary>What the secretariat asks to complete.</summary>
    public string? Remarks { get; set; }

    /// <summary>Day on which it was received.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Day on which it was published.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Number and date of the decision in the document system.</summary>
    public string? Approval { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of notices of measures.</summary>
public sealed class MeasureNoticesLedger : Ledger<MeasureNotice>
{
    private const string Steps = "措置通知の画面の手順（内容確認へ送る、補正を依頼する、受理する）で変わります。";

    /// <summary>Declares the columns.</summary>
    public MeasureNoticesLedger()
        : base("measure-notices", "措置通知", "Notices of measures")
    {
        Description = "執行機関が監査委員に一括して通知した措置。文書番号と日付を持ち、受理された内容は書き換えず、次の通知で続けます。";
        Group = "監査";
        Policy = LedgerPolicy.MeasureNotices;
        HasOwnPages = true;
        ReasonRequired = true;
        Reference("executive-bodies", x => x.Body, x => x.BodyId, "執行機関", "Body").Folded(x => x.BodyKey).Required().Key().Listed().Searchable();
        Unit(x => x.Coordinator, x => x.UnitId, "取りまとめ課", "Coordinating unit").Listed();
        Text(x => x.Title, "件名", "Title").Folded(x => x.TitleKey).Required().Key().Listed().Searchable();
        Text(x => x.Number, "文書番号", "Number").Folded(x => x.NumberKey).Key().Listed().Searchable().Indexed();
        Date(x => x.NotifiedOn, "通知日", "Notified on").Aliases("文書日付").Indexed().Listed().ByYear();
        Date(x => x.BaseOn, "基準日", "As of").Listed();
        Choice(x => x.State, "状態", "State", MeasureNoticeState.All).ByStep(Steps).Indexed().Listed();
        LongText(x => x.Remarks, "補正を求める内容", "To complete").ByStep(Steps);
        Date(x => x.ReceivedOn, "受理日", "Received on").ByStep(Steps).Listed();
        Date(x => x.PublishedOn, "公表日", "Published on").ByStep(Steps).Listed();
        Text(x => x.Approval, "決裁の文書番号・日付", "Approval").Help("文書管理システムでの決裁。");
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.Title, x => x.Number);
        SortedBy(x => x.NotifiedOn, descending: true);
    }

    /// <summary>The secretariat and auditors see it once it was sent; everyone once it is published.</summary>
    public override Expression<Func<MeasureNotice, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today) => SeenBy(actor);

    internal static Expression<Func<MeasureNotice, bool>> SeenBy(Actor actor) => actor.Is(Role.AuditSecretariat | Role.ExternalAuditor)
        ? notice => notice.State != MeasureNoticeState.Draft
        : notice => notice.State == MeasureNoticeState.Published;

    /// <inheritdoc />
    internal override string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today)
    {
        var (from, to) = (((MeasureNotice)current).State, ((MeasureNotice)next).State);
        return from == to || MeasureNoticeStep.All.Any(s => s.From.Contains(from, StringComparer.Ordinal) && s.To == to) ? null : $"措置通知は「{from}」から「{to}」へは変えられません。";
    }
}

/// <summary>One item in a notice, as notified: frozen once the notice was received.</summary>
public sealed class MeasureNoticeLine : LedgerRecord
{
    /// <summary>The notice.</summary>
    public string? Notice { get; set; }

    /// <summary>Folded notice.</summary>
    public string? NoticeKey { get; set; }

    /// <summary>The notice.</summary>
    public long? NoticeId { get; set; }

    /// <summary>The measure.</summary>
    public string? Measure { get; set; }

    /// <summary>Folded measure.</summary>
    public string? MeasureKey { get; set; }

    /// <summary>The measure.</summary>
    public long? MeasureId { get; set; }

    /// <summary>The item.</summary>
    public string? Item { get; set; }

    /// <summary>The item.</summary>
    public long? ItemId { get; set; }

    /// <summary>Order in the notice.</summary>
    public long? Rank { get; set; }

    /// <summary>The audit's fiscal year.</summary>
    public long? FiscalYear { get; set; }

    /// <summary>The audit's theme.</summary>
    public string? Theme { get; set; }

    /// <summary>Number of the item as printed.</summary>
    public string? ItemNumber { get; set; }

    /// <summary>Kind of the item.</summary>
    public string? ItemKind { get; set; }

    /// <summary>Section of the report.</summary>
    public string? Section { get; set; }

    /// <summary>Subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Text of the finding.</summary>
    public string? Finding { get; set; }

    /// <summary>The unit that carries it out.</summary>
    public string? Owner { get; set; }

    /// <summary>What is notified.</summary>
    public string? Content { get; set; }

    /// <summary>Class as notified.</summary>
    public string? Class { get; set; }

    /// <summary>Ground of the class.</summary>
    public string? Ground { get; set; }

    /// <summary>Real state at that time.</summary>
    public string? State { get; set; }

    /// <summary>Date by which it shall be done, at that time.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Event on which it shall be done, at that time.</summary>
    public string? DueEvent { get; set; }

    /// <summary>Date on which it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Parts that are withheld when published, one a line: the words, ｜, the ground.</summary>
    public string? Withheld { get; set; }
}

/// <summary>The ledger of what was notified.</summary>
public sealed class MeasureNoticeLinesLedger : Ledger<MeasureNoticeLine>
{
    /// <summary>Declares the columns.</summary>
    public MeasureNoticeLinesLedger()
        : base("measure-notice-lines", "措置通知の内容", "Lines of notices")
    {
        Description = "措置通知に載せた事項ごとの文と区分。受理された時点のまま残ります。";
        Group = "監査";
        Policy = LedgerPolicy.MeasureNotices;
        HasOwnPages = true;
        ReasonRequired = true;
        Reference("measure-notices", x => x.Notice, x => x.NoticeId, "措置通知", "Notice").Folded(x => x.NoticeKey).Required().Key().Listed();
        Reference("measures", x => x.Measure, x => x.MeasureId, "措置", "Measure").Folded(x => x.MeasureKey).Required().Key();
        Reference("audit-items", x => x.Item, x => x.ItemId, "指摘・意見", "Item");
        Integer(x => x.Rank, "順", "Order");
        FiscalYear(x => x.FiscalYear, "監査の年度", "Fiscal year").Listed();
        Text(x => x.Theme, "監査テーマ", "Theme").Searchable();
        Text(x => x.ItemNumber, "番号", "Number").Listed();
        Text(x => x.ItemKind, "種別", "Kind").Listed();
        Text(x => x.Section, "章・節", "Section");
        Text(x => x.Subject, "事項名", "Subject").Listed().Searchable();
        LongText(x => x.Finding, "内容", "Finding").Searchable();
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Unit").Listed();
        LongText(x => x.Content, "措置の内容", "Content").Searchable().Listed();
        Text(x => x.Class, "区分", "Class").Listed();
        Text(x => x.Ground, "整理の根拠", "Ground");
        Text(x => x.State, "通知した時の実施状況", "State");
        Date(x => x.DueOn, "期限", "Due on");
        Text(x => x.DueEvent, "期限となる出来事", "Due event");
        Date(x => x.DoneOn, "実施日", "Done on");
        LongText(x => x.Withheld, "公表で伏せる部分", "Withheld when published");
        Titled(x => x.Subject);
        SortedBy(x => x.Rank);
    }

    /// <summary>
    /// Open to whoever sees the notice; the unit that carries it out sees its own. What is withheld from the public is read there by
    /// those who oversee, and by who prepares the notice.
    /// </summary>
    public override Expression<Func<MeasureNoticeLine, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var own = UnitScope.Own(db, actor);
        var open = db.Set<MeasureNotice>().Where(MeasureNoticesLedger.SeenBy(actor)).Select(n => (long?)n.Id);
        var prepared = db.Set<MeasureNotice>().Where(n => own.Contains(n.UnitId)).Select(n => (long?)n.Id);
        if (actor.Is(Role.AuditSecretariat | Role.ExternalAuditor | Role.DigitalDivision | Role.Executive))
            return line => open.Contains(line.NoticeId) || prepared.Contains(line.NoticeId);
        return line => (open.Contains(line.NoticeId) && line.Withheld == null) || prepared.Contains(line.NoticeId);
    }
}
