namespace Daicho.Import.Tables.Workbooks;

/// <summary>What a number format makes of a number.</summary>
enum NumberForm
{
    Number,
    Date,
    Time,

    /// <summary>[h]:mm and the like: hours beyond 24.</summary>
    Elapsed,
}

/// <summary>Tells from a number format (ECMA-376 part 1, 18.8.30 and 18.8.31) whether a number is a date, 和暦 included.</summary>
static class NumberForms
{
    /// <summary>The form of a format; <paramref name="code"/> is null for built-in ones, whose number says it.</summary>
    public static NumberForm Of(int id, string? code)
    {
        if (!string.IsNullOrEmpty(code))
            return OfCode(code);
        return id switch
        {
            >= 14 and <= 17 or 22 => NumberForm.Date,
            // Formats of the East Asian editions: 27–31, 34–36 and 50–58 are dates (和暦 in the Japanese one), 32 and 33 times.
            >= 27 and <= 31 or >= 34 and <= 36 or >= 50 and <= 58 => NumberForm.Date,
            18 or 19 or 20 or 21 or 32 or 33 or 45 or 47 => NumberForm.Time,
            46 => NumberForm.Elapsed,
            _ => NumberForm.Number,
        };
    }

    static NumberForm OfCode(string code)
    {
        var letters = Letters(code, out var isElapsed);
        if (isElapsed)
            return NumberForm.Elapsed;
        if (letters.Contains("general", StringComparison.Ordinal) || letters.StartsWith("g/", StringComparison.Ordinal) || letters == "標準")
            return NumberForm.Number;
        if (letters.AsSpan().IndexOfAny("ydge") >= 0 || letters.Contains("aaa", StringComparison.Ordinal))
            return NumberForm.Date;
        if (letters.AsSpan().IndexOfAny("hs") >= 0)
            return NumberForm.Time;
        return letters.Contains('m', StringComparison.Ordinal) ? NumberForm.Date : NumberForm.Number;
    }

    /// <summary>The first section in lower case without quoted and escaped text, conditions, colours, locales and exponents.</summary>
    static string Letters(string code, out bool isElapsed)
    {
        isElapsed = false;
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            var c = code[i];
            if (c == '"')
            {
                var close = code.IndexOf('"', i + 1);
                i = close < 0 ? code.Length : close;
            }
            else if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c == '[')
            {
                var close = code.IndexOf(']', i + 1);
                if (close < 0)
                    break;
                isElapsed |= close > i + 1 && code.AsSpan(i + 1, close - i - 1).IndexOfAnyExcept("hmsHMS") < 0;
                i = close;
            }
            else if (c is 'E' or 'e' && i + 1 < code.Length && code[i + 1] is '+' or '-')
            {
                i++;
            }
            else
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }
        return letters.ToString();
    }
}
