using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Checks;

/// <summary>Runs one check or all of them, now. Who may is in the route matrix.</summary>
public sealed class RunModel(CheckRunner runner, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>The check; all when empty.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>An address typed by hand runs nothing.</summary>
    public IActionResult OnGet() => LocalRedirect("/checks");

    /// <summary>Runs, and says what came of it.</summary>
    public IActionResult OnPost()
    {
        IReadOnlyCollection<Check> checks = string.IsNullOrEmpty(Id) ? CheckCatalog.All : [CheckCatalog.Get(Id)];
        var results = runner.Run(current.Actor, clock.Today, checks);
        TempData["Notice"] = $"自動チェックを {results.Count:#,0} 件実行しました。該当 {results.Sum(r => r.Hits):#,0} 件、" +
            $"新たに見つかったもの {results.Sum(r => r.Opened):#,0} 件、なくなったもの {results.Sum(r => r.Closed):#,0} 件。";
        return LocalRedirect(string.IsNullOrEmpty(Id) ? "/checks" : $"/checks/{Uri.EscapeDataString(Id)}");
    }
}
