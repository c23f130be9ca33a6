using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Inquiries.Forms;
using Daicho.Web.Accounts;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Forms of an inquiry as workbooks (回答様式): fetched for all units at once, and taken back, many in one go.</summary>
[LargeUpload]
public sealed class FormsModel(DaichoDb db, InquiryReader reader, FormReturn forms, FileStore files, CurrentActor current, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>Most files taken at once.</summary>
    public const int MostFiles = 1000;

    /// <summary>Earlier files listed.</summary>
    public const int Listed = 100;

    /// <summary>The files.</summary>
    [BindProperty, Display(Name = "返送された回答様式")]
    public List<IFormFile> Uploads { get; set; } = [];

    /// <summary>The inquiry.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>Sheets whose forms the person may fetch.</summary>
    public int Sheets { get; private set; }

    /// <summary>What came of the files just sent.</summary>
    public FormsReturned? Result { get; private set; }

    /// <summary>Files that came back before, the latest first.</summary>
    public IReadOnlyList<Recorded<ReturnedForm>> Earlier { get; private set; } = [];

    /// <summary>The questions, to show answers that stand side by side.</summary>
    public InquiryDefinition Definition { get; private set; } = null!;

    /// <summary>Largest file taken, in bytes.</summary>
    public long Limit => options.Value.MaxImportBytes;

    /// <summary>Shows the forms; with the number of a taking, what came of it.</summary>
    public IActionResult OnGet(long id, long? taken)
    {
        if (!Find(id)) return NotFound();
        if (taken is not { } seq) return Page();
        Result = forms.Find(current.Actor, Inquiry, seq);
        return Result is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!Find(id)) return NotFound();
        if (!MayTake)
            throw new AccessDeniedException("回答様式を取り込めるのは、回答する所属と取りまとめ課の職員だけです。");
        if (Uploads.Count == 0)
            ModelState.AddModelError(nameof(Uploads), "ファイルを選んでください。");
        else if (Uploads.Count > MostFiles)
            ModelState.AddModelError(nameof(Uploads), $"一度に取り込めるのは{MostFiles:#,0}ファイルまでです。分けて取り込んでください。");
        if (!ModelState.IsValid) return Page();
        try
        {
            var kept = new List<ReturnedFile>();
            foreach (var upload in Uploads)
            {
                await using var content = upload.OpenReadStream();
                var stored = await files.Save(content, Limit, cancel);
                kept.Add(new ReturnedFile(files.PathOf(stored.Sha256), UploadName.Plain(upload.FileName) ?? "ファイル", stored.Sha256));
            }

            var taken = forms.Take(current.Actor, id, kept);
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/inquiries/{id}/forms?taken={taken.Seq}"));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(nameof(Uploads), mistake.Message);
        }

        return Page();
    }

    /// <summary>True when the person may take forms back: who asks, and who may write a sheet.</summary>
    public bool MayTake { get; private set; }

    bool Find(long id)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } found) return false;
        Inquiry = found;
        Definition = InquiryDefinition.Find(db, found.DefinitionId, found.DefinitionVersion)!;
        var open = reader.Sheets(current.Actor).Where(s => s.InquiryId == id && s.UnitId != null && (int)s.State < SheetStates.FirstClosed);
        Sheets = open.Count();
        MayTake = InquiryReader.Asks(current.Actor, found) || open.Where(s => s.State == SheetState.Answering).ToList().Any(s => reader.MayWrite(current.Actor, found, s));
        Load();
        return true;
    }

    // A file may hold rows of several units: only who asks sees what others sent.
    void Load() => Earlier = !InquiryReader.Asks(current.Actor, Inquiry) ? []
        : [.. db.Set<ReturnedForm>().Where(f => f.InquiryId == Inquiry.Id).OrderByDescending(f => f.Id).Take(Listed).WithActions(db).AsEnumerable().Reverse()];
}
