using System.Globalization;
using Daicho.Calendar;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Closes a record, or opens a closed one again. Nothing is deleted.</summary>
public sealed class CloseModel(LedgerDesk desk) : PageModel
{
    /// <summary>What is asked.</summary>
    public sealed class Fields
    {
        /// <summary>Day from which the record is closed.</summary>
        [System.ComponentModel.DataAnnotations.Display(Name = "終了日")]
        public string? On { get; set; }

        /// <summary>Why.</summary>
        [System.ComponentModel.DataAnnotations.Display(Name = "理由")]
        public string? Reason { get; set; }
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The record.</summary>
    public LedgerRecord Record { get; private set; } = null!;

    /// <summary>True when the record is closed and is to be opened again.</summary>
    public bool Reopens => Record.ClosedOn is not null;

    public IActionResult OnGet(string ledger, long id)
    {
        if (Find(ledger, id) is { } refusal) return refusal;
        Input.On = desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public IActionResult OnPost(string ledger, long id, int version)
    {
        if (Find(ledger, id) is { } refusal) return refusal;
        DateOnly on = default;
        if (!Reopens && !JapaneseDate.TryParse(Input.On, out on))
        {
            ModelState.AddModelError("Input.On", "終了日：" + JapaneseDate.Problem(Input.On));
            return Page();
        }
        var wasClosed = Reopens;
        var result = wasClosed
            ? desk.Editor.Reopen(desk.Actor, Ledger, id, version, Input.Reason)
            : desk.Editor.Close(desk.Actor, Ledger, id, version, on, Input.Reason);
        if (result.Outcome == EditOutcome.Conflict)
        {
            var other = desk.Since(Ledger, id, version).FirstOrDefault();
            var who = other is null ? "ほかの人" : $"{other.ActorName}（{other.At.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture)}）";
            ModelState.AddModelError("", $"画面を開いている間に、{who}がこの記録を変更しました。現在の内容を確かめてから、もう一度実行してください。");
            Response.StatusCode = 409;
            return Page();
        }
        foreach (var problem in result.Problems)
            ModelState.AddModelError(problem.Field == FieldProblem.Reason ? "Input.Reason" : "", problem.Sentence);
        if (result.Outcome == EditOutcome.Refused) return Page();
        TempData["Notice"] = wasClosed ? "終了を取り消しました。" : on > desk.Today ? "終了日を登録しました。その日から終了になります。" : "記録を終了にしました。";
        return Redirect(Url.Content(LedgerAddress.Record(Ledger, id)));
    }

    IActionResult? Find(string ledger, long id)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is not { } record) return NotFound();
        (Ledger, Record) = (found, record);
        return desk.MayChange(found, record) ? null : StatusCode(403);
    }
}
