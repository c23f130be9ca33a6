namespace Daicho.Text;

/// <summary>
/// Reads numbers as they are written in Japanese ledgers (数値): full-width digits, commas, ▲ and accounting
/// parentheses for minus, 万 and 億, kanji numerals, a unit behind. The figure is what the text says: 300千円 is 300000,
/// 50% is 50.
/// </summary>
/// <remarks>
/// Refused, so that a cell is set aside rather than guessed: commas that don't group by three, two numbers, notes (※1),
/// signs of absence such as －.
/// </remarks>
public static class JapaneseNumber
{
    private static readonly string[] Units =
        [.. EmbeddedTable.Rows("Text", "number-units.tsv").Select(row => row[0]).OrderByDescending(unit => unit.Length)];

    /// <summary>Reads a number; false when the text is empty or is not one number.</summary>
    public static bool TryParse(string? text, out decimal value) => TryParse(text, out value, out _);

    /// <summary>Reads a whole number that fits a <see cref="long"/>; 12.0 is whole, 12.5 is refused.</summary>
    public static bool TryParseInteger(string? text, out long value)
    {
        bool whole = TryParse(text, out decimal number) && decimal.Truncate(number) == number
            && number is >= long.MinValue and <= long.MaxValue;
        value = whole ? (long)number : 0;
        return whole;
    }

    /// <summary>Reads a number and tells whether the text names its own scale.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="value">The number.</param>
    /// <param name="namesScale">The text itself names 円 or a power such as 千 or 万, so that a column's unit doesn't apply.</param>
    internal static bool TryParse(string? text, out decimal value, out bool namesScale)
    {
        value = 0;
        namesScale = false;
        Span<char> buffer = stackalloc char[PlainText.MaxLength];
        int length = PlainText.Narrow(text, buffer);
        if (length <= 0)
            return false;
        ReadOnlySpan<char> rest = buffer[..length];
        bool negative = TakeSign(ref rest);
        TakeUnit(ref rest, ref namesScale);
        if (!negative && rest.Length > 2 && rest[0] == '(' && rest[^1] == ')')
        {
            // (300) and (300)円; ▲ inside or outside as well would be two signs
            negative = true;
            rest = rest[1..^1].Trim();
            TakeUnit(ref rest, ref namesScale);
        }
        if (!NumberReader.TryRead(rest, out value, out bool power))
            return false;
        namesScale |= power;
        if (negative)
            value = -value;
        return true;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> rest)
    {
        bool negative = false;
        bool signed = false;
        bool yen = false;
        while (rest.Length > 0)
        {
            char c = rest[0];
            if (c is '-' or '▲' or '△' or '+' && !signed)
                (signed, negative) = (true, c != '+');
            else if (c is '\u00A5' or '\\' or '金' && !yen)
                yen = true;
            else if (c != ' ')
                break;
            rest = rest[1..];
        }
        if (yen && rest.Length > 1 && rest[^1] is '-' or '也')
            rest = rest[..^1].TrimEnd('.'); // ￥1,200- and 金壱百万円也 close the figure against additions
        return negative;
    }

    private static void TakeUnit(ref ReadOnlySpan<char> rest, ref bool yen)
    {
        rest = rest.Trim();
        foreach (string unit in Units)
        {
            if (rest.Length <= unit.Length || !rest.EndsWith(unit, StringComparison.Ordinal))
                continue;
            yen |= unit == "円";
            rest = rest[..^unit.Length].TrimEnd();
            return;
        }
    }
}
