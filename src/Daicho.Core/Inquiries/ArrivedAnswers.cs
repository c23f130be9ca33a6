using Daicho.Access;
using Daicho.Data;
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

/// <summary>The answers that have arrived at the asker, in piles by what is to be done about them.</summary>
public sealed class ArrivedAnswers(DaichoDb db, DateOnly today)
{
    private const int Batch = 1000;

    /// <summary>Numbers of the rows of each pile, in their order.</summary>
    public ILookup<AnswerPile, long> Piles(Actor actor, Inquiry inquiry, InquiryDefinition definition)
    {
        var views = new RowViews(db, today);
        var rows = Rows(inquiry.Id).OrderBy(r => r.Id).ToList();
        var open = rows.Where(r => r.Outcome == RowOutcome.Open).Chunk(Batch)
            .SelectMany(batch => views.Of(actor, inquiry, definition, batch)).ToDictionary(v => v.Row.Id, PileOf);
        return rows.ToLookup(
            r => r.Outcome switch { RowOutcome.Applied => AnswerPile.Applied, RowOutcome.Refused => AnswerPile.Refused, _ => open[r.Id] },
            r => r.Id);
    }

    /// <summary>These rows of the inquiry, as far as they have arrived.</summary>
    public IReadOnlyList<RowView> Views(Actor actor, Inquiry inquiry, InquiryDefinition definition, IEnumerable<long> ids)
    {
        var chosen = ids.ToArray();
        return new RowViews(db, today).Of(actor, inquiry, definition, [.. Rows(inquiry.Id).Where(r => chosen.Contains(r.Id)).OrderBy(r => r.Id)]);
    }

    // Only what the section has sent and has reached the asker; what was decided stays even when the sheet is asked about again.
    private IQueryable<InquiryRow> Rows(long inquiryId)
    {
        var arrived = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiryId && (s.State == SheetState.Received || s.State == SheetState.Accepted)).Select(s => s.Id);
        return db.Set<InquiryRow>().AsNoTracking().Where(r =>
            r.InquiryId == inquiryId && r.Sent != null
            && (r.Outcome == RowOutcome.Applied || r.Outcome == RowOutcome.Refused || (r.Outcome == RowOutcome.Open && arrived.Contains(r.SheetId))));
    }

    private static AnswerPile PileOf(RowView view) => view.Proposal switch
    {
        { IsConflict: true } => AnswerPile.Conflict,
        { Does: true } or { Problems.Count: > 0 } => AnswerPile.Waiting,
        _ => AnswerPile.Unchanged,
    };
}
