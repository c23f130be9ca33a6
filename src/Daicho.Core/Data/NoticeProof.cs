using Daicho.History;
using Daicho.Notices;

namespace Daicho.Data;

/// <summary>Verifies that each mail of notices stands where its proved attempts left it.</summary>
internal static class NoticeProof
{
    public static void Run(DaichoDb db, Findings findings)
    {
        ProofQuery.Ids(
            db,
            $"""
             SELECT m.id FROM notice_mails m
             LEFT JOIN notice_tries t ON t.id = (SELECT max(l.id) FROM notice_tries l WHERE l.mail_id = m.id)
             WHERE (t.id IS NULL AND m.state IN ({(int)MailState.Sent}, {(int)MailState.Failed})) OR (t.id IS NOT NULL AND t.state <> m.state AND m.state <> {(int)MailState.ScreenOnly})
             ORDER BY m.id
             """,
            id => findings.Problem($"通知のメール No.{id}：状態が送信の記録と一致しません（改ざん）。"));
        ProofQuery.Ids(
            db,
            "SELECT DISTINCT t.mail_id FROM notice_tries t LEFT JOIN notice_mails m ON m.id = t.mail_id WHERE m.id IS NULL",
            id => findings.Problem($"通知のメール No.{id}：送信の記録だけがあり、本体がありません（削除）。"));
    }
}
