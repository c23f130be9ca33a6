using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>That somebody works on an audit from one day to another (監査の従事者): what opens its drafts, requests and samples to them.</summary>
public sealed class AuditEngagement : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>The person's name.</summary>
    public string? Person { get; set; }

    /// <summary>Id of the person's account.</summary>
    public string? AccountId { get; set; }

    /// <summary>As what: see <see cref="AuditEngagementsLedger.Capacities"/>.</summary>
    public string? Capacity { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? FromOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? ToOn { get; set; }
}

/// <summary>The ledger of who works on audits.</summary>
public sealed class AuditEngagementsLedger : Ledger<AuditEngagement>
{
    /// <summary>As what somebody works on an audit.</summary>
    public static readonly string[] Capacities = ["監査人", "監査補助者", "事務局の担当"];

    /// <summary>Declares the columns.</summary>
    public AuditEngagementsLedger()
        : base("audit-engagements", "監査の従事者", "Engagements in audits")
    {
        Description = "だれがどの監査に、いつからいつまで従事するか。公表前の依頼・指摘案・抽出は、従事する人だけに見えます。";
        Group = "監査";
        Policy = LedgerPolicy.Engagements;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Text(x => x.Person, "氏名", "Person").Required().Listed();
        Text(x => x.AccountId, "アカウント", "Account").Required().Key().Help("アカウントの内部の番号。");
        Choice(x => x.Capacity, "立場", "Capacity", Capacities).Required().Listed();
        Date(x => x.FromOn, "従事の開始日", "From").Required().Listed();
        Date(x => x.ToOn, "従事の終了日", "To").Required().Listed();
        Titled(x => x.Person, x => x.Capacity);
        SortedBy(x => x.FromOn, descending: true);
    }

    /// <summary>Who is engaged in an audit sees who else is.</summary>
    public override Expression<Func<AuditEngagement, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var engaged = Engaged.Audits(db, actor, today);
        return engagement => engaged.Contains(engagement.AuditId);
    }
}
