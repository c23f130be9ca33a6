using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>What the pages that add and change a record share.</summary>
public abstract class RecordFormPage(LedgerDesk desk) : PageModel
{
    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private protected set; } = null!;

    /// <summary>The form.</summary>
    public RecordForm Form { get; private protected set; } = null!;

    /// <summary>Names of units to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames => Ledger.Columns.Any(c => c.Kind == ColumnKind.Unit) ? Desk.UnitNames() : [];

    /// <summary>Errors in the order of the fields: control's id and sentence.</summary>
    public IEnumerable<(string Id, string Sentence)> Errors =>
        from name in (IEnumerable<string>)[.. Form.Fields.Select(f => f.Name), "reason", ""]
        let entry = ModelState[name]
        where entry is not null
        from error in entry.Errors
        select (Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(name, "_"), error.ErrorMessage);

    private protected LedgerDesk Desk { get; } = desk;

    /// <summary>Goes on to the record when it was saved, or shows the form again with what is to be settled.</summary>
    private protected IActionResult Answer(EditResult result, string saved)
    {
        switch (result.Outcome)
        {
            case EditOutcome.Saved:
                TempData["Notice"] = saved;
                return Redirect(Url.Content(LedgerAddress.Record(Ledger, result.Id)));
            case EditOutcome.Unchanged:
                TempData["Notice"] = "変更した項目がないため、何も記録していません。";
                return Redirect(Url.Content(LedgerAddress.Record(Ledger, result.Id)));
            case EditOutcome.NotFound:
                return NotFound();
            case EditOutcome.Conflict:
                Form.Show(result.Conflict!, Desk.Since(Ledger, result.Id, Form.First));
                Response.StatusCode = 409;
                return Page();
            default:
                Form.Show(result.Problems, ModelState);
                return Page();
        }
    }
}
