using Daicho.Text;

namespace Daicho.Calendar;

/// <summary>A fiscal year (年度): 1 April to 31 March, named by the year in which it begins.</summary>
/// <param name="Year">Western year of its 1 April.</param>
public readonly record struct FiscalYear(int Year) : IComparable<FiscalYear>, IComparable
{
    /// <summary>1 April.</summary>
    public DateOnly Start => new(Year, 4, 1);

    /// <summary>31 March of the following year.</summary>
    public DateOnly End => new(Year + 1, 3, 31);

    /// <summary>
    /// 令和8年度: the era of 1 April. 2019 is therefore 平成31年度, although 令和元年度 came into use for it on 1 May; both are
    /// read as 2019.
    /// </summary>
    public string Name => Year is < 1 or > 9998 ? $"{Year}年度" : JapaneseDate.YearName(Start) + "年度";

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>The fiscal year of a day.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>The fiscal year so many years later, or earlier when negative.</summary>
    public FiscalYear AddYears(int years) => new(Year + years);

    /// <summary>
    /// Reads 平成27年度, H27, 令和元年度, 令和8（2026）年度, 2026年度, 2026, FY2026. A year beyond the end of its era is read
    /// (平成32年度, 昭和64年度), because plans and budgets made before the change name it so.
    /// </summary>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        year = default;
        Span<char> buffer = stackalloc char[PlainText.MaxLength];
        int length = 0;
        foreach (char c in buffer[..Math.Max(PlainText.Narrow(text, buffer), 0)])
        {
            if (c != ' ')
                buffer[length++] = c;
        }
        return TryRead(buffer[..length], out year);
    }

    private static bool TryRead(Span<char> text, out FiscalYear year)
    {
        year = default;
        int open = text.IndexOf('(');
        if (open <= 0)
            return TryReadOne(text, out year);
        // 令和8(2026)年度, 令和8年度(2026年度): both must say the same
        int close = text.IndexOf(')');
        if (close < open || !TryReadOne(text[(open + 1)..close], out FiscalYear other))
            return false;
        text[(close + 1)..].CopyTo(text[open..]);
        return TryReadOne(text[..(text.Length - (close - open + 1))], out year) && year == other;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, out FiscalYear year)
    {
        year = default;
        if (text.EndsWith("年度", StringComparison.Ordinal))
            text = text[..^2];
        if (text.StartsWith("FY", StringComparison.OrdinalIgnoreCase))
            text = text[2..];
        Era? era = Era.Take(ref text);
        if (era is null && text.StartsWith("西暦", StringComparison.Ordinal))
            text = text[2..];
        if (!DateText.ReadYear(text, era, out int number))
            return false;
        year = new(era is null ? number : era.FirstYear + number - 1);
        return year.Year <= 9998;
    }

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is FiscalYear other ? CompareTo(other) : 1;

    /// <summary>The name, such as 令和8年度.</summary>
    public override string ToString() => Name;

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Year < right.Year;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Year > right.Year;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Year <= right.Year;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Year >= right.Year;
}
