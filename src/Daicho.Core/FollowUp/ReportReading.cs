using System.Globalization;
using Daicho.Import.Reports;

namespace Daicho.FollowUp;

/// <summary>A line of a published report and what became of it.</summary>
/// <param name="Number">1-based line of the file.</param>
/// <param name="Text">As printed.</param>
/// <param name="Role">What it is now: what people have rearranged comes before what was read.</param>
/// <param name="Item">Number of the item in the ledger that holds it; null for every other role.</param>
public sealed record ReportLine(int Number, string Text, LineRole Role, long? Item);

/// <summary>
/// A published report beside the items of the ledger that came from it (読取りの確認): as it was read, and as people have
/// corrected, split and joined the items since. Pure, so that one property holds it: every line that is not blank is in an
/// item, a heading or a table, or is shown as unplaced.
/// </summary>
public sealed class ReportReading
{
    private const int MostLines = 100_000;

    private readonly Dictionary<int, ReportLine> byNumber = [];

    private ReportReading(ParsedReport report, IReadOnlyList<ReportLine> lines, IReadOnlyList<AuditItem> items)
    {
        Report = report;
        Lines = lines;
        Items = items;
        LastLine = LastLineOf(report);
        foreach (var line in lines)
            byNumber.TryAdd(line.Number, line);
    }

    /// <summary>What was read from the file.</summary>
    public ParsedReport Report { get; }

    /// <summary>Every line of the file, in order.</summary>
    public IReadOnlyList<ReportLine> Lines { get; }

    /// <summary>The live items of the file, in the order of their first lines.</summary>
    public IReadOnlyList<AuditItem> Items { get; }

    /// <summary>Number of the file's last line.</summary>
    public int LastLine { get; }

    /// <summary>Joins what was read with the live items that came from the file.</summary>
    public static ReportReading Of(ParsedReport report, IEnumerable<AuditItem> items)
    {
        var ordered = items.OrderBy(FirstLine).ThenBy(i => i.Id).ToList();
        var holders = ordered.SelectMany(i => LinesOf(i), (item, line) => (item, line)).ToLookup(h => h.line, h => h.item);
        var printed = report.LineRoles.CountBy(l => l.Number).ToDictionary();
        var asRead = AsRead(report, ordered);
        return new ReportReading(report, [.. report.LineRoles.Select(line => Place(line, holders[line.Number], printed[line.Number] > 1, asRead))], ordered)
        {
            Parsed = asRead.ToDictionary(r => r.Value.Id, r => report.Items[r.Key]),
        };
    }

    /// <summary>What the items were read as, where they still hold the lines they were read from.</summary>
    public IReadOnlyDictionary<long, ParsedItem> Parsed { get; private init; } = new Dictionary<long, ParsedItem>();

    /// <summary>The printed line with that number; null where the number is within one that runs over several lines of the file.</summary>
    public ReportLine? Line(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The lines of the file from a printed line to the next one.</summary>
    public IEnumerable<int> Span(int number)
    {
        var end = number + 1;
        while (end <= LastLine && !byNumber.ContainsKey(end))
            end++;
        return Enumerable.Range(number, end - number);
    }

    /// <summary>The lines of the file an item holds.</summary>
    public static IReadOnlyList<int> LinesOf(AuditItem item) => ReadLines(item.SourceLines ?? "") ?? [];

    /// <summary>Reads line numbers as a person or the ledger writes them: 12,13 or 12-18, also in full width; null when they can't be read.</summary>
    public static IReadOnlyList<int>? ReadLines(string text)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in text.Normalize(System.Text.NormalizationForm.FormKC).Replace('、', ',').Replace('～', '-').Replace('〜', '-').Replace('~', '-').Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                || first < 1 || last < first || last - first > MostLines)
            {
                return null;
            }

            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. numbers];
    }

    /// <summary>Line numbers as the ledger writes them.</summary>
    public static string? WriteLines(IEnumerable<int> lines) => string.Join(',', lines.Distinct().Order()) is { Length: > 0 } text ? text : null;

    internal static int LastLineOf(ParsedReport report) =>
        report.LineRoles.Select(l => l.Number).Concat(report.Items.SelectMany(i => i.SourceLines)).DefaultIfEmpty(0).Max();

    // HTML may have many printed lines in one line of the file: then only what was read tells which of them is whose.
    private static ReportLine Place(PlacedLine line, IEnumerable<AuditItem> holders, bool isCrowded, Dictionary<int, AuditItem> asRead)
    {
        var holder = isCrowded
            ? line.Item is { } read ? asRead.GetValueOrDefault(read) ?? holders.FirstOrDefault() : null
            : holders.FirstOrDefault();
        return holder is not null ? new ReportLine(line.Number, line.Text, LineRole.Item, holder.Id)
            : new ReportLine(line.Number, line.Text, line.Role == LineRole.Item ? LineRole.Unplaced : line.Role, null);
    }

    // Items are found again by where they stand in the file; those that share their lines come in the order they were taken in.
    private static Dictionary<int, AuditItem> AsRead(ParsedReport report, List<AuditItem> items)
    {
        var waiting = items.GroupBy(i => i.SourceLines ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<AuditItem>(g.OrderBy(i => i.Id)), StringComparer.Ordinal);
        var found = new Dictionary<int, AuditItem>();
        for (var i = 0; i < report.Items.Count; i++)
        {
            if (waiting.TryGetValue(WriteLines(report.Items[i].SourceLines) ?? "", out var queue) && queue.TryDequeue(out var item))
                found.Add(i, item);
        }

        return found;
    }

    private static int FirstLine(AuditItem item) => LinesOf(item) is [var first, ..] ? first : int.MaxValue;
}
