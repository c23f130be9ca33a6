using Daicho.Publication;
using Daicho.Web.Accounts;
using Daicho.Web.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Publications;

/// <summary>A file of a version, to take away.</summary>
public sealed class FileModel(PublicationReader reader, CurrentActor current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long number, int version, string? kind, CancellationToken cancel)
    {
        if (reader.Find(current.Actor, number, version) is not { } entry || VersionFiles.Labels.All(l => l.Kind != kind)) return NotFound();
        var (bytes, type, name) = await new VersionFiles(reader).Make(entry.Snapshot, kind!, cancel);
        return File(bytes, type, name);
    }
}
