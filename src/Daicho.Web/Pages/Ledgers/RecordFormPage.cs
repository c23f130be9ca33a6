using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Http;
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

    /// <summary>Columns the person may neither see nor change today.</summary>
    public IEnumerable<Column> ReadOnly { get; private protected set; } = [];

    /// <summary>The draft that waits for this form; null when there is none or it is in the form already.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>Which draft belongs to the form.</summary>
    private protected abstract string DraftName { get; }

    private protected LedgerDesk Desk { get; } = desk;

    // A form of one section comes back to its section.
    private string Place => int.TryParse(Request.Form["section"], System.Globalization.CultureInfo.InvariantCulture, out var section) ? $"#section-{section}" : "";

    /// <summary>The fields of the person's draft when it is to be gone on with; otherwise it is offered.</summary>
    private protected IFormCollection? OpenDraft()
    {
        Draft = Desk.Draft(DraftName);
        if (Draft is null || Request.Query["draft"] != "open") return null;
        var fields = Draft.Fields.ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues(f.Value), StringComparer.Ordinal);
        Draft = null;
        return new FormCollection(fields);
    }

    /// <summary>Saves or throws away a draft where that is what was asked for; null when the form was sent.</summary>
    private protected IActionResult? KeepDraft()
    {
        var asked = (string?)Request.Form["draft"];
        if (string.IsNullOrEmpty(asked)) return null;
        if (asked == "discard")
        {
            Desk.Drafts.Remove(Desk.Actor, DraftName);
            TempData["Notice"] = "下書きを破棄しました。";
            return LocalRedirect(Request.PathBase + Request.Path);
        }
        var fields = Request.Form.Where(f => f.Key is not ("draft" or "__RequestVerificationToken")).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray(), StringComparer.Ordinal);
        Desk.Drafts.Save(Desk.Actor, DraftName, fields);
        if (asked == "auto") return new NoContentResult();
        TempData["Notice"] = "下書きを保存しました。同じ画面を開くと、続きから入力できます。";
        return LocalRedirect(Request.PathBase + Request.Path + "?draft=open");
    }

    /// <summary>Goes on to the record when it was saved, or shows the form again with what is to be settled.</summary>
    private protected IActionResult Answer(EditResult result, string saved)
    {
        switch (result.Outcome)
        {
            case EditOutcome.Saved:
                Desk.Drafts.Remove(Desk.Actor, DraftName);
                TempData["Notice"] = saved;
                TempData["Receipt"] = Desk.Record(Ledger, result.Id)?.FromSeq.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Redirect(Url.Content(LedgerAddress.Record(Ledger, result.Id)) + Place);
            case EditOutcome.Unchanged:
                TempData["Notice"] = "変更した項目がないため、何も記録していません。";
                return Redirect(Url.Content(LedgerAddress.Record(Ledger, result.Id)) + Place);
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
