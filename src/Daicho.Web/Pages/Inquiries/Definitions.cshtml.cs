using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Definitions of inquiries (照会の様式): those that ship and those of this government, and a new version of one.</summary>
public sealed class DefinitionsModel(DaichoDb db, DefinitionDesk desk, CurrentActor current) : PageModel
{
    /// <summary>The definition as data.</summary>
    [BindProperty, Display(Name = "様式（JSON）")]
    public string? Json { get; set; }

    /// <summary>Why it is added.</summary>
    [BindProperty, Display(Name = "足す理由")]
    public string? Reason { get; set; }

    /// <summary>Every version, newest of each first.</summary>
    public IReadOnlyList<InquiryDefinition> All { get; private set; } = [];

    /// <summary>The one that is looked at before it is added.</summary>
    public InquiryDefinition? Preview { get; private set; }

    /// <summary>True for a version that ships.</summary>
    public static bool Ships(InquiryDefinition definition) => InquiryDefinition.Shipped.Any(d => d.Id == definition.Id && d.Version == definition.Version);

    /// <summary>Shows them; with a definition named, its text to go on from.</summary>
    public IActionResult OnGet(string? from, int? version)
    {
        Load();
        if (from is null) return Page();
        if (All.FirstOrDefault(d => d.Id == from && (version is null || d.Version == version)) is not { } chosen) return NotFound();
        Json = chosen.ToJson();
        return Page();
    }

    /// <summary>Looks at one, or adds it.</summary>
    public IActionResult OnPost(string? act)
    {
        Load();
        try
        {
            Preview = desk.Preview(Json);
            if (act != "add") return Page();
            var added = desk.Add(current.Actor, Json, Reason);
            TempData["Notice"] = $"様式「{added.Title}」の第{added.Version}版を足しました。新しい照会から使えます。";
            return LocalRedirect("/inquiries/definitions");
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(Preview is null ? nameof(Json) : nameof(Reason), mistake.Message);
            return Page();
        }
    }

    void Load() => All = InquiryDefinition.All(db);
}
