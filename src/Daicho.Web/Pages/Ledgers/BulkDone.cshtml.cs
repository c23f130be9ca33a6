using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>What a change of many records did: one action, with links to the records, and the way back.</summary>
public sealed class BulkDoneModel(LedgerDesk desk, DaichoDb db) : PageModel
{
    const int Size = 50;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The action.</summary>
    public ActionEntry Entry { get; private set; } = null!;

    /// <summary>Records of the page.</summary>
    public IReadOnlyList<ActionRecord> Records { get; private set; } = [];

    /// <summary>Page links.</summary>
    public PageOfList Pages { get; private set; } = null!;

    /// <summary>True when the person may take it back.</summary>
    public bool MayUndo => desk.MayAdd(Ledger) && desk.Bulk.MayUndo(desk.Actor, Ledger, Entry);

    /// <summary>What changed in a record.</summary>
    public IReadOnlyList<ValueChange> Changes(ActionRecord record) => ActionRecords.Changes(Ledger, record);

    public IActionResult OnGet(string ledger, long seq)
    {
        if (!Find(ledger, seq)) return NotFound();
        var number = int.TryParse(Request.Query["page"], System.Globalization.CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 100_000) : 1;
        var total = ActionRecords.Count(db, desk.Actor, desk.Today, Ledger, seq);
        if (total == 0) return NotFound();
        Records = ActionRecords.Of(db, desk.Actor, desk.Today, Ledger, seq, (number - 1) * Size, Size);
        Pages = new PageOfList(number, Size, total, n => Url.Content($"~/ledgers/{Ledger.Id}/bulk/{seq}?page={n}"));
        return Page();
    }

    public IActionResult OnPost(string ledger, long seq)
    {
        if (!Find(ledger, seq) || ActionRecords.Count(db, desk.Actor, desk.Today, Ledger, seq) == 0) return NotFound();
        if (StepUpAttribute.Demand(HttpContext) is { } confirm) return confirm;
        var (undo, restored, left) = desk.Bulk.Undo(desk.Actor, Ledger, seq);
        TempData["Notice"] = $"{restored:#,0}件を元に戻しました。" + (left > 0 ? $"その後に変更された{left:#,0}件は、そのまま残しています。" : "");
        return LocalRedirect(Url.Content($"~/ledgers/{Ledger.Id}/bulk/{undo}"));
    }

    bool Find(string ledger, long seq)
    {
        if (desk.Find(ledger) is not { } found) return false;
        Ledger = found;
        Entry = db.Actions.FirstOrDefault(a => a.Seq == seq && (a.Kind == ActionKind.Bulk || a.Kind == ActionKind.BulkUndo))!;
        return Entry is not null;
    }
}
