using System.Globalization;

namespace Daicho.Calendar;

/// <summary>
/// Reads and writes dates in Japanese eras (和暦) and western years. Reads what ledgers and reports contain: 2026-11-21,
/// 2026/11/21, 20261121, 2026年11月21日, R8.11.21, 令和八年十一月二十一日, 令和元年5月1日, ㋿, full width, spaces inside, a day
/// of the week or a time behind (which are passed over).
/// </summary>
/// <remarks>
/// Refused: western years of two digits, days that don't exist, days outside their era (昭和64年1月8日), serial numbers of
/// spreadsheets, times with a zone.
/// </remarks>
public static class JapaneseDate
{
    /// <summary>Reads a day.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        return DateText.TryRead(text, withDay: true, out DateParts parts) && TryDay(parts, out date)
            && (parts.Era is not { } era || (date >= era.First && date <= era.Last));
    }

    /// <summary>Reads a month (令和6年3月, R6.3, 2024-03, 202403) as its first day. The month must touch its era: 平成31年5月 is refused.</summary>
    public static bool TryParseMonth(string? text, out DateOnly firstDay)
    {
        firstDay = default;
        return DateText.TryRead(text, withDay: false, out DateParts parts) && TryDay(parts, out firstDay)
            && (parts.Era is not { } era || (firstDay.AddMonths(1) > era.First && firstDay <= era.Last));
    }

    /// <summary>
    /// The Japanese sentence that tells the user why a text is no date and what to write; null when it is one.
    /// 平成32年3月31日, for instance, is told as 令和2年3月31日.
    /// </summary>
    public static string? Problem(string? text)
    {
        if (TryParse(text, out _))
            return null;
        if (string.IsNullOrWhiteSpace(text))
            return "日付が空欄です。";
        string shown = text.Trim();
        if (shown.Length > 30)
            shown = shown[..30] + "…";
        if (!DateText.TryRead(text, withDay: true, out DateParts parts))
            return $"「{shown}」を日付として読めません。2026-11-21 や令和8年11月21日のように書いてください。";
        return TryDay(parts, out DateOnly day)
            ? $"「{shown}」は{parts.Era!.Name}の期間にない日付です。{ToEra(day)}のことであれば、そう書いてください。"
            : $"「{shown}」はカレンダーにない日付です。月と日を確かめてください。";
    }

    /// <summary>令和8年11月21日; year 1 is 元年; before 1873 the western 1872年12月31日.</summary>
    public static string ToEra(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{YearName(date)}年{date.Month}月{date.Day}日");

    /// <summary>R8.11.21; before 1873 the western 1872.12.31.</summary>
    public static string ToEraShort(DateOnly date)
    {
        Era? era = Era.Of(date);
        int year = era?.YearOf(date.Year) ?? date.Year;
        return string.Create(CultureInfo.InvariantCulture, $"{era?.Letter}{year}.{date.Month}.{date.Day}");
    }

    /// <summary>令和8, 令和元, or the western year before 1873; without 年.</summary>
    internal static string YearName(DateOnly date) =>
        Era.Of(date)?.YearName(date.Year) ?? date.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static bool TryDay(DateParts parts, out DateOnly day)
    {
        int year = parts.WesternYear;
        bool exists = year is >= 1 and <= 9999 && parts.Month is >= 1 and <= 12
            && parts.Day >= 1 && parts.Day <= DateTime.DaysInMonth(year, parts.Month);
        day = exists ? new(year, parts.Month, parts.Day) : default;
        return exists;
    }
}
