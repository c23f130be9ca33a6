using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Names that a narrow column broke carry a space where the break was.</summary>
static partial class Wrapped
{
    /// <summary>Takes out a space between two Japanese characters; spaces beside Latin letters may be meant.</summary>
    public static string Close(string name) => Space().Replace(name.Trim(), "");

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}々・、）」])[ \n　](?=[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}々・（「])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
