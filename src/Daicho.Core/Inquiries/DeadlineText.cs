using System.Globalization;

namespace Daicho.Inquiries;

/// <summary>Day of the week and time of a deadline (回答期限), which stand behind its date.</summary>
public static class DeadlineText
{
    private static readonly CultureInfo Japanese = new("ja-JP");

    /// <summary>（金）17:15まで.</summary>
    public static string Of(DateOnly day, TimeOnly at) => $"{Weekday(day)}{at.ToString("H:mm", CultureInfo.InvariantCulture)}まで";

    /// <summary>（金）.</summary>
    public static string Weekday(DateOnly day) => $"（{day.ToString("ddd", Japanese)}）";
}
