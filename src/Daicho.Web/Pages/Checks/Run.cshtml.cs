using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Checks;

/// <summary>Runs one check or all of them, now. Who may is in the route matrix.</summary>
public sealed class RunModel(CheckRunner runner, DaichoDb db, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>The check; all when empty.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>An address typed by hand runs nothing.</summary>
    public IActionResult OnGet() => LocalRedirect("/checks");

    /// <summary>Runs, and says what came of it, counting only on ledgers of which the person sees every record.</summary>
    public IActionResult OnPost()
    {
        IReadOnlyCollection<Check> checks = string.IsNullOrEmpty(Id) ? CheckCatalog.All : [CheckCatalog.Get(Id)];
        var results = runner.Run(current.Actor, clock.Today, checks);
        var seen = results.Where(r => db.Catalog.Find(CheckCatalog.Get(r.Id).LedgerId)?.Policy.Sees(current.Actor, clock.Today) == Reach.All).ToList();
        TempData["Notice"] = $"自動チェックを {results.Count:#,0} 件実行しました。" + (seen.Count < results.Count ? "すべての記録を見られる台帳では、" : "")
            + $"該当 {seen.Sum(r => r.Hits):#,0} 件、新たに見つかったもの {seen.Sum(r => r.Opened):#,0} 件、なくなったもの {seen.Sum(r => r.Closed):#,0} 件。";
        return LocalRedirect(string.IsNullOrEmpty(Id) ? "/checks" : $"/checks/{Uri.EscapeDataString(Id)}");
    }
}
