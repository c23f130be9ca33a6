using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.Evidence;

/// <summary>
/// An approval as the document system has it (決裁の記録): what was drafted and decided when by whom, and what it belongs to: the
/// letter of an inquiry by its number, evidence by its document number, a record by its ledger and name.
/// </summary>
public sealed class Approval : LedgerRecord
{
    /// <summary>Number of the document (文書番号).</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Folded number.</summary>
    public string? DocumentNumberKey { get; set; }

    /// <summary>Subject (件名).</summary>
    public string? Subject { get; set; }

    /// <summary>Section that drafted it, as written.</summary>
    public string? Owner { get; set; }

    /// <summary>Folded section.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>Who drafted it (起案者).</summary>
    public string? DraftedBy { get; set; }

    /// <summary>Date of the draft (起案日).</summary>
    public DateOnly? DraftedOn { get; set; }

    /// <summary>Date of the decision (決裁日).</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decided (決裁者).</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Sections that were asked to agree (合議先).</summary>
    public string? Consulted { get; set; }

    /// <summary>What they said (合議の結果).</summary>
    public string? Outcome { get; set; }

    /// <summary>Date on which it took effect or was sent (施行日).</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>The ledger of the record it belongs to.</summary>
    public string? LinkedLedger { get; set; }

    /// <summary>The record it belongs to, by its name or number.</summary>
    public string? LinkedRecord { get; set; }

    /// <summary>Folded record.</summary>
    public string? LinkedRecordKey { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of approvals.</summary>
public sealed class ApprovalsLedger : Ledger<Approval>
{
    /// <summary>Declares the columns.</summary>
    public ApprovalsLedger()
        : base("approvals", "決裁の記録", "Approvals")
    {
        Description = "文書管理システムの決裁の記録。一覧を取り込むか、手で入力します。照会文・証拠は文書番号で、台帳の記録は台帳名と記録の名前で結び付きます。";
        Group = "監査";
        Policy = LedgerPolicy.Approvals;
        Text(x => x.DocumentNumber, "文書番号", "Document number").Folded(x => x.DocumentNumberKey).Aliases("文書記号番号", "起案番号").Required().Key().Indexed().Searchable().Listed();
        Text(x => x.Subject, "件名", "Subject").Aliases("文書件名", "標題").Required().Searchable().Listed();
        Unit(x => x.Owner, x => x.UnitId, "起案課", "Drafting section").Folded(x => x.OwnerKey).Aliases("所管課", "主務課", "起案所属").Searchable().Listed();
        Text(x => x.DraftedBy, "起案者", "Drafted by").Aliases("起案者名");
        Date(x => x.DraftedOn, "起案日", "Drafted on").Aliases("起案年月日").Indexed().Listed().ByYear();
        Date(x => x.DecidedOn, "決裁日", "Decided on").Aliases("決裁年月日").Listed();
        Text(x => x.DecidedBy, "決裁者", "Decided by").Aliases("決裁権者", "専決者").Listed();
        Text(x => x.Consulted, "合議先", "Consulted").Aliases("合議", "協議先");
        Text(x => x.Outcome, "合議の結果", "Outcome").Aliases("合議結果").Help("「異議なし」「意見あり（情報政策課）」など。");
        Date(x => x.SentOn, "施行日", "In force on").Aliases("施行年月日", "発送日").Listed();
        Text(x => x.LinkedLedger, "関係する台帳", "Ledger concerned").Help("「パソコン等管理台帳」など、台帳の名前。");
        Text(x => x.LinkedRecord, "関係する記録", "Record concerned").Folded(x => x.LinkedRecordKey).Indexed().Searchable().Help("資産番号、システム名など、その台帳で記録を見分ける名前。");
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.DocumentNumber, x => x.Subject);
        SortedBy(x => x.DraftedOn, descending: true);
    }
}
