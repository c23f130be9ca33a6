using Daicho.History;

namespace Daicho.Data;

/// <summary>Verifies that an import is marked as undone exactly where a proved entry of the undoing action names it.</summary>
internal static class ImportProof
{
    public static void Run(DaichoDb db, Findings findings)
    {
        // Before the entries were written, the undoing action alone proved it; it may count for no more than that.
        using var command = Dialect.Command(
            db,
            """
            SELECT r.seq, r.undone_seq, u.seq FROM import_runs r
            LEFT JOIN import_undos u ON u.import_seq = r.seq
            WHERE r.undone_seq IS DISTINCT FROM u.seq
              AND NOT (u.seq IS NULL
                   AND EXISTS (SELECT 1 FROM actions a WHERE a.seq = r.undone_seq AND a.kind = @kind)
                   AND NOT EXISTS (SELECT 1 FROM import_undos o WHERE o.seq = r.undone_seq))
            ORDER BY r.seq
            """,
            ("@kind", ActionKind.Undo));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var import = $"取込（処理番号 {reader.GetInt64(0)}）";
            findings.Problem(reader.IsDBNull(2)
                ? $"{import}：取り消されたことになっていますが、取り消した処理の記録がありません（改ざん）。"
                : $"{import}：処理番号 {reader.GetInt64(2)} で取り消されたはずですが、取消しの印と一致しません（改ざん）。");
        }
    }
}
