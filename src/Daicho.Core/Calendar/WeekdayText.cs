namespace Daicho.Calendar;

/// <summary>The day of the week written behind a date (曜日): (土), （土曜日）, 土曜日.</summary>
internal static class WeekdayText
{
    private const string Days = "日月火水木金土";

    /// <summary>Cuts it off without judging whether it fits the date. False when the brackets hold something else.</summary>
    internal static bool Cut(ref ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.EndsWith(")", StringComparison.Ordinal))
        {
            int open = text.LastIndexOf('(');
            if (open <= 0 || !IsWeekday(text[(open + 1)..^1].Trim(), bare: true))
                return false;
            text = text[..open].TrimEnd();
            return true;
        }
        foreach (int length in (ReadOnlySpan<int>)[3, 2])
        {
            if (text.Length > length && IsWeekday(text[^length..], bare: false))
            {
                text = text[..^length].TrimEnd();
                return true;
            }
        }
        return true;
    }

    private static bool IsWeekday(ReadOnlySpan<char> text, bool bare) =>
        !text.IsEmpty && Days.Contains(text[0], StringComparison.Ordinal)
        && (text[1..] is "曜" or "曜日" || (bare && text[1..] is "" or "祝" or "・祝"));
}
