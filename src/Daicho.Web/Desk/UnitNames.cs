using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Desk;

/// <summary>Names of units (所属) for lists and choices of one request.</summary>
public sealed class UnitNames(LedgerReader ledgers, DiscrepancyReader discrepancies, DaichoDb db, CurrentActor current)
{
    /// <summary>What stands for a unit that nobody has named.</summary>
    public const string Unknown = "所管未設定";

    Dictionary<long, (string Name, string? Parent)>? names;

    Dictionary<long, (string Name, string? Parent)> Names => names ??= ledgers.Visible<Unit>(current.Actor with { OnlyLedgers = null })
        .Select(u => new { u.Id, u.Name, u.Parent })
        .ToDictionary(u => u.Id, u => (u.Name ?? $"No.{u.Id}", u.Parent));

    /// <summary>The name of a unit.</summary>
    public string Of(long? id) => id is not { } known ? Unknown : Names.TryGetValue(known, out var unit) ? unit.Name : $"No.{known}";

    /// <summary>The unit with the one above it.</summary>
    public string PathOf(long? id) => id is { } known && Names.TryGetValue(known, out var unit) && unit.Parent is not null ? $"{unit.Parent} {unit.Name}" : Of(id);

    /// <summary>Choices of a filter: units that have discrepancies the person sees, and those above them.</summary>
    public IEnumerable<SelectListItem> Choices(string? chosen)
    {
        var seen = discrepancies.Visible(current.Actor);
        var ids = db.UnitClosure.Where(c => seen.Any(d => d.UnitId == c.DescendantId)).Select(c => c.AncestorId).Distinct().ToList();
        var known = ids.Select(id => (Id: Text(id), Path: PathOf(id))).OrderBy(u => u.Path, StringComparer.Ordinal);
        return
        [
            new SelectListItem("すべて", ""),
            .. known.Select(u => new SelectListItem(u.Path, u.Id, u.Id == chosen)),
            .. seen.Any(d => d.UnitId == null) ? [new SelectListItem(Unknown, UnitChoice.None, chosen == UnitChoice.None)] : Array.Empty<SelectListItem>(),
        ];
    }

    static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A unit in an address: its number, or <c>none</c> for what has no known unit.</summary>
public static class UnitChoice
{
    /// <summary>The word for no unit.</summary>
    public const string None = "none";

    /// <summary>The word for a unit.</summary>
    public static string Of(long? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? None;

    /// <summary>Reads a number; false for anything else but none and nothing.</summary>
    public static bool TryParse(string? text, out long? id, out bool none)
    {
        none = text == None;
        id = null;
        if (none || string.IsNullOrEmpty(text)) return true;
        if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return false;
        id = number;
        return true;
    }
}
