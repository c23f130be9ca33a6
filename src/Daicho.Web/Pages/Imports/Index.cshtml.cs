using Daicho.Web.Imports;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>The imports that were done.</summary>
public sealed class IndexModel(ImportDesk desk, ImportJobs jobs) : PageModel
{
    const int PageSize = 50;

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>What is being taken in, and what failed lately.</summary>
    public IReadOnlyList<ImportProgress> Standing { get; private set; } = [];

    /// <summary>Imports of the page, newest first.</summary>
    public IReadOnlyList<ImportEntry> Entries { get; private set; } = [];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    public void OnGet()
    {
        Standing = jobs.Standing();
        List = new(1, PageSize, desk.Runs().LongCount(), page => FormattableString.Invariant($"?p={page}"));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        Entries = desk.Page((List.Number - 1) * PageSize, PageSize);
    }
}
