using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Reads the closing class (措置済み, 継続, …) of an item as printed, from a cell, a check box list or a narrative.</summary>
static partial class ClassMark
{
    const int LongestClass = 16;

    /// <summary>The text is a class word and nothing else.</summary>
    public static bool IsClass(string text) => Vocabulary.Classes.Contains(Key(text));

    /// <summary>A short text that reads like a class, listed or not.</summary>
    public static bool LooksLikeClass(string text)
    {
        var key = Key(text);
        if (Vocabulary.Classes.Contains(key) || HasBoxes(text)) return true;
        return key.Length is > 0 and <= LongestClass && !key.Contains('。', StringComparison.Ordinal)
            && Vocabulary.ClassParts.Any(p => key.Contains(p, StringComparison.Ordinal));
    }

    /// <summary>The last line of a cell is a class word: the end of the narrative ran into the class column.</summary>
    public static bool EndsWithClass(string text) => text.LastIndexOf('\n') is > 0 and var cut && IsClass(text[(cut + 1)..]);

    public static bool HasBoxes(string text) => Box().Count(text) >= 2 || text.Contains('☑', StringComparison.Ordinal);

    /// <summary>The entries that are ticked, as printed.</summary>
    public static IReadOnlyList<string> Ticked(string text) =>
        [.. Box().Matches(text).Where(m => m.Groups["box"].Value is "■" or "☑" or "☒" or "✓" or "レ").Select(m => m.Groups["text"].Value.Trim(' ', '　', '\n', '・', '/', '／'))];

    /// <summary>
    /// Splits a class cell into what stands before the class word and the word itself: where a row's last cells ran together,
    /// the cell holds the end of the narrative too.
    /// </summary>
    public static (string Before, string? Class) Split(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return ("", null);
        if (LooksLikeClass(text) && !HasBoxes(text)) return ("", Bare(text.ReplaceLineEndings("")));
        var cut = text.LastIndexOf('\n');
        if (cut > 0 && IsClass(text[(cut + 1)..])) return (text[..cut].TrimEnd(), Bare(text[(cut + 1)..].Trim()));
        foreach (var word in Vocabulary.Classes)
            if (text.Length > word.Length + 4 && text.EndsWith(word, StringComparison.Ordinal) && text[^(word.Length + 1)] is ' ' or '　' or '。' or '）')
                return (text[..^word.Length].TrimEnd(), word);
        return text.Length <= 30 && !text.Contains('。', StringComparison.Ordinal) ? ("", text.ReplaceLineEndings(" ")) : (text, null);
    }

    /// <summary>The class that a narrative names in brackets at its start or end, such as 【措置済み】; null where it names none.</summary>
    public static string? InBrackets(string narrative)
    {
        foreach (Match match in Bracketed().Matches(narrative))
            if (IsClass(match.Groups["text"].Value)
                && (match.Index == 0 || match.Index + match.Length == narrative.TrimEnd().Length || narrative[match.Index - 1] == '\n'))
                return match.Groups["text"].Value.Trim();
        return null;
    }

    /// <summary>The brackets of 【措置済み】 set the word off and are no part of it.</summary>
    static string Bare(string text) => text.Trim('【', '】');

    static string Key(string text) => Fold.Key(text).Trim('【', '】', '[', ']', '(', ')', '〔', '〕', '・', '●', '○');

    [GeneratedRegex(@"(?<box>[■□☑☐☒])[ 　]*(?<text>[^■□☑☐☒]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Box();

    [GeneratedRegex(@"[【（(〔\[](?<text>[^】）)〕\]]{2,16})[】）)〕\]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();
}
