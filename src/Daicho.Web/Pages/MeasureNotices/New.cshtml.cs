using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.FollowUp;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.MeasureNotices;

/// <summary>What the form of a notice shows.</summary>
public interface INoticeForm
{
    /// <summary>The form.</summary>
    NoticeForm Form { get; }

    /// <summary>Measures to choose from.</summary>
    IReadOnlyList<NoticeCandidate> Candidates { get; }

    /// <summary>The ledger of notices.</summary>
    Ledger Ledger { get; }
}

/// <summary>Begins a notice of measures of an executive body.</summary>
public sealed class NewModel(LedgerDesk desk, DaichoDb db, NoticePages notices, MeasureNoticeDesk writing) : PageModel, INoticeForm
{
    /// <summary>The executive body.</summary>
    public ExecutiveBody Body { get; private set; } = null!;

    public NoticeForm Form { get; private set; } = null!;

    public IReadOnlyList<NoticeCandidate> Candidates { get; private set; } = [];

    public Ledger Ledger => db.Catalog.Of<MeasureNotice>();

    public IActionResult OnGet(long? body)
    {
        if (!Load(body)) return NotFound();
        Form = NoticeForm.New(Body, Candidates);
        return Page();
    }

    public IActionResult OnPost(long? body)
    {
        if (!Load(body)) return NotFound();
        Form = NoticeForm.Read(Request.Form);
        try
        {
            var result = writing.Create(desk.Actor, Body.Id, Form.ToHead(), Form.Ticked);
            if (result.Outcome == EditOutcome.Saved)
            {
                TempData["Notice"] = "措置通知の下書きを作りました。まだ送っていません。";
                return LocalRedirect(Url.Content(FormattableString.Invariant($"~/measure-notices/{result.Id}")));
            }

            foreach (var problem in result.Problems) ModelState.AddModelError("v." + problem.Field, problem.Sentence);
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError("measure", mistake.Message);
        }

        return Page();
    }

    bool Load(long? body)
    {
        if (notices.Body(desk.Actor, body) is not { } found) return false;
        Body = found;
        Candidates = notices.Candidates(desk.Actor, found);
        return true;
    }
}
