using Daicho.Transfers;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Handovers;

/// <summary>The handover documents of a unit's posts in one archive.</summary>
public sealed class UnitModel(HandoverReader reader, CurrentActor current) : PageModel
{
    public IActionResult OnGet(long id)
    {
        var content = new MemoryStream();
        if (HandoverPackage.Write(reader, current.Actor, id, content) == 0) return NotFound();
        return File(content.ToArray(), "application/zip", $"引継書_{id}.zip");
    }
}
