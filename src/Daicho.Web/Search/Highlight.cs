using System.Text;
using System.Text.Encodings.Web;
using Daicho.Text;
using Microsoft.AspNetCore.Html;

namespace Daicho.Web.Search;

/// <summary>Shows where a text matches: width, case and kana make no difference, as in the search itself.</summary>
public static class Highlight
{
    const int Around = 40;
    const int Longest = 2000;

    /// <summary>True when the folded text holds one of the words.</summary>
    public static bool Matches(string? text, IReadOnlyList<string> words) =>
        text is not null && TextKey.Search(text) is var key && words.Any(w => key.Contains(w, StringComparison.Ordinal));

    /// <summary>The text around its first match, with each match in a mark element.</summary>
    public static IHtmlContent Of(string text, IReadOnlyList<string> words, HtmlEncoder encoder)
    {
        if (text.Length > Longest) text = text[..Longest];
        var marks = Find(text, words);
        var from = marks.Count == 0 ? 0 : Math.Max(0, marks[0].Start - Around);
        var to = Math.Min(text.Length, from + (Around * 3));
        // Never in the middle of a letter of two code units.
        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        var html = new StringBuilder(from > 0 ? "…" : "");
        var at = from;
        foreach (var (start, length) in marks.Where(m => m.Start >= from && m.Start + m.Length <= to))
        {
            if (start < at) continue;
            html.Append(encoder.Encode(text[at..start])).Append("<mark>").Append(encoder.Encode(text[start..(start + length)])).Append("</mark>");
            at = start + length;
        }

        return new HtmlString(html.Append(encoder.Encode(text[at..to])).Append(to < text.Length ? "…" : "").ToString());
    }

    static List<(int Start, int Length)> Find(string text, IReadOnlyList<string> words)
    {
        var found = new List<(int Start, int Length)>();
        foreach (var word in words)
        {
            // A half-width letter with its mark is one folded letter, a ligature several: the piece may be longer or shorter than the word.
            for (var start = 0; start < text.Length; start++)
            {
                var most = Math.Min(text.Length - start, (word.Length * 2) + 2);
                for (var length = 1; length <= most; length++)
                {
                    if (TextKey.Search(text.Substring(start, length)) != word || char.IsWhiteSpace(text[start])) continue;
                    found.Add((start, length));
                    start += length - 1;
                    break;
                }
            }
        }

        found.Sort();
        return found;
    }
}
