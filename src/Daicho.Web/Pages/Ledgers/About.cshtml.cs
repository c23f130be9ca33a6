using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>What a ledger is for and what its columns mean, from its declaration.</summary>
public sealed class AboutModel(LedgerDesk desk) : PageModel
{
    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Checks on it.</summary>
    public IEnumerable<Check> Checks => CheckCatalog.All.Where(c => c.LedgerId == Ledger.Id);

    public IActionResult OnGet(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Ledger = found;
        return Page();
    }
}
