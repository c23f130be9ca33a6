using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Transfers;

/// <summary>What a list of transfers does to the posts, before it is done.</summary>
public sealed class PreviewModel(TransferDesk desk, ImportDesk imports, CurrentActor current) : PageModel
{
    /// <summary>Most rows shown.</summary>
    public const int Listed = 1000;

    /// <summary>SHA-256 of the kept file.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public string? Kept { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>Why it is taken in.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "理由")]
    public string? Reason { get; set; }

    /// <summary>What comes of it; null when the file can't be read.</summary>
    public TransferResult? Result { get; private set; }

    public IActionResult OnGet()
    {
        if (Path() is not { } path) return NotFound();
        Show(path);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (Path() is not { } path) return NotFound();
        var here = QueryString.Create([new KeyValuePair<string, string?>("file", Kept), new("name", Shown), new("reason", Reason)]);
        if (StepUpAttribute.Demand(HttpContext, "/transfers/preview" + here) is { } confirm) return confirm;
        try
        {
            var result = desk.Commit(current.Actor, path, Shown, Reason);
            if (result.Seq is { } seq)
            {
                TempData["Notice"] = $"異動者名簿を取り込みました（就任 {result.Count("就任")}、退任のみ {result.Count("退任")}、保留 {result.Count("保留")}）。";
                return LocalRedirect($"/imports/{seq}");
            }
            TempData["Notice"] = "変わるところがないため、何も書き込みませんでした。";
            return LocalRedirect("/transfers");
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            ModelState.AddModelError("", e.Message);
            Show(path);
            return Page();
        }
    }

    string Shown => string.IsNullOrWhiteSpace(Name) ? "異動者名簿" : Name;

    string? Path()
    {
        try
        {
            return imports.PathOf(Kept ?? "");
        }
        catch (UserErrorException)
        {
            return null;
        }
    }

    void Show(string path)
    {
        Name = Shown;
        try
        {
            Result = desk.Preview(current.Actor, path, Shown);
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            ModelState.AddModelError("", e.Message);
        }
    }
}
