using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Discrepancies;

/// <summary>One discrepancy: the record, what is wrong, what to do, the talk, the evidence and every step so far.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ItemModel(
    DiscrepancyReader reader, DiscrepancyDesk desk, EvidenceReader evidence, EvidenceDesk evidenceDesk, EvidenceItems items, UnitNames units, DaichoDb db,
    CurrentActor current, BusinessClock clock) : PageModel
{
    // More than a file may have, so that a file a little too large still gets its sentence beside the form.
    const long MostBytes = 4 * EvidenceDesk.MaxFile;

    // The field a mistake is shown beside.
    string at = "";

    /// <summary>Number of the discrepancy.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The step to take.</summary>
    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>A comment to add.</summary>
    [BindProperty, Display(Name = "コメント")]
    public string? Comment { get; set; }

    /// <summary>A file to attach.</summary>
    [BindProperty, Display(Name = "ファイル")]
    public IFormFile? Upload { get; set; }

    /// <summary>Date the file speaks of, as typed.</summary>
    [BindProperty, Display(Name = "証拠の日付")]
    public string? EffectiveOn { get; set; }

    /// <summary>What the file shows.</summary>
    [BindProperty, Display(Name = "説明")]
    public string? Note { get; set; }

    /// <summary>Kind of evidence, by which it is kept.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>What was typed about an original that could not be taken.</summary>
    public TypedOriginal Original { get; private set; } = TypedOriginal.Empty;

    /// <summary>Kinds of evidence to choose from.</summary>
    public IReadOnlyList<RetentionRule> Kinds => items.Kinds;

    /// <summary>The discrepancy.</summary>
    public Discrepancy Row { get; private set; } = null!;

    /// <summary>Its words.</summary>
    public DiscrepancyText Text { get; private set; } = null!;

    /// <summary>Its ledger.</summary>
    public Ledger? Ledger { get; private set; }

    /// <summary>Its check; null when it no longer exists.</summary>
    public Check? Check => CheckCatalog.Find(Row.CheckId);

    /// <summary>Days since it was opened.</summary>
    public int Age => clock.Today.DayNumber - Row.OpenedOn.DayNumber;

    /// <summary>Name of the unit.</summary>
    public string UnitName => units.PathOf(Row.UnitId);

    /// <summary>Files attached.</summary>
    public IReadOnlyList<EvidenceItem> Files { get; private set; } = [];

    /// <summary>Comments.</summary>
    public IReadOnlyList<Recorded<Comment>> Comments { get; private set; } = [];

    /// <summary>Steps.</summary>
    public IReadOnlyList<Recorded<DiscrepancyEvent>> Steps { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet() => Load() ? Page() : NotFound();

    /// <summary>Takes a step.</summary>
    public Task<IActionResult> OnPostStepAsync() => Do("Input.Text", () =>
    {
        at = "Input.Step";
        var step = Input.Transition();
        at = step.NeedsUntil && !string.IsNullOrWhiteSpace(Input.Text) ? "Input.Until" : "Input.Text";
        desk.Apply(current.Actor, clock.Today, step, all => all.Where(d => d.Id == Id), Input.Text, Input.UntilDate());
        return Task.FromResult($"「{DiscrepancyStates.Label(step.To)}」にしました。");
    });

    /// <summary>Adds a comment.</summary>
    public Task<IActionResult> OnPostCommentAsync() => Do(nameof(Comment), () =>
    {
        evidenceDesk.Comment(current.Actor, clock.Today, Id, Comment);
        return Task.FromResult("コメントを追加しました。");
    });

    /// <summary>Attaches a file.</summary>
    public Task<IActionResult> OnPostAttachAsync() => Do(nameof(Upload), async () =>
    {
        at = nameof(EffectiveOn);
        var effective = EffectiveDate();
        at = nameof(Upload);
        if (Upload is null) throw new UserErrorException("添付するファイルを選んでください。");
        await using var content = Upload.OpenReadStream();
        await evidenceDesk.Attach(current.Actor, clock.Today, Id, new(Upload.FileName, content, effective, Note, Kind), HttpContext.RequestAborted);
        return $"「{Upload.FileName}」を添付しました。";
    });

    /// <summary>Notes that the original stays with the section.</summary>
    public Task<IActionResult> OnPostOriginalAsync(TypedOriginal original) => Do("original", () =>
    {
        Original = original;
        evidenceDesk.KeepOriginal(current.Actor, clock.Today, Id, original.Read());
        return Task.FromResult("原本の所在を記録しました。");
    });

    DateOnly? EffectiveDate()
    {
        if (string.IsNullOrWhiteSpace(EffectiveOn)) return null;
        return JapaneseDate.TryParse(EffectiveOn, out var date)
            ? date
            : throw new UserErrorException($"証拠の日付「{EffectiveOn}」を日付として読めません。例：令和8年11月20日、2026-11-20");
    }

    async Task<IActionResult> Do(string field, Func<Task<string>> work)
    {
        if (!Load()) return NotFound();
        at = field;
        try
        {
            TempData["Notice"] = await work();
            return LocalRedirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/discrepancies/{Id}"));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(at, mistake.Message);
            return Page();
        }
    }

    bool Load()
    {
        if (reader.Visible(current.Actor).FirstOrDefault(d => d.Id == Id) is not { } row) return false;
        Row = row;
        Ledger = db.Catalog.Find(row.Ledger);
        Text = reader.Describe(current.Actor, [row]).GetValueOrDefault(row.Id) ?? new(null, $"No.{row.RecordId}", "この台帳は廃止されました。");
        Files = items.Of(evidence.Files(current.Actor, Id), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/discrepancies/{Id}/evidence"));
        Comments = evidence.Comments(current.Actor, Id);
        Steps = evidence.Steps(current.Actor, Id);
        Input.Offer(current.Actor, [row.State]);
        return true;
    }
}
