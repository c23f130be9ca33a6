using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Inquiries;
using Daicho.Calendar;
using Daicho.Web.Accounts;
using Daicho.Web.Api;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Discrepancies;

/// <summary>One group of discrepancies (check × unit): its rows, and one step with many of them at once.</summary>
public sealed class GroupModel(DiscrepancyReader reader, DiscrepancyDesk desk, UnitNames units, CurrentActor current, BusinessClock clock) : PageModel
{
    const int PageSize = 50;

    /// <summary>The check.</summary>
    [BindProperty(SupportsGet = true)]
    public string Check { get; set; } = "";

    /// <summary>The unit itself, or none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>State shown; all that are open when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The step to take.</summary>
    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>True to take it with every row of the group in the shown state, not with the chosen ones only.</summary>
    [BindProperty]
    public bool Whole { get; set; }

    /// <summary>Rows chosen.</summary>
    [BindProperty, Display(Name = "対象の行")]
    public long[] Chosen { get; set; } = [];

    /// <summary>How many there are in each state.</summary>
    public IReadOnlyDictionary<DiscrepancyState, long> States { get; private set; } = new Dictionary<DiscrepancyState, long>();

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<Discrepancy> Rows { get; private set; } = [];

    /// <summary>Their words.</summary>
    public IReadOnlyDictionary<long, DiscrepancyText> Texts { get; private set; } = new Dictionary<long, DiscrepancyText>();

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>The check's declaration; null when it no longer exists.</summary>
    public Check? Declaration => CheckCatalog.Find(Check);

    /// <summary>True when the person may ask units about what the check finds.</summary>
    public bool MayAsk => Declaration is { } check && AskingChoices.MayAsk(current.Actor, InquiryOver.Discrepancies, check.LedgerId);

    /// <summary>Name of the unit.</summary>
    public string UnitName => units.PathOf(Filter().UnitId);

    /// <summary>The state shown.</summary>
    public DiscrepancyState? ShownState => DiscrepancyQuery.StateOf(State);

    /// <summary>The open ones.</summary>
    public long Open => States.Where(s => DiscrepancyStates.IsOpen(s.Key)).Sum(s => s.Value);

    /// <summary>Shows the group.</summary>
    public IActionResult OnGet() => Load() ? Page() : NotFound();

    /// <summary>Takes the step.</summary>
    public IActionResult OnPost()
    {
        if (!Load()) return NotFound();
        try
        {
            if (!Whole && Chosen.Length == 0)
                throw new UserErrorException("対象を選んでください。表の左の欄で行を選ぶか、「この組のすべて」を選んでください。");
            var step = Input.Transition();
            var filter = Filter();
            var ids = Chosen;
            var moved = desk.Apply(
                current.Actor, clock.Today, step,
                all => all.Where(d => d.CheckId == filter.CheckId && d.UnitId == filter.UnitId).Where(d => Whole || ids.Contains(d.Id)).Where(InShownState()),
                Input.Text, Input.UntilDate());
            TempData["Notice"] = $"{moved:#,0} 件を「{DiscrepancyStates.Label(step.To)}」にしました。";
            return LocalRedirect(Href(1));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Input.Text) && (Whole || Chosen.Length > 0) ? "Input.Text" : "", mistake.Message);
            return Page();
        }
    }

    /// <summary>Address of this group in a state; all that are open when null.</summary>
    public string HrefIn(DiscrepancyState? state) =>
        GroupRow.HrefOf(Check, Filter().UnitId) + (state is { } s ? $"&state={DiscrepancyStates.Name(s)}" : "");

    string Href(int page) => HrefIn(ShownState) + (page > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&p={page}") : "");

    DiscrepancyFilter Filter() => UnitChoice.TryParse(Unit, out var unit, out _)
        ? DiscrepancyFilter.Group(Check, unit)
        : throw new UserErrorException($"所属「{Unit}」を読めません。一覧から開き直してください。");

    System.Linq.Expressions.Expression<Func<Discrepancy, bool>> InShownState() => ShownState is { } state ? d => d.State == state : DiscrepancyStates.Open;

    bool Load()
    {
        var filter = Filter();
        var all = reader.Visible(current.Actor).Where(d => d.CheckId == filter.CheckId && d.UnitId == filter.UnitId);
        States = all.GroupBy(d => d.State).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionary(g => g.Key, g => g.Count);
        if (States.Count == 0) return false;
        var total = ShownState is { } state ? States.GetValueOrDefault(state) : Open;
        List = new(1, PageSize, total, Href);
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        Rows = [.. all.Where(InShownState()).OrderBy(d => d.Id).Skip((List.Number - 1) * PageSize).Take(PageSize)];
        Texts = reader.Describe(current.Actor, Rows);
        Input.Offer(current.Actor, ShownState is { } shown ? [shown] : [.. States.Keys.Where(DiscrepancyStates.IsOpen)]);
        return true;
    }
}
