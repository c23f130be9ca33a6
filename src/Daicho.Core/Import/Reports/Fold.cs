using System.Text;

namespace Daicho.Import.Reports;

/// <summary>Folding for comparison only: printed words come with spaces inside (内 容) and in either width.</summary>
static class Fold
{
    /// <summary>NFKC, lower case, all white space removed.</summary>
    public static string Key(string text)
    {
        var normal = Normalize(text);
        var result = new StringBuilder(normal.Length);
        foreach (var c in normal)
            if (!char.IsWhiteSpace(c)) result.Append(char.ToLowerInvariant(c));
        return result.ToString();
    }

    /// <summary>NFKC with white space kept.</summary>
    public static string Width(string text) => Normalize(text);

    // A lone surrogate makes Normalize throw; such text is compared as it is.
    static string Normalize(string text)
    {
        try { return text.Normalize(NormalizationForm.FormKC); }
        catch (ArgumentException) { return text; }
    }
}
