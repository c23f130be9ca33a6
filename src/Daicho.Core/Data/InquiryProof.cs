using Daicho.History;
using Daicho.Inquiries;

namespace Daicho.Data;

/// <summary>Verifies that each sheet of an inquiry stands where its proved steps lead, and that each answer is the one that was sent.</summary>
internal static class InquiryProof
{
    public static void Run(DaichoDb db, Findings findings)
    {
        ProofQuery.Ids(
            db,
            """
            SELECT s.id FROM inquiry_sheets s
            LEFT JOIN inquiry_events e ON e.id = (SELECT max(l.id) FROM inquiry_events l WHERE l.sheet_id = s.id AND l.to_state IS NOT NULL)
            WHERE e.id IS NULL OR e.to_state <> s.state OR e.seq <> s.state_seq OR e.unit_id IS DISTINCT FROM s.at_unit_id OR e.inquiry_id <> s.inquiry_id
            ORDER BY s.id
            """,
            id => findings.Problem($"回答票 No.{id}：状態が経過の最後と一致しません（改ざん）。"));
        ProofQuery.Ids(
            db,
            $"""
             SELECT r.id FROM inquiry_rows r
             LEFT JOIN inquiry_events e ON e.id = (SELECT max(l.id) FROM inquiry_events l WHERE l.row_id = r.id AND l.step = '{InquiryAct.Answer}')
             WHERE e.text IS DISTINCT FROM r.sent ORDER BY r.id
             """,
            id => findings.Problem($"照会の行 No.{id}：回答が、送ったときの記録と一致しません（改ざん）。"));
        ProofQuery.Ids(
            db,
            "SELECT DISTINCT e.sheet_id FROM inquiry_events e LEFT JOIN inquiry_sheets s ON s.id = e.sheet_id WHERE e.sheet_id IS NOT NULL AND s.id IS NULL",
            id => findings.Problem($"回答票 No.{id}：経過の記録だけがあり、本体がありません（削除）。"));
        ProofQuery.Ids(
            db,
            "SELECT DISTINCT e.row_id FROM inquiry_events e LEFT JOIN inquiry_rows r ON r.id = e.row_id WHERE e.row_id IS NOT NULL AND r.id IS NULL",
            id => findings.Problem($"照会の行 No.{id}：経過の記録だけがあり、本体がありません（削除）。"));
    }
}
