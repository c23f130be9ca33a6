using System.Globalization;
using Daicho.Access;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers.Editing;
using Daicho.Web.Desk;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.FollowUp;

/// <summary>The follow-up (指摘と措置): what the person's units must do, what waits for their confirmation, and how far each audit is.</summary>
public sealed class IndexModel(LedgerDesk desk, FollowUpReader reader, FieldworkReader fieldwork, MeasureDesk measures, UnitNames units) : PageModel
{
    /// <summary>Tabs by their name in addresses.</summary>
    public const string OwnTab = "own", ConfirmTab = "confirm", MisdirectedTab = "misdirected", AskedTab = "asked", FieldworkTab = "fieldwork", AuditsTab = "audits";

    /// <summary>Which tab; by what waits when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    /// <summary>Open measures of the person's units.</summary>
    public IReadOnlyList<FollowedMeasure> Own { get; private set; } = [];

    /// <summary>What waits for the person's confirmation.</summary>
    public IReadOnlyList<FollowedMeasure> ToConfirm { get; private set; } = [];

    /// <summary>What its unit says to be another's.</summary>
    public IReadOnlyList<FollowedMeasure> Misdirected { get; private set; } = [];

    /// <summary>Requests of auditors to the person's units.</summary>
    public IReadOnlyList<AuditRequest> Asked { get; private set; } = [];

    /// <summary>Fact checks that wait for the person's units.</summary>
    public IReadOnlyList<FactCheck> ToCheck { get; private set; } = [];

    /// <summary>Audits the person works on.</summary>
    public IReadOnlyList<EngagedAudit> Engaged { get; private set; } = [];

    /// <summary>Audits whose people the secretariat engages.</summary>
    public IReadOnlyList<Audit> ToEngage { get; private set; } = [];

    /// <summary>True for who can be engaged in audits.</summary>
    public bool IsAuditor => desk.Actor.Is(Daicho.FollowUp.Fieldwork.Engaged.Auditors);

    /// <summary>Figures of audits.</summary>
    public IReadOnlyList<AuditFigures> Audits { get; private set; } = [];

    /// <summary>The tab that is shown.</summary>
    public string Shown { get; private set; } = AuditsTab;

    /// <summary>True for the arbiter.</summary>
    public bool IsSecretariat => desk.Actor.Is(Role.AuditSecretariat | Role.Administrator);

    /// <summary>What was typed about many.</summary>
    public string? Seen { get; private set; }

    /// <summary>Measures that were ticked.</summary>
    public IReadOnlySet<long> Ticked { get; private set; } = new HashSet<long>();

    /// <summary>Name of a unit.</summary>
    public string UnitName(long? id) => id is null ? "未定" : units.Of(id);

    /// <summary>The day.</summary>
    public DateOnly Today => desk.Today;

    public void OnGet() => Load();

    public IActionResult OnPostConfirm(List<string>? pick, string? seen)
    {
        Tab = ConfirmTab;
        Seen = seen;
        var chosen = (pick ?? []).Select(Opened).OfType<OpenedMeasure>().ToList();
        Ticked = chosen.Select(c => c.Id).ToHashSet();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("pick", "確認した措置を選んでください。");
        }
        else
        {
            var result = measures.Take(desk.Actor, MeasureStep.Get("confirm"), chosen, new Dictionary<string, string?>(StringComparer.Ordinal) { ["seen"] = seen }, null);
            if (result.Outcome == EditOutcome.Saved)
            {
                TempData["Notice"] = $"{chosen.Count}件の実施を確認しました。";
                return LocalRedirect(Url.Content("~/follow-up?tab=confirm"));
            }

            if (result.Outcome is EditOutcome.Conflict or EditOutcome.NotFound)
                ModelState.AddModelError("pick", "選んだ措置の中に、ほかの人がすでに進めたものがあります。何も変えていません。今の一覧で選び直してください。");
            foreach (var problem in result.Problems)
                ModelState.AddModelError(problem.Field == "seen" ? "seen" : "pick", problem.Sentence);
        }

        Load();
        return Page();
    }

    // A measure with the version that was seen: 12.3.
    static OpenedMeasure? Opened(string picked) =>
        picked.Split('.') is [var id, var version]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var measure) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new OpenedMeasure(measure, seen)
            : null;

    void Load()
    {
        var actor = desk.Actor;
        Own = reader.Own(actor);
        ToConfirm = reader.ToConfirm(actor);
        Misdirected = reader.Misdirected(actor);
        (Asked, ToCheck) = (fieldwork.Asked(actor), fieldwork.ToCheck(actor));
        Engaged = fieldwork.Audits(actor);
        if (EngagementDesk.MayKeep(actor)) ToEngage = fieldwork.Unpublished(actor);
        Shown = Tab is AskedTab || (Tab == FieldworkTab && IsAuditor) || Tab is OwnTab or ConfirmTab or AuditsTab || (Tab == MisdirectedTab && IsSecretariat) ? Tab
            : Own.Count > 0 && actor.Is(Role.Official) ? OwnTab : ToConfirm.Count > 0 ? ConfirmTab : Misdirected.Count > 0 ? MisdirectedTab : Asked.Count + ToCheck.Count > 0 ? AskedTab : AuditsTab;
        if (Shown == AuditsTab)
            Audits = reader.Audits(actor);
    }
}
