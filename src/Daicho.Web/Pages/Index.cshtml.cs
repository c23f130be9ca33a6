using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Modules.Systems;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>How many there are of one thing, with how many of them are overdue.</summary>
public sealed record Tally(string Name, string Href, long Open, long Waiting, long Answered, long Overdue, DateOnly? DueOn);

/// <summary>How many audit items there are of a kind and class.</summary>
public sealed record ItemTally(string Kind, string Class, long Count);

/// <summary>Home: what each kind of user has to do, or comes to read.</summary>
public sealed class IndexModel(CurrentActor current, GroupRows groups, UnitNames units, LedgerReader ledgers, DaichoDb db) : PageModel
{
    /// <summary>Most cards that are shown; the rest is one click away.</summary>
    public const int MostCards = 24;

    const int MostUnits = 15;

    /// <summary>Open groups, the most pressing first.</summary>
    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    /// <summary>Groups that wait for the person's unit.</summary>
    public IEnumerable<GroupRow> Waiting => Groups.Where(g => g.Group.Waiting > 0);

    /// <summary>True for an official.</summary>
    public bool IsOfficial => current.Actor.Is(Role.Official);

    /// <summary>True for who keeps every ledger.</summary>
    public bool Keeps => current.Actor.Is(Role.DigitalDivision | Role.Administrator);

    /// <summary>True for who comes to read.</summary>
    public bool Reads => current.Actor.Is(Role.AuditSecretariat | Role.ExternalAuditor | Role.Executive);

    /// <summary>True for an external auditor outside the engagement.</summary>
    public bool OutOfEngagement => current.Actor.Is(Role.ExternalAuditor) && (current.Actor.EngagedFrom > ledgers.Today || current.Actor.EngagedTo < ledgers.Today);

    /// <summary>The person's engagement.</summary>
    public Actor Actor => current.Actor;

    /// <summary>Totals by check.</summary>
    public IEnumerable<Tally> ByCheck => Groups.GroupBy(g => g.Group.CheckId, StringComparer.Ordinal)
        .Select(g => Sum(g.First().CheckTitle, $"/discrepancies?check={Uri.EscapeDataString(g.Key)}", g));

    /// <summary>Totals by unit, those with the most overdue first.</summary>
    public IEnumerable<Tally> ByUnit => Groups.GroupBy(g => g.Group.UnitId)
        .Select(g => Sum(units.PathOf(g.Key), $"/discrepancies?unit={UnitChoice.Of(g.Key)}", g))
        .OrderByDescending(t => t.Overdue).ThenByDescending(t => t.Waiting).ThenBy(t => t.Name, StringComparer.Ordinal).Take(MostUnits);

    /// <summary>Totals by severity, the gravest first.</summary>
    public IEnumerable<(Severity Severity, long Open, long Overdue)> BySeverity => Groups.Where(g => g.Severity is not null).GroupBy(g => g.Severity!.Value)
        .OrderByDescending(g => g.Key).Select(g => (g.Key, g.Sum(r => r.Group.Count), g.Sum(r => r.Group.Overdue)));

    /// <summary>Audit items by kind and class.</summary>
    public IReadOnlyList<ItemTally> Items { get; private set; } = [];

    /// <summary>Live systems by status.</summary>
    public IReadOnlyList<(string Status, long Count)> Systems { get; private set; } = [];

    /// <summary>The last action that ran checks.</summary>
    public ActionEntry? LastRun { get; private set; }

    /// <summary>The last imports.</summary>
    public IReadOnlyList<Recorded<ImportRun>> Imports { get; private set; } = [];

    /// <summary>Reads what the person's page shows.</summary>
    public void OnGet()
    {
        Groups = groups.Load(new DiscrepancyFilter());
        if (Keeps)
        {
            LastRun = db.Actions.Where(a => a.Kind == ActionKind.Check).OrderByDescending(a => a.Seq).FirstOrDefault();
            Imports = [.. db.ImportRuns.OrderByDescending(r => r.Id).Take(5).WithActions(db).AsEnumerable().OrderByDescending(r => r.Entry.Id)];
        }
        if (!Reads) return;
        Items = [.. ledgers.Visible<AuditItem>(current.Actor)
            .GroupBy(i => new { i.Kind, i.Class })
            .Select(g => new { g.Key.Kind, g.Key.Class, Count = g.LongCount() })
            .AsEnumerable()
            .Select(g => new ItemTally(g.Kind ?? "（種別なし）", g.Class ?? "（区分なし）", g.Count))
            .OrderBy(i => i.Kind, StringComparer.Ordinal).ThenByDescending(i => i.Count)];
        Systems = [.. ledgers.Visible<InformationSystem>(current.Actor)
            .LiveOn(ledgers.Today)
            .GroupBy(s => s.Status)
            .Select(g => new { Status = g.Key, Count = g.LongCount() })
            .AsEnumerable()
            .Select(g => (g.Status ?? "（状態の記録なし）", g.Count))
            .OrderByDescending(g => g.Count)];
    }

    /// <summary>Name of a ledger, for the imports.</summary>
    public string LedgerLabel(string id) => db.Catalog.Find(id)?.Label ?? (id == "report" ? "監査報告書" : id);

    static Tally Sum(string name, string href, IEnumerable<GroupRow> rows)
    {
        var groups = rows.Select(r => r.Group).ToList();
        return new(name, href, groups.Sum(g => g.Count), groups.Sum(g => g.Waiting), groups.Sum(g => g.Answered), groups.Sum(g => g.Overdue), groups.Min(g => g.DueOn));
    }
}
