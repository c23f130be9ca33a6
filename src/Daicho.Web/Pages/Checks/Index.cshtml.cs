using Daicho.Web.Accounts;
using Daicho.Web.Access;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Checks;

/// <summary>Every check (自動チェック) with what it found.</summary>
public sealed class IndexModel(CheckRows rows, CurrentActor current) : PageModel
{
    /// <summary>The checks.</summary>
    public IReadOnlyList<CheckRow> Rows { get; private set; } = [];

    /// <summary>True when the person may run checks.</summary>
    public bool MayRun => RouteMatrix.Find("checks/run") is { } row && current.Actor.Is(row.Who);

    /// <summary>Shows them.</summary>
    public void OnGet() => Rows = rows.Load();
}
