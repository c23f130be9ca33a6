using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Adds a record.</summary>
public sealed class NewModel(LedgerDesk desk) : RecordFormPage(desk)
{
    static readonly HashSet<Column> NothingHidden = [];

    public IActionResult OnGet(string ledger)
    {
        if (Find(ledger) is { } refusal) return refusal;
        Form = OpenDraft() is { } draft ? RecordForm.Read(Ledger, NothingHidden, draft) : RecordForm.Of(Ledger, Ledger.NewRecord(), NothingHidden);
        return Page();
    }

    public IActionResult OnPost(string ledger)
    {
        if (Find(ledger) is { } refusal) return refusal;
        if (KeepDraft() is { } kept) return kept;
        Form = RecordForm.Read(Ledger, NothingHidden, Request.Form);
        return Answer(Desk.Editor.Add(Desk.Actor, Ledger, Form.Typed(), Form.Reason), "記録を追加しました。");
    }

    private protected override string DraftName => Ledger.Id + "/new";

    IActionResult? Find(string id)
    {
        if (Desk.Find(id) is not { } found) return NotFound();
        Ledger = found;
        return Desk.MayAdd(found) ? null : StatusCode(403);
    }
}
