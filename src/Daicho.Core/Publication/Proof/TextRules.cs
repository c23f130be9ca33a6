using System.Text.RegularExpressions;
using Daicho.Calendar;

namespace Daicho.Publication.Proof;

/// <summary>Rules for one text: brackets, doubled words, spaces, dates, typing errors.</summary>
static partial class TextRules
{
    private const string Opening = "（「『【〔［(";
    private const string Closing = "）」』】〕］)";

    public static IEnumerable<ProofNote> Check(ProofText text, ProofWords words) =>
        [.. Brackets(text), .. Mistakes(text, words), .. Doubled(text, words), .. Spaces(text), .. Dates(text)];

    // （1) and 1） number lists, so that a lone closing bracket behind a number is fine.
    private static IEnumerable<ProofNote> Brackets(ProofText text)
    {
        var open = new Stack<(char Mark, int At)>();
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (Opening.Contains(c, StringComparison.Ordinal))
                open.Push((c, i));
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.Count > 0 && Same(open.Peek().Mark, kind))
                    open.Pop();
                else if (open.Count == 0 && c is '）' or ')' && i > 0 && (char.IsAsciiLetterOrDigit(text.Text[i - 1]) || text.Text[i - 1] is >= '０' and <= '９' or >= 'ア' and <= 'ン'))
                    continue;
                else
                    yield return Note(text, "brackets", ProofWeight.Error, c.ToString(), $"閉じるかっこ「{c}」に対応する開くかっこがありません。", i);
            }
        }

        foreach (var (mark, at) in open)
            yield return Note(text, "brackets", ProofWeight.Error, mark.ToString(), $"開くかっこ「{mark}」が閉じられていません。", at);
    }

    // （ closed by ) is a matter of width, not of balance.
    private static bool Same(char open, int closing) =>
        Opening.IndexOf(open, StringComparison.Ordinal) == closing || (open is '（' or '(' && Closing[closing] is '）' or ')');

    private static IEnumerable<ProofNote> Mistakes(ProofText text, ProofWords words)
    {
        foreach (var (wrong, right) in words.Mistakes)
            for (var at = text.Text.IndexOf(wrong, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(wrong, at + wrong.Length, StringComparison.Ordinal))
                yield return Note(text, "typing", ProofWeight.Error, wrong, $"「{wrong}」は「{right}」の誤りではないか確かめてください。", at);
    }

    private static IEnumerable<ProofNote> Doubled(ProofText text, ProofWords words)
    {
        foreach (var word in words.Doubled)
            for (var at = text.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                yield return Note(text, "doubled", ProofWeight.Error, word, $"「{word}」と重なっています。", at);
        foreach (Match match in Repeated().Matches(text.Text))
            if (!words.Allowed.Any(a => a.Contains(match.Value, StringComparison.Ordinal) || match.Value.Contains(a, StringComparison.Ordinal)))
                yield return Note(text, "doubled", ProofWeight.Error, match.Value, $"「{match.Groups["word"].Value}」が続けて2回書かれています。", match.Index);
    }

    private static IEnumerable<ProofNote> Spaces(ProofText text)
    {
        if (text.Field == "subject")
            yield break;
        foreach (Match match in InnerSpace().Matches(text.Text))
            yield return Note(text, "space", ProofWeight.Look, match.Value.Trim(), $"「{match.Value}」の間に空白があります。語の途中でないか確かめてください。", match.Index);
    }

    private static IEnumerable<ProofNote> Dates(ProofText text)
    {
        foreach (Match match in PrintedDate().Matches(text.Text))
            if (JapaneseDate.Problem(match.Value) is { } problem)
                yield return Note(text, "date", ProofWeight.Error, match.Value, problem, match.Index);
    }

    private static ProofNote Note(ProofText text, string rule, ProofWeight weight, string found, string sentence, int at) =>
        ProofCheck.Of(text.Item, rule, weight, text.Field, found, sentence, at);

    [GeneratedRegex(@"(?<word>[\p{IsCJKUnifiedIdeographs}]{2,12}|[\p{IsKatakana}]{3,12}|[\p{IsHiragana}]{3,12})\k<word>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]{1,4} +[\p{IsHiragana}\p{IsCJKUnifiedIdeographs}\p{IsKatakana}]{1,4}|(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ](?: [A-ZＡ-Ｚ])+(?![a-zａ-ｚ])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InnerSpace();

    [GeneratedRegex(@"(?:(?:明治|大正|昭和|平成|令和)(?:[0-9０-９]{1,2}|元)|[12][0-9]{3})年[0-9０-９]{1,2}月[0-9０-９]{1,2}日", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrintedDate();
}
