using System.Globalization;
using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Holds printed counts (32件（指摘事項9件、意見23件）) against the items that follow them.</summary>
static partial class PrintedTotals
{
    public static IEnumerable<TotalsCheck> Check(IReadOnlyList<Block> blocks, IReadOnlyList<ItemDraft> items, IReadOnlyList<SourceLine> lines)
    {
        var counts = blocks.Where(b => !b.IsRow && b.Text.Length <= 200).Select(b => (Block: b, Printed: Counts(b.Text))).Where(c => c.Printed.Count > 0).ToList();
        foreach (var (block, printed) in counts)
        {
            var end = blocks.SkipWhile(b => b.First <= block.First).FirstOrDefault(b => !b.IsRow && !b.IsBlank && b.Text.EndsWith('。')
                && items.Any(i => i.Lines.Min > block.First && i.Lines.Max < b.First) && !items.Any(i => i.Lines.Contains(b.First)))?.First ?? int.MaxValue;
            var following = items.Where(i => i.Lines.Min > block.First && i.Lines.Min < end).ToList();
            var found = printed.Keys.ToDictionary(k => k, k => following.Count(i => i.Kind == k), StringComparer.Ordinal);
            var whole = printed.Keys.ToDictionary(k => k, k => items.Count(i => i.Kind == k), StringComparer.Ordinal);
            var agrees = printed.All(p => found[p.Key] == p.Value) || printed.All(p => whole[p.Key] == p.Value);
            var number = lines[block.First].Number;
            string print = Say(printed), count = Say(agrees && !printed.All(p => found[p.Key] == p.Value) ? whole : found);
            yield return new TotalsCheck(number, print, count, agrees, agrees
                ? $"{number}行目に印刷された件数（{print}）は読み取った件数と一致します。"
                : $"{number}行目に印刷された件数（{print}）と読み取った件数（{count}）が異なります。読み取り結果を確認してください。");
        }
    }

    static string Say(IReadOnlyDictionary<string, int> counts) => string.Join("、", counts.Select(c => $"{c.Key}{c.Value}件"));

    static Dictionary<string, int> Counts(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match match in Count().Matches(Fold.Width(text)))
            if (ColumnResolver.KindOf(match.Groups["kind"].Value) is { } kind
                && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) counts.TryAdd(kind, n);
        return counts.Count >= 2 ? counts : [];
    }

    [GeneratedRegex(@"(?<kind>指摘事項|指摘|意見|要望事項|要望|注意事項|注意)\s*:?\s*(?:は)?\s*(?<n>[0-9]{1,4})\s*件", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();
}
