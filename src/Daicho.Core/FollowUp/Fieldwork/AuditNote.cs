using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>A private note of an auditor (監査調書メモ): seen by who wrote it and, where they say so, by the others engaged in the audit.</summary>
public sealed class AuditNote : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number within the audit.</summary>
    public long? Number { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>The note.</summary>
    public string? Text { get; set; }

    /// <summary>True when the others engaged in the audit may read it.</summary>
    public bool? IsShared { get; set; }

    /// <summary>Who wrote it.</summary>
    public string? Writer { get; set; }

    /// <summary>Account of who wrote it.</summary>
    public string? WriterId { get; set; }

    /// <summary>When.</summary>
    public DateOnly? WrittenOn { get; set; }
}

/// <summary>The ledger of private notes.</summary>
public sealed class AuditNotesLedger : Ledger<AuditNote>
{
    /// <summary>Declares the columns.</summary>
    public AuditNotesLedger()
        : base("audit-notes", "監査調書メモ", "Audit notes")
    {
        Description = "監査に従事する人のメモ。書いた人と、書いた人が共有したときはその監査に従事する人だけに見えます。監査を受ける所属にも、システム管理者にも見えません。";
        Group = "監査";
        Policy = LedgerPolicy.Auditors;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Integer(x => x.Number, "メモ番号", "Number").Required().Key();
        Text(x => x.Subject, "見出し", "Subject").Required().Listed().Searchable();
        LongText(x => x.Text, "メモ", "Note").Required().Searchable().Listed();
        Boolean(x => x.IsShared, "共有", "Shared").Listed().Help("この監査に従事するほかの人にも見せるか。");
        Text(x => x.Writer, "書いた人", "Writer").Listed();
        Text(x => x.WriterId, "書いた人のアカウント", "Account of the writer");
        Date(x => x.WrittenOn, "書いた日", "Written on").Listed();
        Titled(x => x.Subject);
        SortedBy(x => x.WrittenOn, descending: true);
    }

    /// <summary>Who wrote it, while they are engaged.</summary>
    public override Expression<Func<AuditNote, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var person = actor.Id;
        var engaged = Engaged.Audits(db, actor, today);
        return note => note.WriterId == person && engaged.Contains(note.AuditId);
    }

    /// <summary>The others engaged in the audit: what is shared, and of its earlier versions those that were.</summary>
    public override Expression<Func<AuditNote, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var engaged = Engaged.Audits(db, actor, today);
        return note => note.IsShared == true && engaged.Contains(note.AuditId);
    }
}
