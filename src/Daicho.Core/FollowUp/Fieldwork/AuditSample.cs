using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>
/// A sample drawn for a test (抽出), with what makes it the same again: ledger, filter, day, seed, size, and the SHA-256 of the
/// population it was drawn from.
/// </summary>
public sealed class AuditSample : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number within the audit.</summary>
    public long? Number { get; set; }

    /// <summary>What is tested.</summary>
    public string? Subject { get; set; }

    /// <summary>Folded subject.</summary>
    public string? SubjectKey { get; set; }

    /// <summary>Id of the ledger.</summary>
    public string? LedgerId { get; set; }

    /// <summary>The filter, as an address has it.</summary>
    public string? Filter { get; set; }

    /// <summary>The day at whose end the population is looked at.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The seed.</summary>
    public string? Seed { get; set; }

    /// <summary>How many were asked for.</summary>
    public long? Size { get; set; }

    /// <summary>How many there were.</summary>
    public long? Population { get; set; }

    /// <summary>SHA-256 over number and version of each record of the population.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>When it was drawn.</summary>
    public DateOnly? DrawnOn { get; set; }

    /// <summary>Who drew it.</summary>
    public string? DrawnBy { get; set; }

    /// <summary>What to draw it from again.</summary>
    public ListRequest Request(Ledger ledger) => ListRequest.Read(ledger, Filter) with { AsOf = AsOf, Page = 1, Sort = null, Chosen = null };
}

/// <summary>The ledger of samples.</summary>
public sealed class AuditSamplesLedger : Ledger<AuditSample>
{
    /// <summary>Declares the columns.</summary>
    public AuditSamplesLedger()
        : base("audit-samples", "監査の抽出", "Audit samples")
    {
        Description = "監査の検査のために台帳から無作為に選んだ標本。同じ種・条件・基準日なら同じ標本になり、母集団の指紋で確かめられます。その監査に従事する人だけに見えます。";
        Group = "監査";
        Policy = LedgerPolicy.Auditors;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Integer(x => x.Number, "抽出番号", "Number").Required().Key().Listed();
        Text(x => x.Subject, "検査すること", "Subject").Folded(x => x.SubjectKey).Required().Listed().Searchable();
        Text(x => x.LedgerId, "台帳", "Ledger").Required().Listed();
        Text(x => x.Filter, "母集団の条件", "Filter").Help("一覧のアドレスの「?」より後ろ。空欄は台帳の全件。");
        Date(x => x.AsOf, "基準日", "As of").Help("空欄は今日。過ぎた日にすると、後日も同じ母集団になります。").Listed();
        Text(x => x.Seed, "種", "Seed").Help("空欄はおまかせ。");
        Integer(x => x.Size, "件数", "Size").Required().Listed();
        Integer(x => x.Population, "母集団の件数", "Population").Listed();
        Text(x => x.Fingerprint, "母集団の指紋", "Fingerprint");
        Date(x => x.DrawnOn, "抽出日", "Drawn on");
        Text(x => x.DrawnBy, "抽出した人", "Drawn by");
        Titled(x => x.Subject);
        SortedBy(x => x.Number, descending: true);
    }

    /// <summary>Auditors engaged in the audit.</summary>
    public override Expression<Func<AuditSample, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var engaged = Engaged.Audits(db, actor, today);
        return sample => engaged.Contains(sample.AuditId);
    }
}

/// <summary>One record that was drawn, and what the test of it found.</summary>
public sealed class AuditSampleRow : LedgerRecord
{
    /// <summary>The audit.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number of the sample within the audit.</summary>
    public long? Number { get; set; }

    /// <summary>Order in which it was drawn.</summary>
    public long? Rank { get; set; }

    /// <summary>Number of the record.</summary>
    public long? RecordId { get; set; }

    /// <summary>The version that was drawn.</summary>
    public long? RecordVersion { get; set; }

    /// <summary>What the record was called then.</summary>
    public string? RecordTitle { get; set; }

    /// <summary>What came of the test: see <see cref="AuditSampleRowsLedger.Results"/>; null before it.</summary>
    public string? Result { get; set; }

    /// <summary>What was found.</summary>
    public string? Found { get; set; }

    /// <summary>Who tested it.</summary>
    public string? TestedBy { get; set; }
}

/// <summary>The ledger of drawn records.</summary>
public sealed class AuditSampleRowsLedger : Ledger<AuditSampleRow>
{
    /// <summary>What can come of a test.</summary>
    public static readonly string[] Results = ["適正", Defect, "対象外"];

    /// <summary>The result of a record that is not in order.</summary>
    public const string Defect = "不備";

    /// <summary>Declares the columns.</summary>
    public AuditSampleRowsLedger()
        : base("audit-sample-rows", "抽出した記録", "Sampled records")
    {
        Description = "抽出した記録と、1件ごとの検査の結果。その監査に従事する人だけに見えます。";
        Group = "監査";
        Policy = LedgerPolicy.Auditors;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key();
        Integer(x => x.Number, "抽出番号", "Sample").Required().Key().Listed();
        Integer(x => x.Rank, "抽出順", "Order").Required().Key().Listed();
        Integer(x => x.RecordId, "記録番号", "Record").Listed();
        Integer(x => x.RecordVersion, "版", "Version");
        Text(x => x.RecordTitle, "記録", "Title").Listed().Searchable();
        Choice(x => x.Result, "結果", "Result", Results).Listed();
        LongText(x => x.Found, "検査で分かったこと", "Found").Listed().Searchable();
        Text(x => x.TestedBy, "検査した人", "Tested by");
        Titled(x => x.RecordTitle);
        SortedBy(x => x.Rank);
    }

    /// <summary>Auditors engaged in the audit.</summary>
    public override Expression<Func<AuditSampleRow, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var engaged = Engaged.Audits(db, actor, today);
        return row => engaged.Contains(row.AuditId);
    }
}
