using Daicho.Access;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Organization;

namespace Daicho.Inquiries;

/// <summary>Turns answers into changes, confirmations and evidence of their records within an action, whoever or whatever decided it.</summary>
internal sealed class Acceptance(ActionScope action, Inquiry inquiry, InquiryDefinition definition)
{
    /// <summary>Takes the rows for which nothing stands in the way.</summary>
    /// <param name="views">The rows as the one who decides may see them; their entities are tracked by the action.</param>
    /// <param name="obstacle">Why a row is left, or null.</param>
    /// <param name="step">What the history calls it.</param>
    /// <param name="reason">Why a row is taken.</param>
    public AcceptedProposals Take(IReadOnlyList<RowView> views, Func<RowView, string?> obstacle, string step, Func<RowView, string> reason)
    {
        var ledger = action.Db.Catalog.Get(inquiry.Ledger);
        // What is secret from the one who decides must stay in the record: what is written is made of the whole one.
        var whole = new LedgerReader(action.Db, action.Today).FindMany(ledger, Actor.Job("照会"), [.. views.Select(v => v.Row.RecordId)]);
        var left = new List<RefusedProposal>();
        var changed = new List<LedgerRecord>();
        var measures = new List<RowView>();
        int confirmed = 0, evidence = 0, taken = 0;
        foreach (var view in views)
        {
            if ((obstacle(view) ?? MeasureObstacle(view)) is { } reasonToLeave)
            {
                left.Add(new RefusedProposal(view.Row.Id, view.Title, reasonToLeave));
                continue;
            }

            if (view.Proposal!.Next is not null)
            {
                var current = whole[view.Row.RecordId];
                var next = Proposal.Of(definition, ledger, current, view.Answers, action.Today).Next!;
                action.Write(ledger).Answer(current, next);
                changed.Add(next);
            }
            else if (view.Proposal.Confirms)
            {
                _ = action.Write(ledger); // who may not write the ledger confirms nothing in it either
                action.Append(new Confirmation { Ledger = ledger.Id, RecordId = view.Row.RecordId, Version = view.Record!.Version });
                confirmed++;
            }

            if (view.Proposal.Adds is not null)
                measures.Add(view);
            else
                evidence += TakeOver(view, ledger, view.Row.RecordId);
            taken++;
            view.Row.Outcome = RowOutcome.Applied;
            action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = action.Today, SheetId = view.Row.SheetId, RowId = view.Row.Id, Step = step, Text = reason(view) });
        }

        if (changed.Count > 0)
        {
            action.Write(ledger).Flush();
            ledger.FollowAnswers(action, changed);
        }

        evidence += Add(measures);
        return new AcceptedProposals(changed.Count, confirmed, left, evidence, taken) { Measures = measures.Count };
    }

    private int TakeOver(RowView view, Ledger ledger, long id)
    {
        var entries = view.Evidence.Where(e => !e.Entry.IsErased).ToList();
        if (entries.Count > 0)
            _ = action.Write(ledger);
        foreach (var entry in entries)
            action.Append(EvidenceEntries.TakenOver(entry.Entry, EvidenceSubject.Of(ledger, id)));
        return entries.Count;
    }

    private string? MeasureObstacle(RowView view) => view.Proposal?.Adds is null ? null
        : inquiry.AboutId is null || inquiry.AboutLedger != action.Db.Catalog.Of<AuditItem>().Id || inquiry.Ledger == inquiry.AboutLedger
            ? "指摘・意見について尋ねた照会ではないため、措置を加えられません。"
        : action.Db.Catalog.Of<Measure>().Policy.Writes(action.Actor, action.Today) != Reach.All ? "措置を加えられるのは監査委員事務局です。事務局が反映してください。"
        : null;

    // Each answer is a measure of its own, with the evidence attached to the answer. Returns how many entries of evidence that were.
    private int Add(List<RowView> views)
    {
        if (views.Count == 0)
            return 0;
        var sheets = views.Select(v => v.Row.SheetId).Distinct().ToArray();
        var owners = (from sheet in action.Db.Set<InquirySheet>() join unit in action.Db.Set<Unit>() on sheet.UnitId equals unit.Id where sheets.Contains(sheet.Id) select new { sheet.Id, unit.Name })
            .ToDictionary(o => o.Id, o => o.Name);
        var ids = MeasureDesk.AddAnswered(action, inquiry.AboutId!.Value, views.Select(v => (owners.GetValueOrDefault(v.Row.SheetId), v.Title, v.Proposal!.Adds!)));
        return views.Zip(ids).Sum(v => TakeOver(v.First, action.Db.Catalog.Of<Measure>(), v.Second));
    }
}
