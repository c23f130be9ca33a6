using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Daicho.Inquiries;
using Daicho.Notices;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>A table of <see cref="ProvedEntry"/> rows, and how the rows of an action are proved.</summary>
internal abstract class ProvedTable(string name, string label)
{
    /// <summary>Every proved table beside the ledgers.</summary>
    public static readonly IReadOnlyList<ProvedTable> All =
    [
        new ProvedTable<DiscrepancyEvent>("discrepancy_events", "要確認・不備の経過"),
        new ProvedTable<Comment>("comments", "コメント"),
        new ProvedTable<EvidenceFile>("evidence_files", "証拠"),
        new ProvedTable<EvidenceEvent>("evidence_events", "証拠の保存と廃棄"),
        new ProvedTable<Confirmation>("confirmations", "台帳の確認"),
        new ProvedTable<CheckRun>("check_runs", "自動チェックの実行"),
        new ProvedTable<ImportRun>("import_runs", "取込"),
        new ProvedTable<ImportUndone>("import_undos", "取込の取消し"),
        new ProvedTable<SetAsideRow>("set_aside_rows", "取込の保留行"),
        new ProvedTable<Erasure>("erasures", "消去の記録"),
        new ProvedTable<ApiTokenEvent>("api_token_events", "個人用トークンの作成・取消し"),
        new ProvedTable<AccountEvent>("account_events", "アカウントの変更"),
        new ProvedTable<InquiryEvent>("inquiry_events", "照会の経過"),
        new ProvedTable<Transfers.HandoverEntry>("handover_entries", "引継ぎの記録"),
        new ProvedTable<StoredDefinition>("inquiry_definition_versions", "照会の様式"),
        new ProvedTable<OccasionRun>("inquiry_occasion_runs", "照会の規則の実行"),
        new ProvedTable<InquiryOccurrence>("inquiry_occurrences", "規則により照会した出来事"),
        new ProvedTable<Inquiries.Forms.ReturnedForm>("returned_forms", "返送された回答様式"),
        new ProvedTable<Notice>("notices", "通知"),
        new ProvedTable<NoticeRun>("notice_runs", "通知の作成"),
        new ProvedTable<NoticeTry>("notice_tries", "通知の送信"),
        new ProvedTable<SecondFactorRule>("second_factor_rules", "二要素認証の決まり"),
        new ProvedTable<Publication.PublicationSnapshot>("publications", "公表の版"),
        new ProvedTable<Publication.PublicationFile>("publication_files", "公表のファイル"),
        new ProvedTable<Publication.PublicationStep>("publication_steps", "公表の手順"),
    ];

    /// <summary>Table name, used in proofs.</summary>
    public string Name { get; } = name;

    /// <summary>What a person calls it.</summary>
    public string Label { get; } = label;

    protected abstract Type EntryType { get; }

    public static ProvedTable Of(Type entryType) => All.Single(t => t.EntryType == entryType);

    /// <summary>The tree over the rows of an action.</summary>
    public abstract MerkleTree Proof(DaichoDb db, long seq);

    /// <summary>The leaves of all rows, recomputed, by action and row.</summary>
    public abstract IEnumerable<StoredLeaf> Leaves(DaichoDb db);
}

internal sealed class ProvedTable<T>(string name, string label) : ProvedTable(name, label)
    where T : ProvedEntry
{
    protected override Type EntryType => typeof(T);

    public override MerkleTree Proof(DaichoDb db, long seq)
    {
        var tree = new MerkleTree();
        foreach (var stored in Leaves(db.Set<T>().AsNoTracking().Where(e => e.Seq == seq)))
            tree.Add(stored.Leaf);
        return tree;
    }

    public override IEnumerable<StoredLeaf> Leaves(DaichoDb db) => Leaves(db.Set<T>().AsNoTracking());

    private IEnumerable<StoredLeaf> Leaves(IQueryable<T> entries)
    {
        var leaf = new LeafBuilder();
        foreach (var entry in entries.OrderBy(e => e.Seq).ThenBy(e => e.Id).AsEnumerable())
            yield return new StoredLeaf(entry.Seq, entry.Id, entry.KeptLeaf ?? entry.LeafIn(Name, leaf));
    }
}
