namespace Daicho.Text;

/// <summary>Brings a short cell text to half-width form for the parsers of numbers and dates, without allocating.</summary>
internal static class PlainText
{
    /// <summary>No number or date is written longer than this.</summary>
    internal const int MaxLength = 64;

    /// <summary>
    /// Writes <paramref name="text"/> trimmed, with full-width ASCII made half-width, white space made one space,
    /// every sign for minus made '-', invisible characters left out and compatibility squares (㋿, ㍻) spelt out.
    /// </summary>
    /// <returns>The length, or -1 when the text is too long to be a number or a date.</returns>
    internal static int Narrow(string? text, Span<char> result)
    {
        if (text is null)
            return 0;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        int length = 0;
        foreach (char c in trimmed)
        {
            if (length + 4 > result.Length)
                return -1;
            char narrow = Narrow(c);
            if (narrow == '\uFFFF')
            {
                foreach (char spelt in c.ToString().Normalize(System.Text.NormalizationForm.FormKC))
                    result[length++] = spelt;
            }
            else if (narrow != '\0' && !(narrow == ' ' && length > 0 && result[length - 1] == ' '))
            {
                result[length++] = narrow;
            }
        }
        return length;
    }

    private static char Narrow(char c) => c switch
    {
        >= '0' and <= '9' => c,
        '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\uFF0D' or '\u30FC' or '\uFF70' or '\uFE63' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '\u00A5',
        '\uFF61' => '。',
        '\uFF64' => '、',
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => '\0',
        '\u32FF' or (>= '\u337B' and <= '\u337E') => '\uFFFF',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
