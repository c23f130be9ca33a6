using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where a draft finding is.</summary>
public static class DraftState
{
    /// <summary>The auditors write it.</summary>
    public const string Drafted = "起案";

    /// <summary>The units are asked whether its facts are right (事実確認照会).</summary>
    public const string Asked = "事実確認照会中";

    /// <summary>Every unit said that they are.</summary>
    public const string Agreed = "相違なし";

    /// <summary>A unit said that they are not.</summary>
    public const string Disputed = "相違あり";

    /// <summary>It became an item of the report.</summary>
    public const string Reported = "報告へ";

    /// <summary>It will not be reported.</summary>
    public const string Withdrawn = "取下げ";

    /// <summary>In the order they come.</summary>
    public static readonly string[] All = [Drafted, Asked, Agreed, Disputed, Reported, Withdrawn];
}

/// <summary>A finding or opinion as auditors draft it before the report (指摘案): theirs alone; units read the part they are asked about.</summary>
public sealed class AuditDraft : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number of the draft within the audit.</summary>
    public long? Number { get; set; }

    /// <summary>指摘, 意見, ….</summary>
    public string? Kind { get; set; }

    /// <summary>Subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Folded subject.</summary>
    public string? SubjectKey { get; set; }

    /// <summary>The facts found.</summary>
    public string? Finding { get; set; }

    /// <summary>What they are judged by (基準).</summary>
    public string? Criteria { get; set; }

    /// <summary>Why it came to this (原因).</summary>
    public string? Cause { get; set; }

    /// <summary>What follows from it (影響).</summary>
    public string? Effect { get; set; }

    /// <summary>Units it is addressed to, one a line.</summary>
    public string? Addressees { get; set; }

    /// <summary>Where it is: see <see cref="DraftState"/>.</summary>
    public string? State { get; set; }

    /// <summary>How often units were asked.</summary>
    public long? Round { get; set; }

    /// <summary>What the auditors made of a difference, or why it was withdrawn or is written anew.</summary>
    public string? Remarks { get; set; }

    /// <summary>The item it became, as written.</summary>
    public string? Item { get; set; }

    /// <summary>Folded item.</summary>
    public string? ItemKey { get; set; }

    /// <summary>The item it became.</summary>
    public long? ItemId { get; set; }

    /// <summary>Names of the units.</summary>
    internal IReadOnlyList<string> Units => [.. (Addressees ?? "").Split(['\n', '\r', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>The ledger of draft findings.</summary>
public sealed class AuditDraftsLedger : Ledger<AuditDraft>
{
    private const string Steps = "指摘案の画面の手順（事実確認を照会する、報告へ進める）で変わります。";

    /// <summary>Declares the columns.</summary>
    public AuditDraftsLedger()
        : base("audit-drafts", "指摘案", "Draft findings")
    {
        Description = "報告前の指摘・意見の案。その監査に従事する人だけに見えます。所属には、事実確認照会に載せた部分だけが届きます。";
        Group = "監査";
        Policy = LedgerPolicy.Auditors;
        HasOwnPages = true;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Required().Key().Listed();
        Integer(x => x.Number, "案の番号", "Draft number").Required().Key().Listed();
        Choice(x => x.Kind, "種別", "Kind", "指摘", "意見", "勧告").Required().Listed();
        Text(x => x.Subject, "事項名", "Subject").Folded(x => x.SubjectKey).Required().Listed().Searchable();
        LongText(x => x.Finding, "認めた事実", "Facts found").Required().Searchable();
        LongText(x => x.Criteria, "根拠・基準", "Criteria").Searchable().Help("法令、規程、契約など、照らしたもの。");
        LongText(x => x.Cause, "原因", "Cause").Searchable();
        LongText(x => x.Effect, "影響", "Effect").Searchable();
        LongText(x => x.Addressees, "対象の所属", "Addressees").Required().Help("1行に1つ。事実確認照会はこの所属へ送られます。");
        Choice(x => x.State, "状態", "State", DraftState.All).ByStep(Steps).Indexed().Listed();
        Integer(x => x.Round, "照会の回数", "Round").ByStep(Steps);
        LongText(x => x.Remarks, "監査人の判断", "Remarks").ByStep(Steps).Searchable();
        Reference("audit-items", x => x.Item, x => x.ItemId, "報告した事項", "Item").Folded(x => x.ItemKey).ByStep(Steps);
        Titled(x => x.Kind, x => x.Number, x => x.Subject);
        SortedBy(x => x.Number);
    }

    /// <summary>Auditors engaged in the audit.</summary>
    public override Expression<Func<AuditDraft, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var engaged = Engaged.Audits(db, actor, today);
        return draft => engaged.Contains(draft.AuditId);
    }

    /// <inheritdoc />
    internal override string? StepProblem(LedgerRecord current, LedgerRecord next, DateOnly today)
    {
        var (from, to) = (((AuditDraft)current).State, ((AuditDraft)next).State);
        return DraftStep.All.Any(s => s.From.Contains(from, StringComparer.Ordinal) && s.To == to) ? null : $"指摘案は「{from}」から「{to}」へは変えられません。";
    }
}
