using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>A piece of a line: a label (【措置】, 措置の内容：, ⇒) with the text behind it, or plain text.</summary>
/// <param name="Role"><see cref="ColumnRole.None"/> for plain text.</param>
/// <param name="Kind">The kind the label names (指摘).</param>
/// <param name="Enumerator">The number before the label: (1) 指摘.</param>
/// <param name="Number">The number within the label: 指摘1, 【意見2-1】.</param>
sealed partial record LabelToken(Block Block, ColumnRole Role, string Text, string Label = "", string? Kind = null, string? Enumerator = null, string? Number = null)
{
    // A line of prose holds a handful of labels; a hostile one must not be cut ten thousand times.
    const int MostLabels = 20;

    /// <summary>Cuts a line into its labels and texts.</summary>
    public static List<LabelToken> Split(Block block)
    {
        if (block.IsRow)
        {
            if (block.Cells!.Count < 2 || block.Printed.Count() < 2) return [new LabelToken(block, ColumnRole.None, block.Printed.FirstOrDefault() ?? "")];
            return [.. VerticalTable.Pairs(block).Select(p => new LabelToken(block, p.Label.Role, p.Text, p.Label.Label, p.Label.Kind))];
        }
        var text = block.Text.Trim(' ', '　');
        var tokens = new List<LabelToken>();
        if (AtStart(block, text) is { } first)
        {
            tokens.Add(first);
            text = first.Text;
        }
        else tokens.Add(new LabelToken(block, ColumnRole.None, text));
        foreach (Match match in Inside().Matches(text))
        {
            var arrow = match.Groups["arrow"].Success;
            var (role, kind, number) = arrow ? (ColumnRole.Response, null, null) : Strict(match.Groups["label"].Value);
            var round = match.Value[0] is '（' or '(';
            if (role == ColumnRole.None || (role != ColumnRole.Response && (round || match.Index == 0))) continue;
            if (tokens.Count > MostLabels) break;
            var shift = text.Length - tokens[^1].Text.Length;
            var at = match.Index - shift;
            if (at < 0) continue;
            var rest = tokens[^1].Text[(at + match.Length)..].Trim(' ', '　', '：', ':');
            tokens[^1] = tokens[^1] with { Text = tokens[^1].Text[..at].Trim(' ', '　') };
            tokens.Add(new LabelToken(block, role, rest, match.Value, kind, null, number));
            text = new string(' ', text.Length - rest.Length) + rest;
        }
        return [.. tokens.Where(t => t.Role != ColumnRole.None || t.Text.Length > 0)];
    }

    static LabelToken? AtStart(Block block, string text)
    {
        if (ArrowStart().Match(text) is { Success: true } arrow)
            return new LabelToken(block, ColumnRole.Response, text[arrow.Length..].Trim(' ', '　'), arrow.Value);
        string? enumerator = null;
        var body = text;
        if (Reports.Enumerator.TrySplit(text, out var number, out var rest)) (enumerator, body) = (number, rest);
        foreach (var match in (Match[])[Bracketed().Match(body), Parted().Match(body), Spaced().Match(body)])
        {
            if (!match.Success || (enumerator is null && match.Groups["one"].Success && !StandsAlone(match.Groups["label"].Value))) continue;
            var label = match.Groups["label"].Value;
            var (role, kind, own) = Strict(label);
            if (role == ColumnRole.None && match.Groups["square"].Success && label.Length <= 14)
            {
                var read = ColumnMap.Read(label);
                if (read.Role is not (ColumnRole.Other or ColumnRole.Section or ColumnRole.Figure)) (role, kind) = (read.Role, read.Kind);
            }
            if (role == ColumnRole.None) continue;
            return new LabelToken(block, role, body[match.Length..].Trim(' ', '　', '：', ':'), label, kind, enumerator, own);
        }
        return null;
    }

    /// <summary>Labels that one space after them is enough for: 指摘1, 措置の内容, 部署; 指摘 and 措置 begin sentences too.</summary>
    static bool StandsAlone(string label)
    {
        var key = Fold.Key(label);
        return OwnNumber().IsMatch(key) || (Strict(label).Role is var role and not ColumnRole.None && (key.Length >= 3 || role is ColumnRole.Unit or ColumnRole.Number or ColumnRole.State));
    }

    /// <summary>Role, kind and own number of a label that needs no brackets to be believed.</summary>
    static (ColumnRole Role, string? Kind, string? Number) Strict(string label)
    {
        var key = Fold.Key(label);
        var numbered = OwnNumber().Match(key);
        var word = numbered.Success ? key[..numbered.Index] : key;
        if (!Vocabulary.Labels.TryGetValue(word, out var role)) return (ColumnRole.None, null, null);
        return (ColumnMap.Role(role), ColumnMap.KindNamed(word), numbered.Success ? numbered.Groups["n"].Value : null);
    }

    [GeneratedRegex(@"^[⇒➡➔→⇨＝=]{1,2}[>＞]?[ 　]*(?=\S)(?<![＝=])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ArrowStart();

    [GeneratedRegex(@"^(?:(?<square>[【〔［\[＜<《≪]|[■◆●○◇□▼◎・]?[ 　]*【)|[（(「『])[ 　]*(?<label>[^】〕］\]）)＞>」』》≫【（(]{1,16}(?:[（(][0-9０-９]{1,3}[)）])?)[ 　]*[】〕］\]）)＞>」』》≫][ 　]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[■◆●○◇□▼◎・]?[ 　]*(?<label>[^：:　。、\t]{1,16}?)[ 　]*(?:[（(][^（）()]{1,20}[)）])?[ 　]*(?:[：:]|　+|[ ]{2,}|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?<one>)(?<label>[^：:　 。、\t]{2,10})[ ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?<arrow>[⇒➡⇨])|[【〔［\[（(](?<label>[^】〕］\]）)【（(]{1,12})[】〕］\]）)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?:no\.?|\()?(?<n>[0-9]+(?:[-.][0-9]+)*)\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnNumber();
}
