using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Web.FollowUp;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.FollowUp;

/// <summary>The page about an item for the assembly, as a Word document.</summary>
public sealed class BriefModel(LedgerDesk desk, DaichoDb db, FollowUpReader reader) : PageModel
{
    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public IActionResult OnGet(long id)
    {
        if (desk.Record(db.Catalog.Of<AuditItem>(), id) is not AuditItem item) return NotFound();
        var audit = item.AuditId is { } of ? desk.Record(db.Catalog.Of<Audit>(), of) as Audit : null;
        var views = MeasureViews.Of(db, desk.Today, desk.Actor, item, audit, reader.OfItem(desk.Actor, id));
        var content = new MemoryStream();
        ItemBrief.Write(item, audit, [.. views.Select(v => (v.Measure, v.Notified))], [.. views.SelectMany(v => v.Actions)], desk.Today, content);
        content.Position = 0;
        return File(content, Word, ItemBrief.FileName(item));
    }
}
