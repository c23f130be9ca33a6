using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Changes a record; when somebody else was faster, both values are shown and the person chooses.</summary>
public sealed class EditModel(LedgerDesk desk) : RecordFormPage(desk)
{
    /// <summary>The record.</summary>
    public LedgerRecord Record { get; private set; } = null!;

    public IActionResult OnGet(string ledger, long id)
    {
        if (Find(ledger, id) is { } refusal) return refusal;
        Form = OpenDraft() is { } draft ? RecordForm.Read(Ledger, Desk.ReadOnly(Ledger, Record), draft) : RecordForm.Of(Ledger, Record, Desk.ReadOnly(Ledger, Record));
        Form.ShowPrevious(Desk.Previous(Ledger, Record));
        return Page();
    }

    public IActionResult OnPost(string ledger, long id)
    {
        if (Find(ledger, id) is { } refusal) return refusal is StatusCodeResult { StatusCode: 403 } ? Keep() : refusal;
        if (KeepDraft() is { } kept) return kept;
        Form = RecordForm.Read(Ledger, Desk.ReadOnly(Ledger, Record), Request.Form);
        if (Request.Form["same"].Count > 0) Form.TakePrevious(Desk.Previous(Ledger, Record), Request.Form["same"]);
        var undecided = Form.Undecided().ToList();
        if (undecided.Count > 0)
        {
            Form.Show(undecided, ModelState);
            Form.ShowAgain(Record, Desk.Since(Ledger, id, Form.First));
            return Page();
        }
        return Answer(
            Desk.Editor.Change(Desk.Actor, Ledger, id, Form.Version, Form.Seq, Form.Typed(), Form.Reason),
            $"「{Ledger.TitleOf(Record)}」を変更しました。");
    }

    private protected override string DraftName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Ledger.Id}/{Record.Id}");

    // A right that was taken away meanwhile takes nothing that was typed with it.
    PageResult Keep()
    {
        Form = RecordForm.Read(Ledger, Desk.ReadOnly(Ledger, Record), Request.Form);
        ModelState.AddModelError("", "入力している間に、この記録を変更する権限がなくなったため、保存していません。入力した内容は下に残っています。責任所属または台帳の管理者に依頼してください。");
        Response.StatusCode = 403;
        return Page();
    }

    IActionResult? Find(string ledger, long id)
    {
        if (Desk.Find(ledger) is not { } found || Desk.Record(found, id) is not { } record) return NotFound();
        (Ledger, Record) = (found, record);
        ReadOnly = Desk.ReadOnly(found, record);
        return Desk.MayChange(found, record) ? null : StatusCode(403);
    }
}
