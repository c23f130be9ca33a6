using System.Text.RegularExpressions;
using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>Finds dates and fiscal years inside running text.</summary>
static partial class PrintedDates
{
    /// <summary>The full dates named in a text, in order, each once.</summary>
    public static IReadOnlyList<DateOnly> In(string? text)
    {
        if (text is null) return [];
        var dates = new List<DateOnly>();
        foreach (Match match in Date().Matches(Fold.Width(text)))
            if (JapaneseDate.TryParse(match.Value, out var date) && !dates.Contains(date)) dates.Add(date);
        return dates;
    }

    /// <summary>The fiscal years named in a text with the place after each.</summary>
    public static IEnumerable<(FiscalYear Year, int Index, int End)> FiscalYears(string text)
    {
        foreach (Match match in YearName().Matches(text))
            if (FiscalYear.TryParse(match.Groups["year"].Value + "年度", out var year)) yield return (year, match.Index, match.Index + match.Length);
    }

    [GeneratedRegex(@"(?:(?:明治|大正|昭和|平成|令和)\s*(?:[0-9]{1,2}|元)\s*年|[12][0-9]{3}\s*年)\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日|\b[MTSHR][0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}\b|\b20[0-9]{2}[/\-.][0-9]{1,2}[/\-.][0-9]{1,2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<year>(?:明治|大正|昭和|平成|令和)\s*(?:[0-9０-９]{1,2}|元|[一二三四五六七八九十]{1,3})|[12１２][0-9０-９]{3})\s*(?:[（(][^）)]{1,8}[）)])?\s*年度", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearName();
}
