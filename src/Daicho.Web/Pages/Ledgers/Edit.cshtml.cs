using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Changes a record; when somebody else was faster, both values are shown and the person chooses.</summary>
public sealed class EditModel(LedgerDesk desk) : RecordFormPage(desk)
{
    /// <summary>The record.</summary>
    public LedgerRecord Record { get; private set; } = null!;

    public IActionResult OnGet(string ledger, long id)
    {
        if (Find(ledger, id) is { } refusal) return refusal;
        Form = OpenDraft() is { } draft ? RecordForm.Read(Ledger, Desk.Hidden(Ledger, Record), draft) : RecordForm.Of(Ledger, Record, Desk.Hidden(Ledger, Record));
        Form.ShowPrevious(Desk.Previous(Ledger, Record));
        return Page();
    }

    public IActionResult OnPost(string ledger, long id)
    {
        if (Find(ledger, id) is { } refusal) return refusal;
        if (KeepDraft() is { } kept) return kept;
        Form = RecordForm.Read(Ledger, Desk.Hidden(Ledger, Record), Request.Form);
        if (Request.Form["same"].Count > 0) Form.TakePrevious(Desk.Previous(Ledger, Record), Request.Form["same"]);
        var undecided = Form.Undecided().ToList();
        if (undecided.Count > 0)
        {
            Form.Show(undecided, ModelState);
            ShowAgain();
            return Page();
        }
        return Answer(
            Desk.Editor.Change(Desk.Actor, Ledger, id, Form.Version, Form.Seq, Form.Typed(), Form.Reason),
            $"「{Ledger.TitleOf(Record)}」を変更しました。");
    }

    private protected override string DraftName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Ledger.Id}/{Record.Id}");

    // The two values are shown again: the record as it is against what was typed.
    void ShowAgain()
    {
        foreach (var field in Form.Fields.Where(f => f.MustChoose))
            field.Difference = new(field.Column, null, field.Column.Format(Record), field.Text, IsClash: true);
    }

    IActionResult? Find(string ledger, long id)
    {
        if (Desk.Find(ledger) is not { } found || Desk.Record(found, id) is not { } record) return NotFound();
        (Ledger, Record) = (found, record);
        ReadOnly = Desk.Hidden(found, record);
        return Desk.MayChange(found, record) ? null : StatusCode(403);
    }
}
