using System.Globalization;
using Daicho.Access;
using Daicho.Evidence;
using Daicho.Inquiries;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>A sheet (回答票): a section writes and confirms its answers, units above pass them on, the asker receives them.</summary>
[RequestFormLimits(ValueCountLimit = 16_384, MultipartBodyLengthLimit = MostBytes), RequestSizeLimit(MostBytes)]
public sealed class SheetModel(SheetDesk desk, SheetSaving saving, AnswerDesk answers, InquiryDesk inquiries, InquiryProgress progress, EvidenceItems items, LedgerDesk ledgers, UnitNames units) : PageModel
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    const int MostErrors = 20;

    // A little more than may be attached at once, so that too much gets its sentence beside the form.
    const long MostBytes = 4 * EvidenceDesk.MaxFile;

    IReadOnlyDictionary<long, AnswerConflict> conflicts = new Dictionary<long, AnswerConflict>();
    IReadOnlyDictionary<long, IReadOnlyList<AnswerRemark>>? blocked;
    bool isUnsaved;

    /// <summary>Page of the rows.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The sheet.</summary>
    public OpenSheet Open { get; private set; } = null!;

    /// <summary>What was sent.</summary>
    public SheetForm Form { get; private set; } = SheetForm.Empty;

    /// <summary>The record that gave rise to the inquiry, where the person sees it.</summary>
    public InquiryOrigin? Origin => InquiryOrigin.Of(ledgers, Open.Inquiry);

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>How many rows are answered, of those that are the unit's.</summary>
    public (int Answered, int Of) Count { get; private set; }

    /// <summary>What happened, the latest first.</summary>
    public IReadOnlyList<SheetHappening> Course { get; private set; } = [];

    /// <summary>Kinds of evidence to choose from.</summary>
    public IReadOnlyList<RetentionRule> Kinds => items.Kinds;

    /// <summary>Days per level.</summary>
    public IReadOnlyList<LevelDays> Levels { get; private set; } = [];

    /// <summary>True when a row of the page was answered last time.</summary>
    public bool HasPrevious => Rows.Any(r => r.Previous is not null);

    /// <summary>Name of a unit; the asking section where there is none.</summary>
    public string UnitName(long? id) => id is null ? "取りまとめ課" : units.Of(id);

    /// <summary>True when the person would take the step for another unit: the reason is required.</summary>
    public bool IsInstead(SheetStep step) => desk.IsInstead(Open, step);

    /// <summary>True when the person confirms what they wrote themselves: the reason is required.</summary>
    public bool ConfirmsOwn(SheetStep step) => step.Id == SheetStep.Confirm.Id && Open.Sheet.SubmittedBy == desk.Actor.Id;

    public IActionResult OnGet(long id) => Find(id) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, string? act)
    {
        if (!Find(id)) return NotFound();
        if (!Open.MayWrite && Open.Steps.Count == 0) return StatusCode(403);
        Form = SheetForm.Read(Open.Definition, Request.Form);
        isUnsaved = true;
        try
        {
            var saved = Open.MayWrite ? saving.Save(Open, Form, act) : new SavedAnswers(0, []);
            isUnsaved = false;
            if (saved.Conflicts.Count > 0)
            {
                conflicts = saved.Conflicts.ToDictionary(c => c.RowId);
                foreach (var conflict in saved.Conflicts.Take(MostErrors))
                    ModelState.AddModelError(string.Create(CultureInfo.InvariantCulture, $"keep.{conflict.RowId}"), $"入力している間に、{conflict.By}さんが同じ行に別の回答を保存しました。どちらにするかを選んでください。");
                return Show();
            }

            return await Act(act, saved.Saved);
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(FieldOf(act), mistake.Message);
            Find(id); // somebody may have moved it
            return Show();
        }
    }

    async Task<IActionResult> Act(string? act, int saved)
    {
        switch (act?.Split('.'))
        {
            case ["step", var step]:
                return Take(SheetStep.Get(step));
            case ["page", var page] when int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                return Reload(number, null);
            case ["misdirect"]:
                if (!Open.MayWrite) return StatusCode(403);
                var all = desk.Rows(Open.Sheet.Id).Where(r => r.Outcome == RowOutcome.Open).Select(r => r.Id).ToHashSet();
                var count = answers.Misdirect(desk.Actor, Open.Sheet.Id, [.. SheetSaving.Targets(Form, all)], Form.NamedUnit, Form.Reason);
                return Reload(P, $"{count:#,0} 行を所管違いとして取りまとめ課へ返しました。", withReceipt: true);
            case ["attach"]:
                if (!Open.MayWrite) return StatusCode(403);
                var files = await saving.Attach(Open, Form, Request.Form.Files.GetFiles("uploads"), HttpContext.RequestAborted);
                return Reload(P, $"{files:#,0} 行に証拠を添付しました。");
            case ["original"]:
                if (!Open.MayWrite) return StatusCode(403);
                return Reload(P, $"{saving.KeepOriginal(Open, Form):#,0} 行に、原本の所在を記録しました。");
            case ["detach", var evidence] when long.TryParse(evidence, NumberStyles.None, CultureInfo.InvariantCulture, out var entry):
                if (!Open.MayWrite) return StatusCode(403);
                saving.Detach(Open, entry);
                return Reload(P, "証拠を外しました。履歴には残ります。");
            default:
                return Reload(P, saved > 0 ? $"{saved:#,0} 行の下書きを保存しました。まだ送っていません。" : "変わったところはありません。");
        }
    }

    IActionResult Take(SheetStep step)
    {
        if (step.Id == SheetStep.Submit.Id && !MaySend()) return Show();
        inquiries.Take(desk.Actor, Open.Sheet.Id, step, Form.TextOf(step.Id));
        return Reload(1, $"「{step.Label}」を行いました。", withReceipt: true);
    }

    // Every row is looked over, and what is missing is said at its field.
    bool MaySend()
    {
        var review = desk.Review(Open);
        var all = desk.Rows(Open.Sheet.Id);
        var found = new Dictionary<long, IReadOnlyList<AnswerRemark>>();
        foreach (var view in desk.Views(Open, [.. all.Where(r => r.Outcome != RowOutcome.Misdirected)]))
        {
            if (view.Record is not { } record || review.Of(record, view.Answers, view.EvidenceCount) is not { } remarks || !remarks.Any(r => r.Blocks)) continue;
            found[view.Row.Id] = remarks;
            if (found.Count > MostErrors) continue;
            foreach (var remark in remarks.Where(r => r.Blocks))
            {
                var key = remark.Question.Length == 0 ? $"r.{view.Row.Id}" : $"a.{view.Row.Id}.{remark.Question}";
                ModelState.AddModelError(key, $"{view.Title}：{remark.Sentence}");
            }
        }

        if (found.Count == 0) return true;
        if (found.Count > MostErrors) ModelState.AddModelError("", $"このほか {found.Count - MostErrors:#,0} 行にも、まだ回答がないか、直すところがあります。");
        blocked = found;
        var pages = all.Select((row, i) => (row.Id, Page: i / PageSize + 1)).Where(r => found.ContainsKey(r.Id)).Select(r => r.Page).ToList();
        if (!pages.Contains(P)) P = pages[0];
        return false;
    }

    RedirectResult Reload(int page, string? notice, bool withReceipt = false)
    {
        if (notice is not null) TempData["Notice"] = notice;
        if (withReceipt && desk.LastReceipt(Open.Sheet.Id) is { } seq) TempData["Receipt"] = seq.ToString(CultureInfo.InvariantCulture);
        return Redirect(Url.Content("~" + Href(page)));
    }

    static string FieldOf(string? act) => act switch
    {
        "misdirect" => "reason",
        "attach" => "uploads",
        "original" => "original",
        not null when act.StartsWith("step.", StringComparison.Ordinal) => "text." + act[5..],
        _ => "",
    };

    string Href(int page) => $"/inquiries/sheets/{Open.Sheet.Id}" + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?p={page}") : "");

    bool Find(long id)
    {
        if (desk.Find(id) is not { } found) return false;
        Open = found;
        return true;
    }

    PageResult Show()
    {
        var all = desk.Rows(Open.Sheet.Id);
        var own = all.Where(r => r.Outcome != RowOutcome.Misdirected).ToList();
        Count = (own.Count(r => r.Answers is not null), own.Count);
        List = new(1, PageSize, all.Count, page => Url.Content("~" + Href(page)));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        var shown = all.Skip((List.Number - 1) * PageSize).Take(PageSize).ToList();
        var review = Open.MayWrite && blocked is null ? desk.Review(Open) : null;
        var copied = review?.Copied(own.Where(r => r.Answers is not null).Select(r => (r.Id, Answers.Read(r.Answers)))) ?? new Dictionary<long, IReadOnlyList<AnswerRemark>>();
        var previous = Open.MayWrite ? desk.Previous(Open, shown) : new Dictionary<long, IReadOnlyDictionary<string, string>>();
        var views = desk.Views(Open, shown);
        var evidence = items.OfAnswers(views, _ => Url.Content($"~/inquiries/sheets/{Open.Sheet.Id}/evidence"));
        Rows =
        [
            .. views.Select(view => new SheetRow(
                Open, view, isUnsaved || conflicts.ContainsKey(view.Row.Id) ? Form.Rows.GetValueOrDefault(view.Row.Id) : null, conflicts.GetValueOrDefault(view.Row.Id),
                blocked?.GetValueOrDefault(view.Row.Id) ?? (review is not null && view is { Record: { } record, Row.Answers: not null } ? [.. review.Of(record, view.Answers, view.EvidenceCount).Where(r => !r.Blocks), .. copied.GetValueOrDefault(view.Row.Id, [])] : []),
                previous.GetValueOrDefault(view.Row.RecordId), Form.Chosen.Contains(view.Row.Id), [.. evidence[view.Row.Id]])),
        ];
        Course = desk.Course(Open.Sheet.Id);
        Levels = progress.Levels(Open.Sheet.Id);
        return Page();
    }
}
