using Daicho.Text;

namespace Daicho.Organization;

/// <summary>
/// Finds the unit that a text names: by code, name, alias, former name or path of departments (総務部 人事課), also
/// when a remark in brackets follows (情報政策課（人事課）). A text that fits several units names none of them.
/// </summary>
public sealed class UnitDirectory
{
    private readonly Dictionary<string, List<Unit>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long?> resolved = new(StringComparer.Ordinal);
    private readonly DateOnly today;

    /// <summary>The directory of these units as seen on a day.</summary>
    public UnitDirectory(IReadOnlyCollection<Unit> units, DateOnly today)
    {
        this.today = today;
        var byId = units.ToDictionary(u => u.Id);
        foreach (var unit in units)
        {
            Add(unit.Code, unit);
            Add(unit.Name, unit);
            foreach (var name in SplitNames(unit.OtherNames).Concat(SplitNames(unit.FormerNames)))
                Add(name, unit);
            AddPaths(unit, byId);
        }
    }

    /// <summary>Id of the unit, or null when none or several fit.</summary>
    public long? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (resolved.TryGetValue(text, out var known))
            return known;
        var id = Lookup(text);
        if (resolved.Count < 50_000)
            resolved.Add(text, id);
        return id;
    }

    /// <summary>Names written into one cell, apart by 、 , ／ or a new line.</summary>
    public static IEnumerable<string> SplitNames(string? cell) =>
        cell?.Split(['、', ',', '，', '／', '\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private long? Lookup(string text)
    {
        if (One(text) is { } found)
            return found;
        var bracket = text.AsSpan().IndexOfAny('（', '(');
        return bracket > 0 ? One(text[..bracket]) : null;
    }

    private long? One(string text)
    {
        if (!byKey.TryGetValue(TextKey.Name(text), out var units))
            return null;
        if (units.Count == 1)
            return Heir(units[0]).Id;
        var valid = units.Where(u => u.IsValidOn(today)).ToList();
        return valid.Count == 1 ? valid[0].Id : null;
    }

    // A single successor inherits what the ended unit answered for; of several, a person must say which.
    private Unit Heir(Unit unit)
    {
        var seen = new HashSet<Unit>();
        while (unit.ValidTo < today && seen.Add(unit)
            && SplitNames(unit.Successor).ToList() is [{ } name] && byKey.TryGetValue(TextKey.Name(name), out var heirs) && heirs is [{ } heir])
        {
            unit = heir;
        }

        return unit;
    }

    private void AddPaths(Unit unit, Dictionary<long, Unit> byId)
    {
        var path = unit.Name;
        var seen = new HashSet<long> { unit.Id };
        var parentId = unit.ParentId;
        while (parentId is { } id && seen.Add(id) && byId.TryGetValue(id, out var parent))
        {
            Add(parent.Name + unit.Name, unit);
            path = parent.Name + path;
            Add(path, unit);
            parentId = parent.ParentId;
        }
    }

    private void Add(string? name, Unit unit)
    {
        var key = TextKey.Name(name);
        if (key.Length == 0)
            return;
        if (!byKey.TryGetValue(key, out var units))
            byKey.Add(key, units = []);
        if (!units.Contains(unit))
            units.Add(unit);
    }
}
