using Daicho.Access;
using Daicho.Calendar;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>New recovery codes, shown once for printing.</summary>
[StepUp]
public sealed class RecoveryCodesModel(OwnAccountDesk desk, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>The codes.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Whose they are.</summary>
    public string Who => current.Actor.Name;

    /// <summary>Opening the address makes none.</summary>
    public IActionResult OnGet() => LocalRedirect("/account/second-factor");

    /// <summary>Makes them.</summary>
    public void OnPost()
    {
        Codes = desk.MakeRecoveryCodes(current.Actor, clock.Today);
        Response.Headers.CacheControl = "no-store";
    }
}
