using Daicho.Jobs;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>How far a file is on its way into a ledger. Once it is there, the page of the import follows.</summary>
public sealed class JobModel(ImportJobs jobs) : PageModel
{
    /// <summary>How it goes.</summary>
    public ImportProgress Progress { get; private set; } = null!;

    /// <summary>True when it came to nothing.</summary>
    public bool HasFailed => Progress.Job.State == JobState.Failed;

    public IActionResult OnGet(long id)
    {
        if (jobs.Find(id) is not { } found) return NotFound();
        Progress = found;
        Response.Headers.CacheControl = "no-store";
        if (ImportJobs.ResultOf(found.Job) is not { } result) return Page();
        TempData["Notice"] = ImportJobs.Notice(found);
        return Redirect(Url.Content("~" + result));
    }
}
