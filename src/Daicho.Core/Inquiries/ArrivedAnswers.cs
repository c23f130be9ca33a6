using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
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

    /// <summary>The answers, in the order of the rows. Only those whose record was changed since they were judged are compared with it.</summary>
    public IReadOnlyList<ArrivedAnswer> Of(Actor actor, Inquiry inquiry, InquiryDefinition definition)
    {
        var kept = db.Catalog.Get(inquiry.Ledger).Accept(new KeptVisitor(db, Rows(inquiry.Id)));
        var anew = new Dictionary<long, ArrivedAnswer>();
        foreach (var ids in kept.Where(k => k is { Outcome: RowOutcome.Open, IsCurrent: false }).Select(k => k.RowId).Chunk(Batch))
        {
            foreach (var view in Views(actor, inquiry, definition, ids))
                anew[view.Row.Id] = Answer(view.Row.Id, AnswerJudge.Of(view), view.EvidenceCount);
        }

        return
        [
            .. kept.Select(k => k.Outcome switch
            {
                RowOutcome.Applied => new ArrivedAnswer(k.RowId, AnswerPile.Applied),
                RowOutcome.Refused => new ArrivedAnswer(k.RowId, AnswerPile.Refused),
                _ => anew.GetValueOrDefault(k.RowId) ?? Answer(k.RowId, k.Proposes, k.Evidence),
            }),
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

    private static ArrivedAnswer Answer(long row, Proposes proposes, int evidence)
    {
        var (changes, confirms, stuck) = (proposes.HasFlag(Proposes.Changes), proposes.HasFlag(Proposes.Confirms), proposes.HasFlag(Proposes.Stuck));
        var pile = proposes.HasFlag(Proposes.Conflict) ? AnswerPile.Conflict
            : changes || confirms || stuck || (proposes.HasFlag(Proposes.Judged) && evidence > 0) ? AnswerPile.Waiting
            : AnswerPile.Unchanged;
        return new(row, pile, changes, stuck, evidence, confirms && !changes);
    }

    private sealed record Kept(long RowId, RowOutcome Outcome, Proposes Proposes, int Evidence, bool IsCurrent);

    private sealed class KeptVisitor(DaichoDb db, IQueryable<InquiryRow> rows) : ILedgerVisitor<IReadOnlyList<Kept>>
    {
        public IReadOnlyList<Kept> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
        [
            .. rows.OrderBy(r => r.Id).Select(r => new Kept(
                r.Id, r.Outcome, r.Proposes, r.Evidence, r.Proposes != Proposes.Unjudged && db.Set<T>().Any(x => x.Id == r.RecordId && x.Version == r.JudgedVersion))),
        ];
    }
}
