namespace Daicho.Ledgers.Export;

/// <summary>Tells text that a spreadsheet would run as a formula when it opens a CSV.</summary>
static class FormulaGuard
{
    /// <summary>True for text that begins with = + - @, their full-width forms, tab or CR and isn't a plain number such as -5 or +1,200.5.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] switch
    {
        '=' or '@' or '\t' or '\r' or '＝' or '＠' or '＋' or '－' => true,
        '+' or '-' => !IsNumber(text[1..]),
        _ => false,
    };

    static bool IsNumber(ReadOnlySpan<char> text)
    {
        var points = 0;
        foreach (var c in text)
        {
            if (c == '.')
                points++;
            else if (c != ',' && !char.IsAsciiDigit(c))
                return false;
        }
        return points <= 1 && text.Length > 0 && char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || text[0] == '.');
    }
}
