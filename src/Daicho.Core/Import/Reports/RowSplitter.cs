using System.Text;
using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Splits a line into cells.</summary>
static partial class RowSplitter
{
    /// <summary>Cells by tab, or by bars (| or │) that enclose the line; null where the line is no row.</summary>
    public static IReadOnlyList<SourceCell>? ByMark(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal)) return [.. ByTab(text).Select(c => new SourceCell(CellText.OfTagged(c)))];
        var trimmed = text.Trim();
        if (trimmed.Length < 5 || !IsBar(trimmed[0]) || !IsBar(trimmed[^1])) return null;
        var cells = trimmed[1..^1].Split(['|', '│', '┃', '｜']);
        return cells.Length < 2 ? null : [.. cells.Select(c => new SourceCell(CellText.OfTagged(c)))];
    }

    /// <summary>Cells by runs of spaces, for columns that were lined up with spaces.</summary>
    public static IReadOnlyList<SourceCell> BySpaces(string text) =>
        [.. WideGap().Split(text.Trim(' ', '　')).Select(c => new SourceCell(c.Trim()))];

    /// <summary>Cells by commas, quotes honoured.</summary>
    public static IReadOnlyList<SourceCell> ByComma(string text) => [.. Quoted(text, ',').Select(c => new SourceCell(CellText.OfTagged(c)))];

    /// <summary>A cell's quotation is still open at the end of the line.</summary>
    public static bool OpensQuote(string line)
    {
        var start = line.LastIndexOf("\t\"", StringComparison.Ordinal);
        return (start >= 0 || line.StartsWith('"')) && line.Count(c => c == '"') % 2 == 1;
    }

    static IEnumerable<string> ByTab(string text) =>
        text.Contains("\t\"", StringComparison.Ordinal) || text.StartsWith('"') ? Quoted(text, '\t') : text.Split('\t');

    static List<string> Quoted(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inside && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"' && (inside || cell.Length == 0)) inside = !inside;
            else if (c == separator && !inside) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return cells;
    }

    static bool IsBar(char c) => c is '|' or '│' or '┃' or '｜';

    [GeneratedRegex(@"[ 　]{2,}|　", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WideGap();
}
