using System.Globalization;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>The text of a cell's value, the same whatever the sheet shows: dates as yyyy-MM-dd, numbers without separators or exponent.</summary>
static class CellText
{
    const double LastSerial = 2_958_465.999_99;
    const int Days1904 = 1462;

    public static string Of(double number, NumberForm form, bool date1904) => form switch
    {
        NumberForm.Elapsed when number is >= 0 and < 1_000_000 => Elapsed(number),
        NumberForm.Time when number is >= 0 and < 1 => Elapsed(number),
        NumberForm.Date or NumberForm.Time when Serial(number, date1904) is { } serial => Of(serial),
        _ => Of(number),
    };

    public static string Of(DateTime value) =>
        value.ToString(value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>The shortest digits that give the number back.</summary>
    public static string Of(double number)
    {
        if (Math.Abs(number) < 1e15 && Math.Truncate(number) == number)
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal))
            return text;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
            ? plain.ToString(CultureInfo.InvariantCulture)
            : number.ToString(Math.Abs(number) > 1 ? "F0" : "R", CultureInfo.InvariantCulture);
    }

    /// <summary>Hours, minutes and seconds, hours beyond 24.</summary>
    public static string Elapsed(double days)
    {
        var seconds = (long)Math.Round(days * 86_400);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>The moment of a serial number to the second, null when it is none (0 shows as 1900-01-00).</summary>
    static DateTime? Serial(double number, bool date1904)
    {
        if (date1904)
            number += Days1904;
        else if (number is >= 1 and < 60)
            number++; // Excel counts a 29 February 1900 that never was.
        if (number is not (>= 1 and <= LastSerial))
            return null;
        return new DateTime(1899, 12, 30).AddSeconds(Math.Round(number * 86_400));
    }
}
