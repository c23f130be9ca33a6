using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Web.Access;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>All ledgers, by group.</summary>
public sealed class IndexModel(LedgerDesk desk) : PageModel
{
    /// <summary>A ledger with what is in it.</summary>
    public sealed record Row(Ledger Ledger, CappedCount Count, ActionEntry? LastChange);

    // What a government keeps comes before what it is kept with.
    static readonly string[] LastGroups = ["組織", "設定"];

    /// <summary>The groups.</summary>
    public IReadOnlyList<IGrouping<string, Row>> Groups { get; private set; } = [];

    /// <summary>True when the person keeps evidence.</summary>
    public bool KeepsEvidence => RouteMatrix.Find("evidence") is { } row && desk.Actor.Is(row.Who);

    public void OnGet() => Groups =
    [
        .. desk.All.Select(l => new Row(l, desk.Count(l), desk.LastChange(l))).GroupBy(r => r.Ledger.Group, StringComparer.Ordinal)
            .OrderBy(g => Array.IndexOf(LastGroups, g.Key)),
    ];
}
