using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;

namespace Daicho.Web.Inquiries;

/// <summary>The organisation as a tree, for tables by department (部局) and section of one request.</summary>
public sealed class UnitTree(LedgerReader ledgers, CurrentActor current)
{
    static readonly string[] Departments = ["部局", "局"];

    Dictionary<long, (string Name, string? Kind, long? Parent)>? units;

    Dictionary<long, (string Name, string? Kind, long? Parent)> Units => units ??= ledgers.Visible<Unit>(current.Actor with { OnlyLedgers = null })
        .Select(u => new { u.Id, u.Name, u.Kind, u.ParentId })
        .ToDictionary(u => u.Id, u => (u.Name ?? $"No.{u.Id}", u.Kind, u.ParentId));

    /// <summary>The name of a unit.</summary>
    public string NameOf(long? id) => id is not { } known ? UnitNames.Unknown : Units.TryGetValue(known, out var unit) ? unit.Name : $"No.{known}";

    /// <summary>The department (部局・局) it belongs to, else the highest unit above it, or itself; null for no unit.</summary>
    public long? DepartmentOf(long? id) => id is { } known ? Chain(known)[DepartmentIn(Chain(known))] : null;

    /// <summary>The unit with all those above it: 総務部 税務課 東部県税事務所.</summary>
    public string PathOf(long? id) => id is { } known ? string.Join(' ', Chain(known).Select(u => NameOf(u))) : UnitNames.Unknown;

    /// <summary>The same without the department, where there is more.</summary>
    public string WithinDepartment(long? id)
    {
        if (id is not { } known) return UnitNames.Unknown;
        var chain = Chain(known);
        var below = chain.Skip(DepartmentIn(chain) + 1).ToList();
        return below.Count == 0 ? NameOf(known) : string.Join(' ', below.Select(u => NameOf(u)));
    }

    int DepartmentIn(List<long> chain) => Math.Max(0, chain.FindIndex(u => Units.TryGetValue(u, out var unit) && Departments.Contains(unit.Kind)));

    // From the highest to the unit itself.
    List<long> Chain(long id)
    {
        var chain = new List<long> { id };
        while (Units.TryGetValue(chain[0], out var unit) && unit.Parent is { } parent && Units.ContainsKey(parent) && !chain.Contains(parent))
            chain.Insert(0, parent);
        return chain;
    }
}
