using Daicho.Access;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Summaries;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>Counts ledgers anew, within the action that looked at all of their records anyway.</summary>
internal static class SummaryCounts
{
    public static void Refresh(ActionScope action, IReadOnlySet<string> ledgers)
    {
        var reader = new LedgerReader(action.Db, action.Today);
        var judge = Actor.Checks;
        foreach (var summary in SummaryCatalog.All.Where(s => ledgers.Contains(s.LedgerId)))
        {
            var groups = summary.Groups(reader, judge).ToList();
            action.Db.Set<LedgerSummary>().Where(s => s.SummaryId == summary.Id).ExecuteDelete();
            action.Db.AddRange(groups.Select(g => new LedgerSummary
            {
                SummaryId = summary.Id,
                Ledger = summary.LedgerId,
                UnitId = g.UnitId,
                Value = g.Value,
                Count = g.Count,
                CountedOn = action.Today,
            }));
        }
    }
}
