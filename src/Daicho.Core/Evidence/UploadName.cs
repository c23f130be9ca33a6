namespace Daicho.Evidence;

/// <summary>Names of files as browsers send them.</summary>
public static class UploadName
{
    /// <summary>Longest name kept, in characters.</summary>
    private const int Longest = 255;

    /// <summary>The name without its path and without characters that may not stand in a header or a list; null when nothing is left.</summary>
    public static string? Plain(string? name)
    {
        if (name is null)
            return null;
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return plain.Length == 0 ? null : plain.Length > Longest ? plain[^Longest..] : plain;
    }
}
