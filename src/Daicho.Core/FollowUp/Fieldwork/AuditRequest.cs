using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where a request of auditors is.</summary>
public static class RequestState
{
    /// <summary>Waits for the unit.</summary>
    public const string Asked = "依頼中";

    /// <summary>The unit has answered or given what was asked for.</summary>
    public const string Given = "提出済";

    /// <summary>It was not enough: asked again.</summary>
    public const string Again = "再依頼";

    /// <summary>Accepted by the auditors.</summary>
    public const string Accepted = "受領済";

    /// <summary>No longer needed.</summary>
    public const string Withdrawn = "取下げ";

    /// <summary>In the order they come.</summary>
    public static readonly string[] All = [Asked, Given, Again, Accepted, Withdrawn];

    /// <summary>While the unit has something to do.</summary>
    public static readonly string[] Open = [Asked, Again];
}

/// <summary>What auditors ask of a unit before the report (監査の依頼): a document to be given, or a question to be answered.</summary>
public sealed class AuditRequest : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number within the audit.</summary>
    public long? Number { get; set; }

    /// <summary>資料 or 質問.</summary>
    public string? Kind { get; set; }

    /// <summary>What is asked for, in a few words.</summary>
    public string? Subject { get; set; }

    /// <summary>What exactly.</summary>
    public string? Details { get; set; }

    /// <summary>The unit that is asked.</summary>
    public string? Addressee { get; set; }

    /// <summary>When it was asked.</summary>
    public DateOnly? AskedOn { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it is: see <see cref="RequestState"/>.</summary>
    public string? State { get; set; }

    /// <summary>The answer, or what was given.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was answered.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>What the auditors said to the answer: what is still missing, or why it was withdrawn.</summary>
    public string? Remarks { get; set; }
}

/// <summary>The ledger of documents asked and given, questions and answers.</summary>
public sealed class AuditRequestsLedger : Ledger<AuditRequest>
{
    /// <summary>A document to be given.</summary>
    public const string Document = "資料";

    /// <summary>A question to be answered.</summary>
    public const string Question = "質問";

    private const string Steps = "依頼の画面の手順（提出する、受領する、再依頼する）で変わります。";

    /// <summary>Declares the columns.</summary>
    public AuditRequestsLedger()
        : base("audit-requests", "監査の依頼", "Audit requests")
    {
        Description = "監査のために所属へ求めた資料と質問、その提出と回答。その監査に従事する人と、宛先の所属だけに見えます。";
        Group = "監査";
        Policy = LedgerPolicy.Fieldwork;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Integer(x => x.Number, "依頼番号", "Number").Required().Key().Listed();
        Choice(x => x.Kind, "種類", "Kind", Document, Question).Required().Listed();
        Text(x => x.Subject, "依頼の件名", "Subject").Required().Listed().Searchable();
        LongText(x => x.Details, "依頼の内容", "Details").Searchable().Help("いつの分の何を、どの形で求めるか。");
        Unit(x => x.Addressee, x => x.UnitId, "宛先の所属", "Addressee").Required().Listed();
        Date(x => x.AskedOn, "依頼日", "Asked on");
        Date(x => x.DueOn, "提出期限", "Due on").Required().Indexed().Listed();
        Choice(x => x.State, "状態", "State", RequestState.All).ByStep(Steps).Indexed().Listed();
        LongText(x => x.Answer, "回答", "Answer").ByStep(Steps).Searchable();
        Date(x => x.AnsweredOn, "提出日", "Answered on").ByStep(Steps).Listed();
        Text(x => x.AnsweredBy, "回答した人", "Answered by").ByStep(Steps);
        LongText(x => x.Remarks, "監査人からの連絡", "Remarks").ByStep(Steps).Searchable();
        Titled(x => x.Kind, x => x.Number, x => x.Subject);
        SortedBy(x => x.DueOn);
    }

    /// <summary>Auditors engaged in the audit.</summary>
    public override Expression<Func<AuditRequest, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Engaged.Auditors))
            return null;
        var engaged = Engaged.Audits(db, actor, today);
        return request => engaged.Contains(request.AuditId);
    }

    /// <inheritdoc />
    public override Expression<Func<AuditRequest, bool>> Awaited => r => RequestState.Open.Contains(r.State);

    /// <inheritdoc />
    internal override string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today)
    {
        var (from, to) = (((AuditRequest)current).State, ((AuditRequest)next).State);
        return RequestStep.All.Any(s => s.From.Contains(from, StringComparer.Ordinal) && s.To == to) ? null : $"監査の依頼は「{from}」から「{to}」へは変えられません。";
    }
}
