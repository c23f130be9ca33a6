using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Rows of which no owner is known, and those a section says are another's: assigned to units, with a suggestion for each.</summary>
public sealed class AssignModel(InquiryReader reader, Assignment assignment, InquiryDesk desk, LedgerDesk ledgers, UnitTree tree, DaichoDb db, CurrentActor current) : PageModel
{
    // A row holds every unit as a choice: with many units a page has fewer rows.
    const int FewUnits = 100;
    const int Most = 5000;

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Rows chosen.</summary>
    [BindProperty]
    public long[] Chosen { get; set; } = [];

    /// <summary>Why.</summary>
    [BindProperty, Display(Name = "割り当てる理由")]
    public string? Reason { get; set; } = "台帳の記載と所属の申出による割当て";

    /// <summary>The inquiry.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>All that wait.</summary>
    public IReadOnlyList<UnassignedRow> All { get; private set; } = [];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>Rows of the page.</summary>
    public IEnumerable<UnassignedRow> Rows => All.Skip((List.Number - 1) * List.Size).Take(List.Size);

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<(long Id, string Name)> Units { get; private set; } = [];

    /// <summary>How many have a suggestion.</summary>
    public int Suggested => All.Count(r => r.Suggested is not null);

    /// <summary>Name of a unit.</summary>
    public string NameOf(long? unit) => tree.PathOf(unit);

    /// <summary>The unit chosen for a row: what was chosen, or the suggestion.</summary>
    public long? UnitOf(UnassignedRow row) =>
        Request.HasFormContentType && Request.Form.TryGetValue(FieldOf(row.View.Row.Id), out var typed) ? Number(typed) : row.Suggested;

    /// <summary>Name of a row's field.</summary>
    public static string FieldOf(long row) => string.Create(CultureInfo.InvariantCulture, $"unit-{row}");

    public IActionResult OnGet(long id) => Load(id) ?? Page();

    /// <summary>Assigns the chosen rows, or all that have a suggestion.</summary>
    public IActionResult OnPost(long id, string? act)
    {
        if (Load(id) is { } refusal) return refusal;
        try
        {
            var chosen = act == "suggestions"
                ? All.Where(r => r.Suggested is not null).Select(r => (Row: r.View.Row.Id, Unit: r.Suggested)).ToList()
                : [.. All.Where(r => Chosen.Contains(r.View.Row.Id)).Select(r => (Row: r.View.Row.Id, Unit: UnitOf(r)))];
            if (chosen.Count == 0)
                throw new UserErrorException(act == "suggestions" ? "候補のある行がありません。行ごとに所属を選んでください。" : "割り当てる行を選んでください。");
            if (chosen.Any(c => c.Unit is null))
                throw new UserErrorException("選んだ行のうち、割り当てる所属が選ばれていない行があります。");
            var groups = chosen.GroupBy(c => c.Unit!.Value, c => c.Row).ToList();
            var assigned = groups.Sum(g => desk.Assign(current.Actor, id, [.. g], g.Key, Reason));
            TempData["Notice"] = $"{assigned:#,0} 件を {groups.Count:#,0} 所属に割り当てました。";
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/inquiries/{id}{(assignment.Count(id) > 0 ? "/assign" : "")}"));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Reason) ? nameof(Reason) : "", mistake.Message);
            return Page();
        }
    }

    IActionResult? Load(long id)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } inquiry) return NotFound();
        if (!InquiryReader.Asks(current.Actor, inquiry)) return StatusCode(403);
        Inquiry = inquiry;
        Ledger = db.Catalog.Get(inquiry.Ledger);
        All = assignment.Of(current.Actor, inquiry, InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!, Most);
        Units = ledgers.Units();
        List = new(1, Units.Count > FewUnits ? 20 : 50, All.Count, page => string.Create(CultureInfo.InvariantCulture, $"/inquiries/{id}/assign?p={page}"));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        return null;
    }

    static long? Number(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null;
}
