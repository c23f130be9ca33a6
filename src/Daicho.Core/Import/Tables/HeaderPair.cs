namespace Daicho.Import.Tables;

/// <summary>A header of two rows: the upper row groups columns (設置場所 over 所属 and 室名) or names a column that spans both.</summary>
static class HeaderPair
{
    const int LongestGroup = 15;

    /// <summary>The name in a header cell without line breaks and outer blanks; blanks inside for looks (備　考) go when the name is then known.</summary>
    public static string Name(string? cell, Func<string, bool> isKnownName)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return "";
        var name = cell.ReplaceLineEndings("").Trim();
        if (isKnownName(name) || !name.Any(char.IsWhiteSpace))
            return name;
        var tight = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        return isKnownName(tight) ? tight : name;
    }

    /// <summary>True when both rows together are the header.</summary>
    public static bool IsPair(SourceRow upper, SourceRow lower, Func<string, bool> isKnownName)
    {
        if (upper.Fault is not null || lower.Fault is not null || lower.Number != upper.Number + 1)
            return false;
        var width = Math.Max(upper.Cells.Length, lower.Cells.Length);
        int spanning = 0, subs = 0, groups = 0, groupsAtEdge = 0, helped = 0;
        var names = lower.Cells.Select(c => Name(c, isKnownName)).ToList();
        var group = "";
        for (var c = 0; c < width; c++)
        {
            var top = Name(upper[c], isKnownName);
            var below = Name(lower[c], isKnownName);
            if (top.Length > LongestGroup)
                return false;
            group = top.Length > 0 ? top : below.Length == 0 ? "" : group;
            if (group.Length > 0 && below.Length > 0 && (isKnownName(group + below) || names.Count(n => n == below) > 1))
                helped++;
            if (top.Length > 0 && below.Length == 0)
            {
                spanning++;
            }
            else if (below.Length > 0 && top.Length == 0)
            {
                subs++;
            }
            else if (top.Length > 0)
            {
                // A name above a name is a group only when it reaches over the next column too.
                if (Name(upper[c + 1], isKnownName).Length > 0 || Name(lower[c + 1], isKnownName).Length == 0)
                    return false;
                groups++;
                groupsAtEdge += c == 0 ? 1 : 0;
            }
        }
        if (groups == 0 || subs == 0 || !lower.Cells.All(IsName))
            return false;
        // A title or a date above a header looks like a group too: real ones stand beside names that span both rows, or make the names better.
        return spanning > 0 && groups > groupsAtEdge || helped > 0;
    }

    /// <summary>One name per column: group and name where the name alone wouldn't be unique or isn't known.</summary>
    public static string[] Merge(SourceRow upper, SourceRow lower, Func<string, bool> isKnownName)
    {
        var width = Math.Max(upper.Cells.Length, lower.Cells.Length);
        var below = Enumerable.Range(0, width).Select(c => Name(lower[c], isKnownName)).ToArray();
        var names = new string[width];
        var group = "";
        for (var c = 0; c < width; c++)
        {
            var top = Name(upper[c], isKnownName);
            if (top.Length > 0)
                group = top;
            else if (below[c].Length == 0 || c > 0 && below[c - 1].Length == 0)
                group = "";
            names[c] = One(group, below[c], below.Count(b => b == below[c]) == 1, isKnownName);
        }
        return names;
    }

    static string One(string group, string name, bool isUnique, Func<string, bool> isKnownName)
    {
        if (name.Length == 0 || group.Length == 0 || group == name)
            return name.Length == 0 ? group : name;
        if (isKnownName(group + name))
            return group + name;
        return isUnique && isKnownName(name) ? name : $"{group}／{name}";
    }

    static bool IsName(string? cell) => string.IsNullOrWhiteSpace(cell) || cell.Length <= LongestGroup && !cell.All(c => !char.IsLetter(c));
}
