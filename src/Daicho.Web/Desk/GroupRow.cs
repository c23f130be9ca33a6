using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Web.Accounts;

namespace Daicho.Web.Desk;

/// <summary>A group of discrepancies with its words.</summary>
public sealed record GroupRow(DiscrepancyGroup Group, string CheckTitle, Severity? Severity, string Unit)
{
    /// <summary>Address of the group's page.</summary>
    public string Href => HrefOf(Group.CheckId, Group.UnitId);

    /// <summary>Address of a group's page.</summary>
    public static string HrefOf(string checkId, long? unitId) => $"/discrepancies/group?check={Uri.EscapeDataString(checkId)}&unit={UnitChoice.Of(unitId)}";

    /// <summary>Title of a check; its id when the check no longer exists.</summary>
    public static string TitleOf(string checkId) => CheckCatalog.Find(checkId)?.Title ?? checkId;
}

/// <summary>Groups of discrepancies as the person sees them, the most pressing first.</summary>
public sealed class GroupRows(DiscrepancyReader discrepancies, UnitNames units, CurrentActor current)
{
    /// <summary>The groups a filter chooses.</summary>
    public IReadOnlyList<GroupRow> Load(DiscrepancyFilter filter) =>
    [
        .. discrepancies.Groups(current.Actor, filter).AsEnumerable()
            .OrderByDescending(g => g.Overdue > 0)
            .ThenBy(g => g.DueOn ?? DateOnly.MaxValue)
            .ThenByDescending(g => CheckCatalog.Find(g.CheckId)?.Severity)
            .ThenByDescending(g => g.Count)
            .ThenBy(g => g.CheckId, StringComparer.Ordinal)
            .ThenBy(g => g.UnitId)
            .Select(g => new GroupRow(g, GroupRow.TitleOf(g.CheckId), CheckCatalog.Find(g.CheckId)?.Severity, units.PathOf(g.UnitId))),
    ];
}

/// <summary>Groups as a table.</summary>
/// <param name="Rows">The groups.</param>
/// <param name="LabelId">Id of the element that names the table.</param>
/// <param name="Href">Address of a group.</param>
/// <param name="OfOneCheck">True when the page is about one check, so that only the units differ.</param>
public sealed record GroupTable(IEnumerable<GroupRow> Rows, string LabelId, Func<GroupRow, string> Href, bool OfOneCheck = false);
