using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Import.Tables;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Export;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Daicho.Web.Imports;
using Daicho.Web.Transfers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Daicho.Web.Pages.Transfers;

/// <summary>Maps old units to new ones, shows what moves, and does it.</summary>
[LargeUpload]
public sealed class ReorganisationModel(ReorganisationDesk desk, DraftDesk drafts, DaichoDb db, FileStore files, CurrentActor current, IOptions<DaichoWebOptions> options) : PageModel
{
    const string Form = "reorganisation";

    /// <summary>The first day of the new organisation, as typed.</summary>
    [BindProperty, Display(Name = "施行日")]
    public string? Effective { get; set; }

    /// <summary>The mapping, a line per old unit.</summary>
    [BindProperty, Display(Name = "旧所属と新所属")]
    public string? Moves { get; set; }

    /// <summary>The mapping as a file.</summary>
    [BindProperty, Display(Name = "ファイル")]
    public IFormFile? Upload { get; set; }

    /// <summary>Why.</summary>
    [BindProperty, Display(Name = "理由")]
    public string? Reason { get; set; }

    /// <summary>What moves; null before it was asked.</summary>
    public IReadOnlyList<PlannedMove>? Plan { get; private set; }

    /// <summary>Where posts of split units go, by number of the post.</summary>
    public IReadOnlyDictionary<long, string> Chosen { get; private set; } = new Dictionary<long, string>();

    /// <summary>Shows what was typed before the person was asked who they are.</summary>
    public void OnGet(bool again)
    {
        if (!again || DraftDesk.Find(db, current.Actor, Form) is not { } draft) return;
        (Effective, Moves, Reason) = (draft.Fields.GetValueOrDefault(nameof(Effective))?[0], draft.Fields.GetValueOrDefault(nameof(Moves))?[0], draft.Fields.GetValueOrDefault(nameof(Reason))?[0]);
        Chosen = PostChoices.Read(new FormCollection(draft.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal)));
        Try((moves, day) => Plan = desk.Preview(current.Actor, moves, day));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadUpload(cancel);
        Chosen = PostChoices.Read(Request.Form);
        Try((moves, day) => Plan = desk.Preview(current.Actor, moves, day));
        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel)
    {
        await ReadUpload(cancel);
        if (!Try((moves, day) => Plan = desk.Preview(current.Actor, moves, day))) return Page();
        var content = new MemoryStream();
        using (var writer = TableWriter.Create(content, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8Bom, NeutraliseFormulas = true }))
            ReorganisationDesk.Write(Plan!, writer);
        return File(content.ToArray(), "text/csv", "機構改革_移るもの.csv");
    }

    public async Task<IActionResult> OnPostCarryAsync(CancellationToken cancel)
    {
        await ReadUpload(cancel);
        Chosen = PostChoices.Read(Request.Form);
        if (StepUpAttribute.Demand(HttpContext, "/reorganisation?again=true") is { } confirm)
        {
            var fields = Chosen.ToDictionary(c => PostChoices.Field(new Organization.Post { Id = c.Key }), c => new[] { c.Value }, StringComparer.Ordinal);
            foreach (var (name, value) in new[] { (nameof(Effective), Effective), (nameof(Moves), Moves), (nameof(Reason), Reason) })
                if (value is not null) fields[name] = [value];
            drafts.Save(current.Actor, Form, fields);
            return confirm;
        }

        if (Try((moves, day) => desk.Carry(current.Actor, moves, day, Reason, Chosen)))
        {
            drafts.Remove(current.Actor, Form);
            TempData["Notice"] = "機構改革を記録しました。台帳の記録は施行日に新しい所属へ移ります。";
            return LocalRedirect("/units");
        }

        var wrong = ModelState.Where(m => m.Value?.Errors.Count > 0).ToList();
        if (wrong.Count > 0) Try((moves, day) => Plan = desk.Preview(current.Actor, moves, day));
        return Page();
    }

    bool Try(Action<IReadOnlyList<UnitMove>, DateOnly> act)
    {
        if (!JapaneseDate.TryParse(Effective, out var day))
        {
            ModelState.AddModelError(nameof(Effective), "施行日を、令和9年4月1日や 2027-04-01 のように入力してください。");
            return false;
        }

        try
        {
            act(Reorganisation.Read(Moves), day);
            return true;
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            ModelState.AddModelError(e.Message.StartsWith("理由", StringComparison.Ordinal) ? nameof(Reason) : nameof(Moves), e.Message);
            return false;
        }
    }

    // The lines of a file come into the field, where they can still be mended.
    async Task ReadUpload(CancellationToken cancel)
    {
        if (Upload is null) return;
        try
        {
            await using var content = Upload.OpenReadStream();
            var stored = await files.Save(content, options.Value.MaxImportBytes, cancel);
            using var table = TableReader.Open(files.PathOf(stored.Sha256), new TableOptions { FileName = UploadName.Plain(Upload.FileName) ?? "対応表" });
            Moves = string.Join('\n', table.Rows().Where(r => r.Fault is null && r[0] is not null).Select(r => string.Join('\t', r.Cells.Take(3).Select(c => c?.ReplaceLineEndings("、").Trim()))));
            ModelState.Remove(nameof(Moves));
        }
        catch (Exception e) when (e is UserErrorException or TableFileException)
        {
            ModelState.AddModelError(nameof(Upload), e.Message);
        }
    }
}
