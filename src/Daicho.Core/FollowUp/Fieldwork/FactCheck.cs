using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where a fact check is.</summary>
public static class FactCheckState
{
    /// <summary>Waits for the unit.</summary>
    public const string Asked = "確認中";

    /// <summary>The facts are right.</summary>
    public const string Agreed = "相違なし";

    /// <summary>They are not, with the unit's words.</summary>
    public const string Disputed = "相違あり";

    /// <summary>The auditors took the draft back before the unit answered.</summary>
    public const string Withdrawn = "取下げ";

    /// <summary>In the order they come.</summary>
    public static readonly string[] All = [Asked, Agreed, Disputed, Withdrawn];
}

/// <summary>
/// The question to one unit whether the facts of a draft finding are right (事実確認照会): a copy of what it was asked about, so that the
/// unit reads that and nothing else of the draft, and what it answered stays with what it read.
/// </summary>
public sealed class FactCheck : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number of the draft.</summary>
    public long? Number { get; set; }

    /// <summary>Which time it is asked.</summary>
    public long? Round { get; set; }

    /// <summary>The unit.</summary>
    public string? Addressee { get; set; }

    /// <summary>Folded unit.</summary>
    public string? AddresseeKey { get; set; }

    /// <summary>Kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Subject.</summary>
    public string? Subject { get; set; }

    /// <summary>The facts as asked.</summary>
    public string? Finding { get; set; }

    /// <summary>The criteria as asked.</summary>
    public string? Criteria { get; set; }

    /// <summary>When it was asked.</summary>
    public DateOnly? AskedOn { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it is: see <see cref="FactCheckState"/>.</summary>
    public string? State { get; set; }

    /// <summary>The unit's words.</summary>
    public string? Answer { get; set; }

    /// <summary>When it answered.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; set; }
}

/// <summary>The ledger of fact checks.</summary>
public sealed class FactChecksLedger : Ledger<FactCheck>
{
    private const string Steps = "事実確認の画面の回答で変わります。";

    /// <summary>Declares the columns.</summary>
    public FactChecksLedger()
        : base("fact-checks", "事実確認照会", "Fact checks")
    {
        Description = "指摘案の事実に相違がないかを所属に照会したものと、その回答。照会した時点の文のまま残ります。その監査に従事する人と、宛先の所属だけに見えます。";
        Group = "監査";
        Policy = LedgerPolicy.Fieldwork;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Integer(x => x.Number, "案の番号", "Draft number").Required().Key().Listed();
        Integer(x => x.Round, "回", "Round").Required().Key();
        Unit(x => x.Addressee, x => x.UnitId, "宛先の所属", "Addressee").Folded(x => x.AddresseeKey).Required().Key().Listed();
        Text(x => x.Kind, "種別", "Kind").Listed();
        Text(x => x.Subject, "事項名", "Subject").Required().Listed().Searchable();
        LongText(x => x.Finding, "認めた事実", "Facts found").Searchable();
        LongText(x => x.Criteria, "根拠・基準", "Criteria").Searchable();
        Date(x => x.AskedOn, "照会日", "Asked on");
        Date(x => x.DueOn, "回答期限", "Due on").Indexed().Listed();
        Choice(x => x.State, "状態", "State", FactCheckState.All).ByStep(Steps).Indexed().Listed();
        LongText(x => x.Answer, "所属の回答", "Answer").ByStep(Steps).Searchable();
        Date(x => x.AnsweredOn, "回答日", "Answered on").ByStep(Steps).Listed();
        Text(x => x.AnsweredBy, "回答した人", "Answered by").ByStep(Steps);
        Titled(x => x.Kind, x => x.Number, x => x.Subject);
        SortedBy(x => x.DueOn);
    }

    /// <summary>Auditors engaged in the audit.</summary>
    public override Expression<Func<FactCheck, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Engaged.Auditors))
            return null;
        var engaged = Engaged.Audits(db, actor, today);
        return check => engaged.Contains(check.AuditId);
    }

    /// <inheritdoc />
    public override Expression<Func<FactCheck, bool>> Awaited => c => c.State == FactCheckState.Asked;

    /// <inheritdoc />
    internal override string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today) =>
        ((FactCheck)current).State == FactCheckState.Asked ? null : "この事実確認照会はすでに終わっています。";
}
