namespace Daicho.Calendar;

/// <summary>The time of day that spreadsheets and databases write behind a date (2026/11/21 0:00:00, 2026-11-21T09:30).</summary>
internal static class TimeText
{
    /// <summary>
    /// Cuts a time off. False when something is there that is no plain time of day; a time zone is refused too, because it
    /// could move the day.
    /// </summary>
    internal static bool Cut(ref ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
            return true;
        int at = text[..colon].LastIndexOfAny(' ', 'T');
        if (at <= 0 || !IsTime(text[(at + 1)..]))
            return false;
        text = text[..at].TrimEnd();
        return true;
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        int point = text.LastIndexOf('.');
        if (point > 0)
        {
            if (point == text.Length - 1 || text[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
                return false;
            text = text[..point];
        }
        int part = 0;
        foreach (Range range in text.Split(':'))
        {
            ReadOnlySpan<char> digits = text[range];
            if (digits.Length is 0 or > 2 || digits.ContainsAnyExceptInRange('0', '9'))
                return false;
            int limit = part++ == 0 ? 24 : 60;
            if (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) >= limit)
                return false;
        }
        return part is 2 or 3;
    }
}
