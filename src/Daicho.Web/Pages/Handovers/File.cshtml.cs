using Daicho.Transfers;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Handovers;

/// <summary>The handover document of a post as Word.</summary>
public sealed class FileModel(HandoverReader reader, CurrentActor current) : PageModel
{
    public IActionResult OnGet(long id)
    {
        if (reader.Of(current.Actor, id) is not { } handover) return NotFound();
        var content = new MemoryStream();
        HandoverDocument.Write(handover, content);
        return File(content.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HandoverDocument.FileName(handover.Post));
    }
}
