using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Web.Accounts;

namespace Daicho.Web.Desk;

/// <summary>A check with its last run and what it holds open for the person.</summary>
/// <param name="Check">The check.</param>
/// <param name="LedgerLabel">Name of the ledger.</param>
/// <param name="Open">Discrepancies open that the person sees.</param>
/// <param name="Overdue">Those past their deadline.</param>
/// <param name="LastRun">The last run; null when it has never run.</param>
/// <param name="SeesAll">True when the person sees the whole ledger, and so how many records were hit.</param>
public sealed record CheckRow(Check Check, string LedgerLabel, long Open, long Overdue, Recorded<CheckRun>? LastRun, bool SeesAll);

/// <summary>Checks as the person sees them.</summary>
public sealed class CheckRows(DaichoDb db, LedgerReader ledgers, DiscrepancyReader discrepancies, CheckHistory history, CurrentActor current)
{
    /// <summary>Every check.</summary>
    public IReadOnlyList<CheckRow> Load()
    {
        var groups = discrepancies.OpenGroups(current.Actor).ToList().ToLookup(g => g.CheckId, StringComparer.Ordinal);
        var runs = history.LastRuns();
        return [.. CheckCatalog.All.Select(check => Row(check, groups[check.Id], runs.GetValueOrDefault(check.Id)))];
    }

    /// <summary>One check, or null.</summary>
    public CheckRow? Find(string id)
    {
        if (CheckCatalog.Find(id) is not { } check) return null;
        var groups = discrepancies.Groups(current.Actor, new DiscrepancyFilter { CheckId = id }).ToList();
        return Row(check, groups, history.LastRuns().GetValueOrDefault(id));
    }

    CheckRow Row(Check check, IEnumerable<DiscrepancyGroup> groups, Recorded<CheckRun>? run)
    {
        var ledger = db.Catalog.Find(check.LedgerId);
        return new(
            check, ledger?.Label ?? check.LedgerId, groups.Sum(g => g.Count), groups.Sum(g => g.Overdue), run,
            ledger?.Policy.Sees(current.Actor, ledgers.Today) == Daicho.Access.Reach.All);
    }
}
