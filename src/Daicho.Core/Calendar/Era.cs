using System.Globalization;
using Daicho.Text;

namespace Daicho.Calendar;

/// <summary>A Japanese era (元号) with the days on which it is read and written.</summary>
/// <param name="Letter">R, H, S, T or M.</param>
/// <param name="Name">令和.</param>
/// <param name="Short">令.</param>
/// <param name="First">First day read as this era.</param>
/// <param name="Last">Last day of the era; <see cref="DateOnly.MaxValue"/> for the current one.</param>
/// <param name="FirstYear">Western year of year 1 (元年).</param>
internal sealed record Era(char Letter, string Name, string Short, DateOnly First, DateOnly Last, int FirstYear)
{
    /// <summary>All eras, the newest first.</summary>
    internal static readonly Era[] All =
        [.. EmbeddedTable.Rows("Calendar", "eras.tsv").Select(Read).OrderByDescending(era => era.First)];

    /// <summary>The era of a day; null before the solar calendar of 1873.</summary>
    internal static Era? Of(DateOnly day)
    {
        foreach (Era era in All)
        {
            if (day >= era.First)
                return era;
        }
        return null;
    }

    /// <summary>Takes an era from the front: 令和, 令, R or R followed by a point. Text is as <see cref="PlainText"/> writes it.</summary>
    internal static Era? Take(ref ReadOnlySpan<char> text)
    {
        foreach (Era era in All)
        {
            if (text.StartsWith(era.Name, StringComparison.Ordinal))
                text = text[era.Name.Length..];
            else if (text.StartsWith(era.Short, StringComparison.Ordinal))
                text = text[era.Short.Length..].TrimStart('.');
            else if (text.Length > 0 && char.ToUpperInvariant(text[0]) == era.Letter)
                text = text[1..].TrimStart('.');
            else
                continue;
            return era;
        }
        return null;
    }

    /// <summary>Year of the era, 1 for 元年.</summary>
    internal int YearOf(int westernYear) => westernYear - FirstYear + 1;

    /// <summary>元 or the number, with the era's name: 令和元, 令和8.</summary>
    internal string YearName(int westernYear) =>
        YearOf(westernYear) == 1 ? Name + "元" : Name + YearOf(westernYear).ToString(CultureInfo.InvariantCulture);

    // The fourth column (㋿ and its kin) tells the reader which squares exist; NFKC spells them out before they come here.
    private static Era Read(string[] row) => new(row[0][0], row[1], row[2], Day(row[4]), row[5].Length == 0 ? DateOnly.MaxValue : Day(row[5]),
        int.Parse(row[6], CultureInfo.InvariantCulture));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
