using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>What the asker still has to do about an answer that has arrived.</summary>
public enum AnswerPile
{
    /// <summary>反映待ち: it proposes a change, or confirms the record.</summary>
    Waiting,

    /// <summary>競合: somebody has changed one of its values since it was asked about.</summary>
    Conflict,

    /// <summary>反映済.</summary>
    Applied,

    /// <summary>不採用.</summary>
    Refused,

    /// <summary>It proposes nothing for the ledger.</summary>
    Unchanged,
}

/// <summary>An answer that has arrived.</summary>
/// <param name="RowId">The row.</param>
/// <param name="Pile">What is still to be done about it.</param>
/// <param name="Changes">True when accepting it changes the record; else it confirms the record at most.</param>
/// <param name="IsStuck">True when a value it proposes can't be taken.</param>
/// <param name="Evidence">How much evidence is attached.</param>
/// <param name="Confirms">True when accepting it confirms the record as it stands.</param>
public sealed record ArrivedAnswer(long RowId, AnswerPile Pile, bool Changes = false, bool IsStuck = false, int Evidence = 0, bool Confirms = false);

/// <summary>The answers that have arrived at the asker, in piles by what is to be done about them.</summary>
public sealed class ArrivedAnswers(DaichoDb db, DateOnly today)
{
    private const int Batch = 1000;

    /// <summary>The answers, in the order of the rows.</summary>
    public IReadOnlyList<ArrivedAnswer> Of(Actor actor, Inquiry inquiry, InquiryDefinition definition)
    {
        var views = new RowViews(db, today);
        return
        [
            .. Rows(inquiry.Id).OrderBy(r => r.Id).ToList().Chunk(Batch).SelectMany(batch => batch.Where(r => r.Outcome != RowOutcome.Open)
                .Select(r => new ArrivedAnswer(r.Id, r.Outcome == RowOutcome.Applied ? AnswerPile.Applied : AnswerPile.Refused))
                .Concat(views.Of(actor, inquiry, definition, [.. batch.Where(r => r.Outcome == RowOutcome.Open)])
                    .Select(v => new ArrivedAnswer(v.Row.Id, PileOf(v), v.Proposal?.Next is not null, v.Proposal?.Problems.Count > 0, v.EvidenceCount, v.Proposal is { Next: null, Confirms: true })))),
        ];
    }

    /// <summary>These rows of the inquiry, as far as they have arrived.</summary>
    public IReadOnlyList<RowView> Views(Actor actor, Inquiry inquiry, InquiryDefinition definition, IEnumerable<long> ids)
    {
        var chosen = ids.ToArray();
        return new RowViews(db, today).Of(actor, inquiry, definition, [.. Rows(inquiry.Id).Where(r => chosen.Contains(r.Id)).OrderBy(r => r.Id)]);
    }

    /// <summary>What decided about these rows last (反映・不採用), with its action.</summary>
    public IReadOnlyDictionary<long, (InquiryEvent Step, ActionEntry Action)> Decisions(IEnumerable<long> rowIds)
    {
        var ids = rowIds.ToArray();
        var last = db.Set<InquiryEvent>().Where(e => e.RowId != null && ids.Contains(e.RowId.Value) && (e.Step == InquiryAct.Apply || e.Step == InquiryAct.ApplyByRule || e.Step == InquiryAct.Refuse))
            .GroupBy(e => e.RowId!.Value).Select(g => g.Max(e => e.Id));
        return (from step in db.Set<InquiryEvent>().AsNoTracking()
                join action in db.Actions.AsNoTracking() on step.Seq equals action.Seq
                where last.Contains(step.Id)
                select new { step, action }).ToDictionary(e => e.step.RowId!.Value, e => (e.step, e.action));
    }

    // Only what the section has sent and has reached the asker; what was decided stays even when the sheet is asked about again.
    private IQueryable<InquiryRow> Rows(long inquiryId)
    {
        var arrived = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiryId && (s.State == SheetState.Received || s.State == SheetState.Accepted)).Select(s => s.Id);
        return db.Set<InquiryRow>().AsNoTracking().Where(r =>
            r.InquiryId == inquiryId && r.Sent != null
            && (r.Outcome == RowOutcome.Applied || r.Outcome == RowOutcome.Refused || (r.Outcome == RowOutcome.Open && arrived.Contains(r.SheetId))));
    }

    private static AnswerPile PileOf(RowView view) => view switch
    {
        { Proposal.IsConflict: true } => AnswerPile.Conflict,
        { Does: true } or { Proposal.Problems.Count: > 0 } => AnswerPile.Waiting,
        _ => AnswerPile.Unchanged,
    };
}
