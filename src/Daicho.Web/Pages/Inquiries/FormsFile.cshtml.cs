using Daicho.Inquiries;
using Daicho.Inquiries.Forms;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>The forms of an inquiry in one archive, as far as the person sees them.</summary>
public sealed class FormsFileModel(InquiryReader reader, FormPackage package, CurrentActor current) : PageModel
{
    public IActionResult OnGet(long id)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } inquiry) return NotFound();
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"daicho-forms-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            package.Write(current.Actor, id, file);
            file.Position = 0;
            return File(file, "application/zip", $"回答様式_{inquiry.Id}.zip");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
