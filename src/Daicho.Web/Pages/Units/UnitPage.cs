using Daicho.Web.Boards;
using Daicho.Web.Charts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Units;

/// <summary>A division or section at a glance: the whole government has the same page as a single section.</summary>
public abstract class UnitPage(UnitBoard board, SystemBoard systems) : PageModel
{
    /// <summary>What is shown.</summary>
    public UnitView View { get; private set; } = null!;

    /// <summary>Charts of the unit.</summary>
    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    /// <summary>Open ones by check, the most first.</summary>
    public IEnumerable<(string Id, string Title, long Count, long Waiting, long Answered, long Overdue)> Checks => View.Groups
        .GroupBy(g => g.CheckId, StringComparer.Ordinal)
        .Select(g => (g.Key, GroupRow.TitleOf(g.Key), g.Sum(r => r.Count), g.Sum(r => r.Waiting), g.Sum(r => r.Answered), g.Sum(r => r.Overdue)))
        .OrderByDescending(c => c.Item6).ThenByDescending(c => c.Item3).ThenBy(c => c.Key, StringComparer.Ordinal);

    /// <summary>Puts the page together.</summary>
    protected IActionResult Show(long? id)
    {
        if (board.Load(id) is not { } view) return NotFound();
        View = view;
        Charts = [systems.Costs(id), systems.MachineAge(id), systems.LeaseEnds(id)];
        return Page();
    }
}

/// <summary>The whole government and its divisions.</summary>
public sealed class IndexModel(UnitBoard board, SystemBoard systems) : UnitPage(board, systems)
{
    public IActionResult OnGet() => Show(null);
}

/// <summary>A unit and those below it.</summary>
public sealed class UnitModel(UnitBoard board, SystemBoard systems) : UnitPage(board, systems)
{
    public IActionResult OnGet(long id) => Show(id);
}
