using Daicho.Access;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;

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
        var writer = action.Write(ledger); // who may not write the ledger confirms nothing in it either

        // What is secret from the one who decides must stay in the record: what is written is made of the whole one.
        var whole = new LedgerReader(action.Db, action.Today).FindMany(ledger, Actor.Job("照会"), [.. views.Select(v => v.Row.RecordId)]);
        var left = new List<RefusedProposal>();
        int changed = 0, confirmed = 0, evidence = 0, taken = 0;
        foreach (var view in views)
        {
            if (obstacle(view) is { } reasonToLeave)
            {
                left.Add(new RefusedProposal(view.Row.Id, view.Title, reasonToLeave));
                continue;
            }

            if (view.Proposal!.Next is not null)
            {
                var current = whole[view.Row.RecordId];
                writer.Change(current, Proposal.Of(definition, ledger, current, view.Answers).Next!);
                changed++;
            }
            else if (view.Proposal.Confirms)
            {
                action.Append(new Confirmation { Ledger = ledger.Id, RecordId = view.Row.RecordId, Version = view.Record!.Version });
                confirmed++;
            }

            foreach (var entry in view.Evidence.Where(e => !e.Entry.IsErased))
            {
                action.Append(EvidenceEntries.TakenOver(entry.Entry, EvidenceSubject.Of(ledger, view.Row.RecordId)));
                evidence++;
            }

            taken++;
            view.Row.Outcome = RowOutcome.Applied;
            action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = action.Today, SheetId = view.Row.SheetId, RowId = view.Row.Id, Step = step, Text = reason(view) });
        }

        return new AcceptedProposals(changed, confirmed, left, evidence, taken);
    }
}
