using Daicho.Access;
using Daicho.Data;

namespace Daicho.Summaries;

/// <summary>What happened to discrepancies of a check in one action.</summary>
public sealed record FlowPoint(DateTime At, string CheckId, long Opened, long Closed, long Corrected);

/// <summary>Reads kept counts within what the actor may see.</summary>
public sealed class SummaryReader(DaichoDb db, DateOnly today)
{
    /// <summary>The counts of one summary.</summary>
    public IQueryable<LedgerSummary> Counts(Actor actor, string summaryId) =>
        db.Set<LedgerSummary>().Where(s => s.SummaryId == summaryId).SeenBy(db, actor, today);

    /// <summary>The counts of one summary for a unit and those below it.</summary>
    public IQueryable<LedgerSummary> Counts(Actor actor, string summaryId, long unit) =>
        Counts(actor, summaryId).Where(s => db.UnitClosure.Any(c => c.AncestorId == unit && c.DescendantId == s.UnitId));

    /// <summary>What was opened and closed since an instant, by action and check.</summary>
    public IReadOnlyList<FlowPoint> Flows(Actor actor, DateTime since) =>
    [
        .. from flow in db.Set<DiscrepancyFlow>().SeenBy(db, actor, today)
           join action in db.Actions on flow.Seq equals action.Seq
           where action.At >= since
           group flow by new { action.At, flow.CheckId } into g
           orderby g.Key.At
           select new FlowPoint(g.Key.At, g.Key.CheckId, g.Sum(f => f.Opened), g.Sum(f => f.Closed), g.Sum(f => f.Corrected)),
    ];
}
