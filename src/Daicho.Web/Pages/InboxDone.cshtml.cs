using Daicho.Evidence;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>Puts a comment addressed to the person or their unit away.</summary>
public sealed class InboxDoneModel(Inbox inbox, CurrentActor current) : PageModel
{
    /// <summary>There is nothing to see: what waits is on the home page.</summary>
    public IActionResult OnGet(long id) => NotFound();

    /// <summary>Puts it away.</summary>
    public IActionResult OnPost(long id)
    {
        inbox.PutAway(current.Actor, id);
        TempData["Notice"] = "コメントを済みにしました。";
        return LocalRedirect("/");
    }
}
