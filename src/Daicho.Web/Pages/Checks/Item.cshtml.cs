using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Access;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Checks;

/// <summary>One check: what it rests on, exactly what it hits, its parameters, its runs and what is open.</summary>
public sealed class ItemModel(CheckRows rows, CheckHistory history, GroupRows groups, LedgerReader ledgers, CurrentActor current) : PageModel
{
    /// <summary>Most groups that are shown; the list has the rest.</summary>
    public const int MostGroups = 15;

    /// <summary>Id of the check.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The check.</summary>
    public CheckRow Row { get; private set; } = null!;

    /// <summary>Parameters in force.</summary>
    public IReadOnlyList<ParameterInForce> Parameters { get; private set; } = [];

    /// <summary>Its last runs; only for who sees the whole ledger.</summary>
    public IReadOnlyList<Recorded<CheckRun>> Runs { get; private set; } = [];

    /// <summary>Open groups the person sees.</summary>
    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    /// <summary>True when the person may run it.</summary>
    public bool MayRun => RouteMatrix.Find("checks/run") is { } row && current.Actor.Is(row.Who);

    /// <summary>True when the person may ask units about what it finds.</summary>
    public bool MayAsk => Row.Open > 0 && AskingChoices.MayAsk(current.Actor, InquiryOver.Discrepancies, Row.Check.LedgerId);

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (rows.Find(Id) is not { } row) return NotFound();
        Row = row;
        Parameters = ParameterSet.Load(ledgers, Actor.Checks).InForce(Id);
        Groups = groups.Load(new DiscrepancyFilter { CheckId = Id });
        if (row.SeesAll) Runs = history.Runs(Id, 20);
        return Page();
    }
}
