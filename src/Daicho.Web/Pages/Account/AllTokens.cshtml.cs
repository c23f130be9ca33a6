using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Account;

/// <summary>Everybody's tokens, for administrators.</summary>
[StepUp]
public sealed class AllTokensModel(ApiTokenDesk desk, DaichoDb db, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>The tokens.</summary>
    public IReadOnlyList<(ApiToken Token, string Owner)> Tokens { get; private set; } = [];

    /// <summary>Now.</summary>
    public DateTime Now { get; } = DateTime.UtcNow;

    /// <summary>Shows them.</summary>
    public void OnGet() => Tokens = ApiTokenDesk.List(db, current.Actor, everybody: true);

    /// <summary>Revokes one.</summary>
    public IActionResult OnPostRevoke(long id)
    {
        desk.Revoke(current.Actor, clock.Today, id);
        TempData["Notice"] = "トークンを取り消しました。次の呼出しから使えません。";
        return LocalRedirect("/account/tokens/all");
    }
}

/// <summary>Tokens as a table.</summary>
/// <param name="Rows">The tokens with their owners' names.</param>
/// <param name="LabelId">Id of the element that names the table.</param>
/// <param name="WithOwner">True when they are of several people.</param>
/// <param name="Now">Now.</param>
public sealed record TokenTable(IReadOnlyList<(ApiToken Token, string Owner)> Rows, string LabelId, bool WithOwner, DateTime Now);
