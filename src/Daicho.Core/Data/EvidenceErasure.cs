using Daicho.Evidence;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>Takes the content out of an entry of evidence, and verifies that nobody else did.</summary>
internal static class EvidenceErasure
{
    private const string Table = "evidence_files";

    /// <summary>Blanks an entry inside an action; its leaf is kept. Returns the leaf of what is left.</summary>
    public static byte[] Erase(ActionScope action, EvidenceFile entry)
    {
        var leaf = new LeafBuilder();
        var before = entry.LeafIn(Table, leaf);
        var left = Left(action.Db, entry.Id);
        left.Blank();
        var remains = left.LeafIn(Table, leaf);
        Dialect.Of(action.Db).OverwriteFreed(action.Db);
        Dialect.Run(
            action.Db,
            $"""
             UPDATE {Table} SET file_name = '', note = NULL, document_number = NULL, place = NULL, seen_by = NULL, effective_on = NULL, seen_on = NULL, erased_seq = @seq, erased_leaf = @leaf
             WHERE id = @id AND erased_seq IS NULL
             """,
            ("@seq", action.Seq), ("@leaf", before), ("@id", entry.Id));
        return remains;
    }

    /// <summary>Every disposal has its action, nothing was put back or changed since, and what is marked was disposed of.</summary>
    public static void Verify(DaichoDb db, Findings findings)
    {
        var leaf = new LeafBuilder();
        var erased = from entry in db.Set<EvidenceFile>().AsNoTracking()
                     where entry.ErasedSeq != null || entry.ErasedLeaf != null
                     join e in db.Set<EvidenceEvent>().Where(e => e.Act == EvidenceEvent.Dispose) on new { entry.Id, Seq = entry.ErasedSeq ?? 0 } equals new { Id = e.EvidenceId, e.Seq } into events
                     from e in events.DefaultIfEmpty()
                     join a in db.Actions.Where(a => a.Kind == ActionKind.Erase) on e.Seq equals a.Seq into actions
                     from a in actions.DefaultIfEmpty()
                     orderby entry.Id
                     select new { Entry = entry, Remains = e == null ? null : e.Remains, Action = a };
        foreach (var one in erased)
        {
            var place = $"証拠 No.{one.Entry.Id}";
            if (one.Action is not { } action)
                findings.Problem($"{place}：廃棄されていますが、廃棄を行った処理の記録がありません（許可のない廃棄）。");
            else if (one.Remains is null || !one.Entry.LeafIn(Table, leaf).AsSpan().SequenceEqual(one.Remains))
                findings.Problem($"{place}：廃棄した後に残した内容が、廃棄した時の証跡と一致しません（改ざん）。");
            else
                findings.Erased($"{place}：廃棄済（正当。処理番号 {action.Seq}、担当 {action.ActorName}、理由 {action.Reason ?? "なし"}）。");
        }

        var kept = db.Set<EvidenceEvent>().AsNoTracking()
            .Where(e => e.Act == EvidenceEvent.Dispose && !db.Set<EvidenceFile>().Any(f => f.Id == e.EvidenceId && f.ErasedSeq == e.Seq))
            .Select(e => new { e.EvidenceId, e.Seq });
        foreach (var one in kept)
            findings.Problem($"証拠 No.{one.EvidenceId}：処理番号 {one.Seq} で廃棄されたはずですが、廃棄の印がありません（改ざん）。");
    }

    private static EvidenceFile Left(DaichoDb db, long id) => db.Set<EvidenceFile>().AsNoTracking().Single(e => e.Id == id);
}
