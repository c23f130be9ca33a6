using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Web.Api;
using Daicho.Web.Desk;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Discrepancies;

/// <summary>Groups of discrepancies (要確認・不備), filtered.</summary>
public sealed class IndexModel(GroupRows groups, UnitNames units) : PageModel
{
    const int PageSize = 50;

    /// <summary>Check chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Check { get; set; }

    /// <summary>Unit chosen, with those below it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>State chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Severity chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Severity { get; set; }

    /// <summary>Only those past their deadline.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>All groups the filter chooses.</summary>
    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>The groups of the page.</summary>
    public IEnumerable<GroupRow> Shown => Groups.Skip((List.Number - 1) * PageSize).Take(PageSize);

    /// <summary>True when any filter is on.</summary>
    public bool Filtered => !string.IsNullOrEmpty(Check) || !string.IsNullOrEmpty(Unit) || !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Severity) || Overdue;

    /// <summary>Choices of checks.</summary>
    public IEnumerable<SelectListItem> Checks =>
        [new("すべて", ""), .. CheckCatalog.All.Select(c => new SelectListItem(c.Title, c.Id, c.Id == Check))];

    /// <summary>Choices of units.</summary>
    public IEnumerable<SelectListItem> Units => units.Choices(Unit);

    /// <summary>Choices of states.</summary>
    public IEnumerable<SelectListItem> States =>
        [new("未完了", ""), .. Enum.GetValues<DiscrepancyState>().Select(s => new SelectListItem(DiscrepancyStates.Label(s), DiscrepancyStates.Name(s), DiscrepancyStates.Name(s) == State))];

    /// <summary>Choices of severities.</summary>
    public IEnumerable<SelectListItem> Severities =>
        [new("すべて", ""), new("高", "high", Severity == "high"), new("中", "medium", Severity == "medium"), new("低", "low", Severity == "low")];

    /// <summary>Shows the groups.</summary>
    public void OnGet()
    {
        Groups = groups.Load(DiscrepancyQuery.Read(Check, Unit, State, Severity, Overdue));
        List = new(1, PageSize, Groups.Count, Href);
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
    }

    /// <summary>Address of a group, in the state that is chosen.</summary>
    public string HrefOf(GroupRow row) => string.IsNullOrEmpty(State) ? row.Href : $"{row.Href}&state={State}";

    string Href(int page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("check", Check), ("unit", Unit), ("state", State), ("severity", Severity), ("overdue", Overdue ? "true" : null) })
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
        query.Add("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/discrepancies" + query;
    }
}
