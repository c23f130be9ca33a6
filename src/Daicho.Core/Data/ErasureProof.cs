using Daicho.History;

namespace Daicho.Data;

/// <summary>Verifies that every erased version has its proved entry of an erasing action, and lists those.</summary>
internal static class ErasureProof
{
    public static void Run(DaichoDb db, Findings findings)
    {
        foreach (var ledger in db.Catalog.All)
        {
            var table = LedgerTable.Of(ledger);
            foreach (var source in new[] { table.Live, table.History })
            {
                using var erased = Dialect.Command(
                    db,
                    $"""
                     SELECT v.id, v.version, v.erased_seq, e.id, a.actor_name, a.reason
                     FROM {source} v
                     LEFT JOIN erasures e ON e.ledger = @ledger AND e.record_id = v.id AND e.version = v.version AND e.seq = v.erased_seq
                     LEFT JOIN actions a ON a.seq = e.seq AND a.kind = @kind
                     WHERE v.erased_seq IS NOT NULL ORDER BY v.id, v.version
                     """,
                    ("@ledger", ledger.Id), ("@kind", ActionKind.Erase));
                using var reader = erased.ExecuteReader();
                while (reader.Read())
                {
                    var version = $"台帳「{ledger.Label}」の記録 No.{reader.GetInt64(0)} 第{reader.GetInt32(1)}版";
                    if (reader.IsDBNull(3) || reader.IsDBNull(4))
                        findings.Problem($"{version}：消去されていますが、消去を行った処理の記録がありません（許可のない消去）。");
                    else
                        findings.Erased($"{version}：保存期間満了により消去（処理番号 {reader.GetInt64(2)}、担当 {reader.GetString(4)}、理由 {(reader.IsDBNull(5) ? "なし" : reader.GetString(5))}）。");
                }
            }

            using var kept = Dialect.Command(
                db,
                $"""
                 SELECT e.record_id, e.version, e.seq FROM erasures e
                 WHERE e.ledger = @ledger
                   AND NOT EXISTS (SELECT 1 FROM {table.Live} v WHERE v.id = e.record_id AND v.version = e.version AND v.erased_seq = e.seq)
                   AND NOT EXISTS (SELECT 1 FROM {table.History} v WHERE v.id = e.record_id AND v.version = e.version AND v.erased_seq = e.seq)
                 """,
                ("@ledger", ledger.Id));
            using var rows = kept.ExecuteReader();
            while (rows.Read())
                findings.Problem($"台帳「{ledger.Label}」の記録 No.{rows.GetInt64(0)} 第{rows.GetInt32(1)}版：処理番号 {rows.GetInt64(2)} で消去されたはずですが、消去の印がありません（改ざん）。");
        }
    }
}
