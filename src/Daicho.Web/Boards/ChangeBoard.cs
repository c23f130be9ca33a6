using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Web.Accounts;
using Daicho.Web.Imports;

namespace Daicho.Web.Boards;

/// <summary>What kind of action wrote how many records of a ledger.</summary>
public sealed record LedgerChange(string LedgerId, string Label, long Imported, long Edited, long Undone);

/// <summary>What changed since yesterday morning, on the ledgers of which the person sees every record.</summary>
public sealed class ChangeBoard(DaichoDb db, ImportDesk imports, CurrentActor current, BusinessClock clock)
{
    /// <summary>Records written since the beginning of yesterday, by ledger.</summary>
    public IReadOnlyList<LedgerChange> SinceYesterday()
    {
        var since = DiscrepancyBoard.Start(BusinessClock.JstDate(clock.UtcNow).AddDays(-1));
        var whole = db.Catalog.All.Where(l => l.Policy.Sees(current.Actor, clock.Today) == Reach.All).ToList();
        var ids = whole.Select(l => l.Id).ToArray();
        var counts = (from action in db.Actions
                      where action.At >= since
                      join content in db.ActionContents on action.Seq equals content.Seq
                      where ids.Contains(content.Source)
                      group content by new { action.Kind, content.Source } into g
                      select new { g.Key.Kind, g.Key.Source, Count = g.Sum(c => c.Count) }).ToList();
        return
        [
            .. whole.Select(l => new LedgerChange(l.Id, l.Label, Of(l.Id, ActionKind.Import), Of(l.Id, ActionKind.Edit), Of(l.Id, ActionKind.Undo)))
                .Where(c => c.Imported + c.Edited + c.Undone > 0),
        ];

        long Of(string ledger, string kind) => counts.Where(c => c.Source == ledger && c.Kind == kind).Sum(c => c.Count);
    }

    /// <summary>The last action that ran checks.</summary>
    public ActionEntry? LastRun() => db.Actions.Where(a => a.Kind == ActionKind.Check).OrderByDescending(a => a.Seq).FirstOrDefault();

    /// <summary>The last imports the person may know of.</summary>
    public IReadOnlyList<ImportEntry> Imports(int most) => imports.Page(0, most);
}
