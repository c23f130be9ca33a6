using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>An inquiry: where each sheet is, for who asked and for who answers.</summary>
public sealed class ItemModel(
    InquiryReader reader, ProgressBoard board, Assignment assignment, ArrivedAnswers arrived, InquiryDesk desk, ApprovalReader approvals, AnswerTally tally, LedgerDesk ledgers, DaichoDb db, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>State shown; all when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Department shown; all when empty, none for what nobody owns.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    /// <summary>Sheets chosen.</summary>
    [BindProperty]
    public long[] Chosen { get; set; } = [];

    /// <summary>Text that goes along when sheets are accepted, or the reason why they are withdrawn.</summary>
    [BindProperty, Display(Name = "申し送り・取り下げる理由")]
    public string? Text { get; set; }

    /// <summary>Text of a reminder.</summary>
    [BindProperty, Display(Name = "督促の文")]
    public string? Reminder { get; set; }

    /// <summary>The inquiry.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>The definition it was sent with.</summary>
    public InquiryDefinition Definition { get; private set; } = null!;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>True when the person asks.</summary>
    public bool Asks { get; private set; }

    /// <summary>Every sheet the person sees.</summary>
    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    /// <summary>Those that the filter shows.</summary>
    public IReadOnlyList<SheetLine> Shown { get; private set; } = [];

    /// <summary>Rows that wait to be assigned; for who asks.</summary>
    public int Unassigned { get; private set; }

    /// <summary>Answers that wait for a decision; for who asks.</summary>
    public int Undecided { get; private set; }

    /// <summary>Approvals of its letter that the person sees.</summary>
    public IReadOnlyList<Approval> Approvals { get; private set; } = [];

    /// <summary>The record that gave rise to it, or null.</summary>
    public InquiryOrigin? Origin { get; private set; }

    /// <summary>The answers to questions of choice, counted.</summary>
    public IReadOnlyList<QuestionTally> Tallies { get; private set; } = [];

    /// <summary>A letter that lists the late sections, or null.</summary>
    public string? Letter { get; private set; }

    /// <summary>The business date.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Departments with their sheets, those with the most late first.</summary>
    public IEnumerable<IGrouping<(long? Id, string Name), SheetLine>> Departments => Lines.GroupBy(l => (l.DepartmentId, l.Department)).OrderByDescending(g => g.Count(l => l.IsLate)).ThenBy(g => g.Key.Department, StringComparer.Ordinal);

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    /// <summary>Accepts, withdraws or reminds of the chosen sheets.</summary>
    public IActionResult OnPost(long id, string? act)
    {
        if (!Load(id)) return NotFound();
        if (!Asks) return StatusCode(403);
        try
        {
            if (Chosen.Length == 0) throw new UserErrorException("表の左の欄で、回答票を選んでください。");
            TempData["Notice"] = act switch
            {
                "remind" => $"{desk.Remind(current.Actor, id, Chosen, Reminder):#,0} 件の回答票を督促しました。",
                "withdraw" => Take(SheetStep.Get("withdraw")),
                _ => Take(SheetStep.Get("accept")),
            };
            return LocalRedirect(Address(State, Department));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            var field = Chosen.Length == 0 ? "" : act == "remind" ? nameof(Reminder) : act == "withdraw" ? nameof(Text) : "";
            ModelState.AddModelError(field, mistake.Message);
            return Page();
        }
    }

    /// <summary>Address of the page with a filter.</summary>
    public string Address(string? state, string? department)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (!string.IsNullOrEmpty(state)) query.Add(new("state", state));
        if (!string.IsNullOrEmpty(department)) query.Add(new("department", department));
        return QueryHelpers.AddQueryString(string.Create(CultureInfo.InvariantCulture, $"/inquiries/{Inquiry.Id}"), query);
    }

    // Each sheet is a step of its own; what is not where the step begins is left and told.
    string Take(SheetStep step)
    {
        var (taken, left) = (0, 0);
        foreach (var line in Lines.Where(l => Chosen.Contains(l.Sheet.Id)))
        {
            if (step.From.Contains(line.Sheet.State))
            {
                desk.Take(current.Actor, line.Sheet.Id, step, Text);
                taken++;
            }
            else
            {
                left++;
            }
        }

        var done = step.Id == "accept" ? "受理しました" : "取り下げました";
        if (taken == 0) throw new UserErrorException(step.Id == "accept" ? "受理できる回答票が選ばれていません。「受付済」のものを選んでください。" : "取り下げられる回答票が選ばれていません。");
        return left == 0 ? $"{taken:#,0} 件を{done}。" : $"{taken:#,0} 件を{done}。{left:#,0} 件は状態が違うため、そのままです。";
    }

    bool Load(long id)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } inquiry) return false;
        Inquiry = inquiry;
        Definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        Ledger = db.Catalog.Get(inquiry.Ledger);
        Asks = InquiryReader.Asks(current.Actor, inquiry);
        Lines = board.Of(id);
        var shows = SheetFilters.All.FirstOrDefault(f => f.Name == State).Shows ?? (_ => true);
        Shown = [.. Lines.Where(shows).Where(l => string.IsNullOrEmpty(Department) || Desk.UnitChoice.Of(l.DepartmentId) == Department)];
        Origin = InquiryOrigin.Of(ledgers, inquiry);
        Tallies = tally.Of(current.Actor, inquiry, Definition);
        Approvals = approvals.OfNumber(current.Actor, inquiry.LetterNumber);
        if (!Asks) return true;
        Unassigned = assignment.Count(id);
        Undecided = arrived.Of(current.Actor, inquiry, Definition).Count(a => a.Pile is AnswerPile.Waiting or AnswerPile.Conflict);
        Letter = ProgressBoard.Letter(inquiry, Lines);
        if (HttpMethods.IsGet(Request.Method)) Reminder = ProgressBoard.Reminder(inquiry);
        return true;
    }
}
