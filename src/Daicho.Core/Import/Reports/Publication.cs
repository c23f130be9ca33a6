using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>When and in which gazette (公報) a report was published, as printed at its head.</summary>
sealed partial record Publication(DateOnly? On, string? GazetteName, string? GazetteNumber, IReadOnlySet<int> Lines)
{
    const int HeadLines = 40;

    public static Publication Find(IReadOnlyList<Block> blocks)
    {
        DateOnly? labelled = null, alone = null, ofUpdate = null;
        string? name = null, number = null;
        var lines = new HashSet<int>();
        foreach (var block in blocks.Where(b => !b.IsBlank).Take(HeadLines))
        {
            var text = Fold.Width(block.Text).Trim();
            if (name is null && Gazette().Match(text) is { Success: true } gazette)
            {
                name = gazette.Groups["name"].Value;
                number = gazette.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
                lines.Add(block.First);
            }
            if (block.IsRow && block.Cells!.Count > 2) continue;
            if (PrintedDates.In(text) is not [var date, ..] || text.Length > 60 || text.Contains('。', StringComparison.Ordinal)) continue;
            if (Label().IsMatch(text)) labelled ??= Mark(date, block, lines);
            else if (UpdateLabel().IsMatch(text)) ofUpdate ??= Mark(date, block, lines);
            else if (Alone().IsMatch(text) || ByPublisher().IsMatch(text) || (name is not null && lines.Contains(block.First))) alone ??= Mark(date, block, lines);
        }
        return new Publication(labelled ?? alone ?? ofUpdate, name, number, lines);
    }

    static DateOnly Mark(DateOnly date, Block block, HashSet<int> lines)
    {
        lines.Add(block.First);
        return date;
    }

    [GeneratedRegex(@"(?<name>[\p{L}]{1,12}?(?:公報|県報|府報|都報|道報|市報|区報|町報|村報))\s*(?<number>(?:号外\s*)?第\s*[0-9]+\s*号(?:\s*の\s*[0-9]+)?\s*(?:別冊|号外|増刊)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gazette();

    [GeneratedRegex(@"^[^、。]{8,16}日\s+\S{0,12}(?:監査委員|知事|市長|区長|町長|村長)\S{0,3}(?:\s+\S{1,6}){0,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByPublisher();

    [GeneratedRegex(@"公\s*表|公\s*告|発\s*行|公表年月日", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"更新|掲載", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UpdateLabel();

    [GeneratedRegex(@"^[(（]?(?:(?:明治|大正|昭和|平成|令和)\s*(?:[0-9]{1,2}|元)\s*年|[12][0-9]{3}\s*年)?\s*(?:[(（][^)）]{2,12}[)）])?\s*[0-9]{0,2}\s*月?\s*[0-9]{0,2}\s*日?\s*(?:[(（]?[月火水木金土日]曜?日?[)）]?)?[)）]?$|^[12][0-9]{3}[/.\-][0-9]{1,2}[/.\-][0-9]{1,2}$|^[MTSHR][0-9.]{5,10}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone();
}
