using Daicho.Discrepancies;
using Daicho.History;

namespace Daicho.Data;

/// <summary>Verifies that each discrepancy stands where its proved steps lead.</summary>
internal static class DiscrepancyProof
{
    public static void Run(DaichoDb db, Findings findings)
    {
        Read(
            db,
            """
            SELECT d.id, d.state, e.to_state FROM discrepancies d
            LEFT JOIN discrepancy_events e ON e.id = (SELECT max(l.id) FROM discrepancy_events l WHERE l.discrepancy_id = d.id)
            WHERE e.id IS NULL OR e.to_state <> d.state OR e.seq <> d.state_seq
            ORDER BY d.id
            """,
            (id, state, last) => findings.Problem(last is null
                ? $"要確認・不備 No.{id}：経過の記録がありません（経過の削除または挿入）。"
                : $"要確認・不備 No.{id}：状態「{Label(state)}」が経過の最後の「{Label(last)}」と一致しません（改ざん）。"));
        Read(
            db,
            """
            SELECT d.id, NULL, NULL FROM discrepancies d JOIN discrepancy_events e ON e.discrepancy_id = d.id AND e.from_state IS NULL
            WHERE e.check_id IS DISTINCT FROM d.check_id OR e.record_id IS DISTINCT FROM d.record_id
               OR substr(d.check_id, 1, length(d.ledger) + 1) <> d.ledger || '.'
            """,
            (id, _, _) => findings.Problem($"要確認・不備 No.{id}：自動チェック、台帳または記録が、開いたときのものと違います（改ざん）。"));
        Terms(db, findings);
        Read(
            db,
            """
            SELECT DISTINCT e.discrepancy_id, NULL, NULL FROM discrepancy_events e
            LEFT JOIN discrepancies d ON d.id = e.discrepancy_id WHERE d.id IS NULL
            """,
            (id, _, _) => findings.Problem($"要確認・不備 No.{id}：経過の記録だけがあり、本体がありません（削除）。"));
        Read(
            db,
            """
            SELECT discrepancy_id, from_state, prior FROM (
                SELECT discrepancy_id, id, from_state, lag(to_state) OVER (PARTITION BY discrepancy_id ORDER BY id) AS prior FROM discrepancy_events) s
            WHERE from_state IS DISTINCT FROM prior
            """,
            (id, from, prior) => findings.Problem($"要確認・不備 No.{id}：経過が「{Label(prior)}」から「{Label(from)}」へ飛んでいます（経過の削除または挿入）。"));
    }

    // The unit is derived from the record, as links are, and is no matter of proof.
    private static void Terms(DaichoDb db, Findings findings)
    {
        Read(
            db,
            """
            SELECT d.id, NULL, NULL FROM discrepancies d JOIN discrepancy_events e ON e.discrepancy_id = d.id AND e.from_state IS NULL
            WHERE e.has_terms AND e.opened_on IS DISTINCT FROM d.opened_on
            """,
            (id, _, _) => findings.Problem($"要確認・不備 No.{id}：該当した日が、開いたときのものと違います（改ざん）。"));
        foreach (var (column, label) in new[] { ("due_on", "期限"), ("excepted_until", "例外の期限"), ("baseline", "移行データの印") })
        {
            Read(
                db,
                $"""
                 SELECT d.id, NULL, NULL FROM discrepancies d
                 JOIN discrepancy_events e ON e.id = (SELECT max(l.id) FROM discrepancy_events l WHERE l.discrepancy_id = d.id)
                 WHERE e.has_terms AND e.{column} IS DISTINCT FROM d.{column} ORDER BY d.id
                 """,
                (id, _, _) => findings.Problem($"要確認・不備 No.{id}：{label}が、経過の最後に記録したものと一致しません（改ざん）。"));
        }
    }

    private static string Label(int? state) => state switch
    {
        null => "なし",
        { } known when Enum.IsDefined((DiscrepancyState)known) => DiscrepancyStates.Label((DiscrepancyState)known),
        _ => $"不明な状態 {state}",
    };

    private static void Read(DaichoDb db, string query, Action<long, int?, int?> found)
    {
        using var command = Dialect.Command(db, query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            found(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetInt32(2));
    }
}
