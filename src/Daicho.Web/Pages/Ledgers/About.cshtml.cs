using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>What a ledger is for and what its columns mean, from its declaration.</summary>
public sealed class AboutModel(LedgerDesk desk, Stewards stewards, CurrentActor current) : PageModel
{
    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Checks on it.</summary>
    public IEnumerable<Check> Checks => CheckCatalog.All.Where(c => c.LedgerId == Ledger.Id);

    /// <summary>Who looks after it.</summary>
    public IReadOnlyList<Holding> Stewards { get; private set; } = [];

    public IActionResult OnGet(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Ledger = found;
        Stewards = stewards.Of(current.Actor, found);
        return Page();
    }
}
