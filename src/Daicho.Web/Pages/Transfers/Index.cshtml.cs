using System.ComponentModel.DataAnnotations;
using Daicho.Evidence;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages.Transfers;

/// <summary>Takes a list of transfers; it is kept at once, and what it does is shown before it is done.</summary>
[LargeUpload]
public sealed class IndexModel(KeptUploads uploads, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>The file.</summary>
    [BindProperty, Display(Name = "ファイル")]
    public IFormFile? Upload { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "ファイルを選んでください。");
            return Page();
        }

        try
        {
            await using var content = Upload.OpenReadStream();
            var stored = await uploads.Save(content, options.Value.MaxImportBytes, cancel);
            return LocalRedirect("/transfers/preview" + QueryString.Create([new KeyValuePair<string, string?>("file", stored.Sha256), new("name", UploadName.Plain(Upload.FileName) ?? "異動者名簿")]));
        }
        catch (UserErrorException mistake)
        {
            ModelState.AddModelError(nameof(Upload), mistake.Message);
            return Page();
        }
    }
}
