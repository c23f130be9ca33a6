using System.Globalization;

namespace Daicho.Web.TagHelpers;

/// <summary>Japanese era dates (和暦) for display beside ISO dates.</summary>
static class Wareki
{
    static readonly CultureInfo Culture = Create();

    /// <summary>令和6年3月29日; null before the calendar's first day.</summary>
    public static string? Date(DateOnly date) => Format(date, "ggy年M月d日");

    /// <summary>令和6年度 for a fiscal year (年度) by the Western year it begins in.</summary>
    public static string? FiscalYear(int year) => Format(new DateOnly(year, 12, 31), "ggy年度");

    static string? Format(DateOnly date, string format)
    {
        var moment = date.ToDateTime(TimeOnly.MinValue);
        return moment < Culture.DateTimeFormat.Calendar.MinSupportedDateTime
            ? null
            : moment.ToString(format, Culture);
    }

    static CultureInfo Create()
    {
        var culture = new CultureInfo("ja-JP");
        culture.DateTimeFormat.Calendar = new JapaneseCalendar();
        return culture;
    }
}
