using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>A row whose proposal could not be taken, and why.</summary>
public sealed record RefusedProposal(long RowId, string Title, string Reason);

/// <summary>What became of proposals.</summary>
/// <param name="Changed">Records that were changed.</param>
/// <param name="Confirmed">Records that were confirmed to be right.</param>
/// <param name="Left">Rows that were left, and why.</param>
/// <param name="Evidence">Entries of evidence that became the records'.</param>
/// <param name="Taken">Rows that were taken.</param>
public sealed record AcceptedProposals(int Changed, int Confirmed, IReadOnlyList<RefusedProposal> Left, int Evidence, int Taken)
{
    /// <summary>Measures that were added.</summary>
    public int Measures { get; init; }
}

/// <summary>
/// Where the asker turns answers into changes of the ledger (台帳への反映), in bulk, as one action with one reason. What
/// somebody has changed meanwhile is left and shown side by side, until the asker takes it knowingly.
/// </summary>
public sealed class AcceptanceDesk(Database database, DateOnly today)
{
    /// <summary>Changes the records of these rows as their answers propose, and confirms those that were answered to be right.</summary>
    /// <param name="actor">The asker.</param>
    /// <param name="inquiryId">The inquiry.</param>
    /// <param name="rowIds">The rows.</param>
    /// <param name="reason">Why; becomes the reason of each change.</param>
    /// <param name="overConflicts">True to take also what somebody else has changed meanwhile.</param>
    public AcceptedProposals Apply(Actor actor, long inquiryId, IReadOnlyCollection<long> rowIds, string? reason, bool overConflicts = false)
    {
        InquiryDesk.RequireText("反映する理由", reason, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, reason);
        var db = action.Db;
        var inquiry = InquiryDesk.Asked(db, actor, inquiryId);
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var rows = Decidable(db, inquiryId, rowIds);
        var views = new RowViews(db, today).Of(actor, inquiry, definition, rows);
        var done = new Acceptance(action, inquiry, definition).Take(views, view => Obstacle(view, overConflicts), InquiryAct.Apply, _ => reason!);
        db.SaveChanges();
        if (done.Taken > 0)
            action.Complete();
        return done;
    }

    /// <summary>Refuses the proposals of these rows, with the reason; the answers stay as they were given.</summary>
    public int Refuse(Actor actor, long inquiryId, IReadOnlyCollection<long> rowIds, string? reason)
    {
        InquiryDesk.RequireText("採用しない理由", reason, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, reason);
        InquiryDesk.Asked(action.Db, actor, inquiryId);
        var rows = Decidable(action.Db, inquiryId, rowIds);
        if (rows.Count == 0)
            throw new UserErrorException("対象の行がありません。すでに処理されています。一覧を開き直してください。");
        foreach (var row in rows)
        {
            (row.Outcome, row.Remark) = (RowOutcome.Refused, reason);
            action.Append(new InquiryEvent { InquiryId = inquiryId, On = today, SheetId = row.SheetId, RowId = row.Id, Step = InquiryAct.Refuse, Text = reason });
        }

        action.Db.SaveChanges();
        action.Complete();
        return rows.Count;
    }

    // Only what the section has sent and has reached the asker can be decided.
    private static List<InquiryRow> Decidable(DaichoDb db, long inquiryId, IReadOnlyCollection<long> rowIds)
    {
        var arrived = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiryId && (s.State == SheetState.Received || s.State == SheetState.Accepted)).Select(s => s.Id);
        return
        [
            .. db.Set<InquiryRow>().AsTracking()
                .Where(r => r.InquiryId == inquiryId && rowIds.Contains(r.Id) && r.Outcome == RowOutcome.Open && r.Sent != null && arrived.Contains(r.SheetId))
                .OrderBy(r => r.Id),
        ];
    }

    private static string? Obstacle(RowView view, bool overConflicts) => view switch
    {
        { Record: null } => "記録を見ることができません。",
        { Proposal.Problems: [var problem, ..] } => problem.Sentence,
        { Does: false } => "この回答は台帳の変更を含みません。",
        { Proposal.IsConflict: true } when !overConflicts => "照会の後に、ほかの人が同じ項目を変更しています。両方の値を確かめてください。",
        _ => null,
    };
}
