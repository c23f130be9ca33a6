using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Recognises names of organisation units (所管課) where they are printed.</summary>
static partial class UnitText
{
    const int LongestName = 40;

    /// <summary>The text is the name of a unit: ends like one and holds nothing of a sentence.</summary>
    public static bool IsUnit(string text)
    {
        var trimmed = text.Trim(' ', '　');
        if (trimmed.Length is < 2 or > LongestName || !Name().IsMatch(trimmed)) return false;
        return Vocabulary.UnitEndings.Any(e => trimmed.EndsWith(e, StringComparison.Ordinal)) && !Particle().IsMatch(trimmed);
    }

    /// <summary>A line that prints nothing but a unit in brackets: [総務部情報システム課].</summary>
    public static string? OfBracketLine(string line)
    {
        var match = BracketLine().Match(line.Trim(' ', '　'));
        return match.Success && IsUnit(match.Groups["unit"].Value) ? match.Groups["unit"].Value.Trim() : null;
    }

    /// <summary>Splits a unit in brackets off the end of a title: …について（総務部 総務厚生課）.</summary>
    public static (string Title, string? Unit) SplitTitle(string title)
    {
        var match = AtEnd().Match(title);
        return match.Success && IsUnit(match.Groups["unit"].Value)
            ? (title[..match.Index].TrimEnd(), match.Groups["unit"].Value.Trim())
            : (title, null);
    }

    /// <summary>The units of a cell: several where it lists several respondents.</summary>
    public static IReadOnlyList<string> OfCell(string cell)
    {
        var lines = Separator().Split(cell).Select(p => p.Trim(' ', '　')).Where(p => p.Length > 0).ToList();
        if (lines.Count < 2 || !lines.TrueForAll(IsUnit)) return [];
        // 総務部 over 財政課 is one unit broken over two lines.
        if (cell.Contains('\n', StringComparison.Ordinal) && lines.Count == 2 && Rank(lines[0]) < Rank(lines[1])) return [];
        return lines;
    }

    /// <summary>The units that sign paragraphs of a narrative, as （企業局経理課） at an end or 【教育委員会】 at a start.</summary>
    public static IReadOnlyList<string> Signing(string narrative)
    {
        var units = new List<string>();
        foreach (var line in narrative.Split('\n'))
        {
            var trimmed = line.Trim(' ', '　');
            var lead = AtStart().Match(trimmed);
            if (lead.Success && IsUnit(lead.Groups["unit"].Value)) AddOnce(units, lead.Groups["unit"].Value.Trim());
            else if (AtEnd().Match(trimmed) is { Success: true, Index: var at } end && (at == 0 || trimmed[at - 1] == '。') && IsUnit(end.Groups["unit"].Value))
                AddOnce(units, end.Groups["unit"].Value.Trim());
        }
        return units;
    }

    /// <summary>A label of the unit that answers (所管課, 担当課).</summary>
    public static bool IsAnswering(string label) => label.Contains("所管", StringComparison.Ordinal) || label.Contains("担当", StringComparison.Ordinal);

    /// <summary>A label of the body that was audited (対象団体, 監査対象機関).</summary>
    public static bool IsAudited(string label) => label.Contains("対象", StringComparison.Ordinal) || label.Contains("団体", StringComparison.Ordinal) || label.Contains("機関", StringComparison.Ordinal);

    /// <summary>The body and the unit that answers for it: シルバー人材センター（所管：高齢福祉課）.</summary>
    public static (string Body, string? Unit) SplitAnswering(string cell)
    {
        var match = Answering().Match(cell);
        return match.Success ? (cell[..match.Index].Trim(), match.Groups["unit"].Value.Trim()) : (cell, null);
    }

    static void AddOnce(List<string> units, string unit)
    {
        if (!units.Contains(unit, StringComparer.Ordinal)) units.Add(unit);
    }

    static int Rank(string unit) => unit[^1] switch { '部' or '局' => 1, '課' or '室' or '所' => 2, '班' or '係' => 3, _ => 1 };

    [GeneratedRegex(@"^[\p{L}\p{Nd}ー・、 　（）()々]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"[をはがにへ]|として|により|する|した|ない|られ|場合|当該|上記|各部|各課|他の|関係|所管課$|^監査|件$|及び.*について", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Particle();

    [GeneratedRegex(@"^[\[［【〔（(＜<](?<unit>[^\]］】〕）)＞>]+)[\]］】〕）)＞>]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BracketLine();

    [GeneratedRegex(@"[（(【\[［〔](?<unit>[^（）()【】\[\]［］〔〕]+)[）)】\]］〕][ 　]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[（(【\[［〔＜<](?<unit>[^（）()【】\[\]［］〔〕＜＞<>]+)[）)】\]］〕＞>]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"[（(](?:所管|担当)(?:課|部署|部局|所属)?[ 　]*[:：　 ][ 　]*(?<unit>[^（）()]{2,40})[)）][ 　]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Answering();

    [GeneratedRegex(@"[・、，,/／\n]|及び", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();
}
