using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>What a page carries besides its text: page numbers, lines of a table of contents, titles.</summary>
static partial class Furniture
{
    const int LongestTitle = 90;

    /// <summary>A page number alone on its line.</summary>
    public static bool IsPageNumber(string text) => text.Length <= 40 && PageNumber().IsMatch(Fold.Key(text));

    /// <summary>A line of a table of contents: leader dots and a page number.</summary>
    public static bool IsContentsLine(string text) => text.Length <= 400 && Leader().IsMatch(text);

    /// <summary>The title of a contents line without leader and page.</summary>
    public static string WithoutLeader(string text) => text.Length > 400 ? text.Trim() : Leader().Replace(text, "").Trim();

    /// <summary>Short and not a sentence: may be a title.</summary>
    public static bool IsTitleLike(string text) =>
        text.Length <= LongestTitle && !text.TrimEnd().EndsWith('。') && !Sentence().IsMatch(text);

    /// <summary>A line that structures the text: bracketed title, or a number and a short title.</summary>
    public static bool IsTitleMark(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || !IsTitleLike(trimmed)) return false;
        if (Bracketed().IsMatch(trimmed)) return true;
        return !trimmed.StartsWith('-') && !trimmed.StartsWith('・') && Enumerator.TrySplit(trimmed, out _, out var rest) && rest.Length is > 0 and <= 60;
    }

    [GeneratedRegex(@"^(?:[-–—―]*\(?p?\.?[0-9]{1,4}\)?[-–—―]*|[0-9]{1,4}/[0-9]{1,4}|(?:ページ|頁)[0-9]{1,4}|[0-9]{1,4}(?:ページ|頁))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"[ 　]*(?:[・.．…‥･·⋯]{3,}|…|[・.．…‥･]{2,}[ 　]+[・.．…‥･ 　]*)[ 　]*(?:[0-9０-９]+|[-－ー]?[ 　]?[0-9０-９]+[ 　]?[-－]?)[ 　]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leader();

    [GeneratedRegex(@"。.{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[【\[〔＜<〈《≪◎■◆●▼［].*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();
}
