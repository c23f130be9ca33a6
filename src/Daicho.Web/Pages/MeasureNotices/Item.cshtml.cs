using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.FollowUp;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.MeasureNotices;

/// <summary>A notice of measures: what it says, how it differs from the last one, what is wrong with its form, and the steps.</summary>
public sealed class ItemModel(LedgerDesk desk, DaichoDb db, NoticePages notices, MeasureNoticeDesk writing) : PageModel, INoticeForm
{
    /// <summary>The notice.</summary>
    public MeasureNotice Notice { get; private set; } = null!;

    /// <summary>Its lines with what was notified before.</summary>
    public IReadOnlyList<(MeasureNoticeLine Line, MeasureNoticeLine? Before)> Lines { get; private set; } = [];

    /// <summary>What is wrong with its form.</summary>
    public IReadOnlyList<NoticeFault> Faults { get; private set; } = [];

    /// <summary>Steps the person may take.</summary>
    public IReadOnlyList<MeasureNoticeStep> Steps { get; private set; } = [];

    /// <summary>True while the person may change what it says.</summary>
    public bool MayChange => MeasureNoticeState.Open.Contains(Notice.State, StringComparer.Ordinal) && notices.Prepares(desk.Actor, Notice);

    /// <summary>True when the form is shown.</summary>
    public bool IsEditing { get; private set; }

    /// <summary>What was typed for a step.</summary>
    public (string? Step, string? Text, string? On) Sent { get; private set; }

    public NoticeForm Form { get; private set; } = new();

    public IReadOnlyList<NoticeCandidate> Candidates { get; private set; } = [];

    public Ledger Ledger => db.Catalog.Of<MeasureNotice>();

    public IActionResult OnGet(long id, bool edit)
    {
        if (!Load(id)) return NotFound();
        if (edit && MayChange) Edit(NoticeForm.Of(Ledger, Notice, Lines.Select(l => l.Line)));
        return Page();
    }

    public IActionResult OnPostSave(long id)
    {
        if (!Load(id)) return NotFound();
        if (!notices.Prepares(desk.Actor, Notice)) return StatusCode(403);
        var form = NoticeForm.Read(Request.Form);
        try
        {
            var result = writing.Change(desk.Actor, new(id, form.Version), form.ToHead(), form.Ticked);
            if (result.Outcome == EditOutcome.Saved) return Done(id, "措置通知の下書きを保存しました。");
            if (result.Outcome == EditOutcome.Conflict) ModelState.AddModelError("v.title", "入力している間に、ほかの人がこの措置通知を変更しました。今の内容を確かめて、もう一度保存してください。");
            foreach (var problem in result.Problems) ModelState.AddModelError("v." + problem.Field, problem.Sentence);
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError("measure", mistake.Message);
        }

        Edit(form);
        return Page();
    }

    public IActionResult OnPostStep(long id, int version, string? step, string? text, string? on)
    {
        if (!Load(id)) return NotFound();
        if (Steps.Count == 0) return StatusCode(403);
        if (Steps.FirstOrDefault(s => s.Id == step) is not { } chosen)
        {
            ModelState.AddModelError("text", "どう進めるか選んでください。");
            return Page();
        }

        Sent = (step, text, on);
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(on))
        {
            if (!JapaneseDate.TryParse(on, out var read))
            {
                ModelState.AddModelError("on", $"受理日「{on}」を日付として読めません。例：令和8年11月20日、2026-11-20");
                return Page();
            }

            day = read;
        }

        var result = writing.Take(desk.Actor, new(id, version), chosen, text, day);
        if (result.Outcome == EditOutcome.Saved) return Done(id, $"「{chosen.Label}」を行いました。");
        if (result.Outcome == EditOutcome.Conflict) ModelState.AddModelError("text", "ほかの人がこの措置通知を先に進めました。今の状態を確かめて、もう一度行ってください。");
        foreach (var problem in result.Problems) ModelState.AddModelError(problem.Field is "text" or "on" ? problem.Field : "text", problem.Sentence);
        return Page();
    }

    LocalRedirectResult Done(long id, string sentence)
    {
        TempData["Notice"] = sentence;
        return LocalRedirect(Url.Content(FormattableString.Invariant($"~/measure-notices/{id}")));
    }

    void Edit(NoticeForm form)
    {
        IsEditing = true;
        Form = form;
        Candidates = notices.BodyOf(Notice) is { } body ? notices.Candidates(desk.Actor, body) : [];
    }

    bool Load(long id)
    {
        if (notices.Notice(desk.Actor, id) is not { } found) return false;
        Notice = found;
        Lines = notices.Lines(desk.Actor, id);
        Steps = notices.Steps(desk.Actor, found);
        Faults = Steps.Count > 0 ? notices.Faults(found) : [];
        return true;
    }
}
