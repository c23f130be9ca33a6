using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>A row whose proposal could not be taken, and why.</summary>
public sealed record RefusedProposal(long RowId, string Title, string Reason);

/// <summary>What became of proposals.</summary>
public sealed record AcceptedProposals(int Changed, int Confirmed, IReadOnlyList<RefusedProposal> Left);

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
        var ledger = db.Catalog.Get(inquiry.Ledger);
        var writer = action.Write(ledger);
        var rows = Decidable(db, inquiryId, rowIds);
        var views = new RowViews(db, today).Of(actor, inquiry, definition, rows).ToDictionary(v => v.Row.Id);

        // What is secret from the asker must stay in the record: what is written is made of the whole one.
        var whole = new LedgerReader(db, today).FindMany(ledger, Actor.Job("照会"), [.. rows.Select(r => r.RecordId)]);
        var left = new List<RefusedProposal>();
        int changed = 0, confirmed = 0;
        foreach (var row in rows)
        {
            var view = views[row.Id];
            if (Obstacle(view, overConflicts) is { } obstacle)
            {
                left.Add(new RefusedProposal(row.Id, view.Title, obstacle));
                continue;
            }

            if (view.Proposal!.Next is not null)
            {
                var current = whole[row.RecordId];
                writer.Change(current, Proposal.Of(definition, ledger, current, view.Answers).Next!);
                changed++;
            }
            else
            {
                action.Append(new Confirmation { Ledger = ledger.Id, RecordId = row.RecordId, Version = view.Record!.Version });
                confirmed++;
            }

            row.Outcome = RowOutcome.Applied;
            action.Append(new InquiryEvent { InquiryId = inquiryId, On = today, SheetId = row.SheetId, RowId = row.Id, Step = InquiryAct.Apply, Text = reason });
        }

        db.SaveChanges();
        if (changed + confirmed > 0)
            action.Complete();
        return new AcceptedProposals(changed, confirmed, left);
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
        { Proposal: null or { Does: false } } => "この回答は台帳の変更を含みません。",
        { Proposal.Problems: [var problem, ..] } => problem.Sentence,
        { Proposal.IsConflict: true } when !overConflicts => "照会の後に、ほかの人が同じ項目を変更しています。両方の値を確かめてください。",
        _ => null,
    };
}
