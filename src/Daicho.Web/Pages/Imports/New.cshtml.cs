using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages.Imports;

/// <summary>Takes a file to be imported: it is stored at once, and everything after that is an address.</summary>
[LargeUpload]
public sealed class NewModel(ImportDesk desk, KeptUploads uploads, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>Ledger id, or <c>report</c>.</summary>
    [BindProperty, Display(Name = "取込先")]
    public string? Ledger { get; set; }

    /// <summary>The file.</summary>
    [BindProperty, Display(Name = "ファイル")]
    public IFormFile? Upload { get; set; }

    /// <summary>Largest file taken, in bytes.</summary>
    public long Limit => options.Value.MaxImportBytes;

    /// <summary>What the person may import into.</summary>
    public IEnumerable<SelectListItem> Ledgers =>
    [
        new("選んでください", ""),
        .. desk.Writable.Select(l => new SelectListItem(l.Label, l.Id)),
        .. desk.MayImportReports ? [new SelectListItem(ReportImport.Label, ReportImport.ImportName)] : Array.Empty<SelectListItem>(),
    ];

    public void OnGet(string? ledger) => Ledger = ledger;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var isReport = Ledger == ReportImport.ImportName;
        if (string.IsNullOrEmpty(Ledger) || (!isReport && desk.Find(Ledger) is null))
            ModelState.AddModelError(nameof(Ledger), "取込先を選んでください。");
        else if (isReport ? !desk.MayImportReports : !desk.MayWrite(desk.Find(Ledger)!))
            throw new AccessDeniedException("この台帳にファイルを取り込む権限がありません。台帳の管理者に依頼してください。");
        if (Upload is null)
            ModelState.AddModelError(nameof(Upload), "ファイルを選んでください。");
        if (!ModelState.IsValid || Upload is null) return Page();
        try
        {
            await using var content = Upload.OpenReadStream();
            var stored = await uploads.Save(content, Limit, cancel);
            return Redirect(Url.Content("~" + new ImportSettings
            {
                File = stored.Sha256,
                Name = UploadName.Plain(Upload.FileName) ?? "ファイル",
                Ledger = Ledger!,
            }.Address));
        }
        catch (UserErrorException mistake)
        {
            ModelState.AddModelError(nameof(Upload), mistake.Message);
            return Page();
        }
    }
}
