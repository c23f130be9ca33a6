using Daicho.Inquiries.Forms;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>The form of one sheet as a workbook.</summary>
public sealed class SheetFormModel(FormPackage package, CurrentActor current) : PageModel
{
    const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IActionResult OnGet(long id)
    {
        if (package.Content(current.Actor, id) is not { } content) return NotFound();
        var memory = new MemoryStream();
        AnswerForm.Write(content, memory);
        memory.Position = 0;
        return File(memory, Type, AnswerForm.FileName(content));
    }
}
