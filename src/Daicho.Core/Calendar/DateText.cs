using Daicho.Text;

namespace Daicho.Calendar;

/// <summary>The parts of a written date, before anyone asks whether the day exists.</summary>
internal readonly record struct DateParts(Era? Era, int Year, int Month, int Day)
{
    internal int WesternYear => Era is null ? Year : Era.FirstYear + Year - 1;
}

/// <summary>Takes a written date apart: era or western year, month and, unless only a month is wanted, day.</summary>
internal static class DateText
{
    internal static bool TryRead(string? text, bool withDay, out DateParts parts)
    {
        parts = default;
        Span<char> buffer = stackalloc char[PlainText.MaxLength];
        int length = PlainText.Narrow(text, buffer);
        if (length <= 0)
            return false;
        ReadOnlySpan<char> rest = buffer[..length];
        if (withDay && !(TimeText.Cut(ref rest) && WeekdayText.Cut(ref rest)))
            return false;
        Span<char> dense = stackalloc char[PlainText.MaxLength];
        int denseLength = 0;
        foreach (char c in rest)
        {
            if (c != ' ')
                dense[denseLength++] = c;
        }
        rest = dense[..denseLength];
        Era? era = Era.Take(ref rest);
        if (era is null && rest.StartsWith("西暦", StringComparison.Ordinal))
            rest = rest[2..];
        return IsCompact(rest, era, withDay)
            ? ReadCompact(rest, era, withDay, out parts)
            : ReadSeparated(rest, era, withDay, out parts);
    }

    private static bool IsCompact(ReadOnlySpan<char> rest, Era? era, bool withDay) =>
        rest.Length == (era is null ? 4 : 2) + (withDay ? 4 : 2) && !rest.ContainsAnyExceptInRange('0', '9');

    /// <summary>20261121 or R081121.</summary>
    private static bool ReadCompact(ReadOnlySpan<char> rest, Era? era, bool withDay, out DateParts parts)
    {
        int yearLength = era is null ? 4 : 2;
        parts = new(era, Number(rest[..yearLength]), Number(rest.Slice(yearLength, 2)), withDay ? Number(rest.Slice(yearLength + 2, 2)) : 1);
        return true;
    }

    private static bool ReadSeparated(ReadOnlySpan<char> rest, Era? era, bool withDay, out DateParts parts)
    {
        parts = default;
        int at = rest.IndexOfAny("年./-");
        if (at <= 0 || !ReadYear(rest[..at], era, out int year))
            return false;
        char separator = rest[at];
        rest = rest[(at + 1)..];
        bool spelt = separator == '年';
        if (!withDay)
        {
            if (spelt && !rest.EndsWith("月", StringComparison.Ordinal))
                return false;
            return ReadPart(spelt ? rest[..^1] : rest, out int only) && Accept(new(era, year, only, 1), out parts);
        }
        at = rest.IndexOf(spelt ? '月' : separator);
        if (at <= 0 || !ReadPart(rest[..at], out int month))
            return false;
        rest = rest[(at + 1)..];
        if (spelt && !rest.EndsWith("日", StringComparison.Ordinal))
            return false;
        return ReadPart(spelt ? rest[..^1] : rest, out int day) && Accept(new(era, year, month, day), out parts);
    }

    private static bool Accept(DateParts read, out DateParts parts)
    {
        parts = read;
        return true;
    }

    /// <summary>元, one or two digits behind an era; four without one: a two-digit western year could be any century.</summary>
    internal static bool ReadYear(ReadOnlySpan<char> text, Era? era, out int year)
    {
        year = 1;
        if (era is null)
            return JapaneseNumeral.TryParseSmall(text, out year) && year >= 1000;
        return text is "元" || (text.Length <= 4 && JapaneseNumeral.TryParseSmall(text, out year) && year is >= 1 and <= 99);
    }

    private static bool ReadPart(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return text.Length <= 4 && JapaneseNumeral.TryParseSmall(text, out value) && value is >= 1 and <= 31
            && !(text.Length > 2 && char.IsAsciiDigit(text[0]));
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
            value = (value * 10) + c - '0';
        return value;
    }
}
