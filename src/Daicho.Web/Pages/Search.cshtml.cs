using Daicho.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>What was found for some words, ledger by ledger.</summary>
public sealed class SearchModel(SearchDesk desk) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    /// <summary>The words as they are compared.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Why nothing was looked for, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<HitGroup> Found { get; private set; } = [];

    public void OnGet()
    {
        // White space alone comes as nothing, as an address without words does; only the former asked for something.
        if (Typed is null && !Request.Query.ContainsKey("q")) return;
        Typed ??= "";
        Problem = SearchDesk.Problem(Typed);
        if (Problem is not null) return;
        Words = SearchDesk.Words(Typed);
        Found = desk.Find(Typed);
    }
}
