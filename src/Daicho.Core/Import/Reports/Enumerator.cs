using System.Globalization;
using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>The number in front of a heading or paragraph: 1, 第2, (3), ①, 1-2, ア, Ⅱ.</summary>
static partial class Enumerator
{
    /// <summary>Splits the leading number off, as printed but without the full stop or comma after it.</summary>
    public static bool TrySplit(string text, out string number, out string rest)
    {
        var match = Leading().Match(text);
        number = match.Groups["n"].Value;
        rest = match.Success ? text[match.Length..].TrimStart(' ', '　') : text;
        return match.Success;
    }

    /// <summary>The integer that a whole cell holds, full width, brackets, No. and 第…号 allowed; null otherwise.</summary>
    public static int? WholeNumber(string text)
    {
        var match = Whole().Match(Fold.Key(text));
        return match.Success && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    /// <summary>The style of a printed number, to tell parts of one item (ア, イ) from items.</summary>
    public static char Style(string number) => Fold.Width(number) switch
    {
        ['(', ..] => '(',
        [>= 'ア' and <= 'ン', ..] => 'ア',
        ['第', ..] => '第',
        _ when number is [>= '①' and <= '⑳', ..] => '①',
        _ => '1',
    };

    [GeneratedRegex(@"^[\s　]*(?:[-・][ 　]*)?(?:(?:№|[Nn][Oo][.．]?)[ 　]*(?<n>[0-9０-９]+(?:[-－][0-9０-９]+)*)[.．、:：]?[ 　]*|(?<n>第[ 　]?[0-9０-９]+(?:[-.][0-9]+)*(?:章|節|款|項|号)?)[ 　]+|(?<n>[（(][ 　]?(?:[0-9０-９]+|[ア-ンa-z])[ 　]?[）)])[.．、]?[ 　]*|(?<n>[0-9０-９]+(?:[-－‐.．][0-9０-９]+)*)(?:[.．、)）](?![0-9０-９])[ 　]*|[ 　]+)|(?<n>[①-⑳㉑-㉟])[ 　]*|(?<n>[ア-ン])[.．、 　)）]+|(?<n>[Ⅰ-Ⅻ])[.．、 　]*|(?<n>[IVX]{1,4})[.．、][ 　]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:no\.?|第)?\(?(?<n>[0-9]{1,6})\)?[.、号]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();
}
