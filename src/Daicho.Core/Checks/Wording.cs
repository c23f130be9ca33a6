using System.Globalization;
using Daicho.Calendar;

namespace Daicho.Checks;

/// <summary>How the sentences of checks write the values of a record.</summary>
public static class Wording
{
    private const int Longest = 60;

    /// <summary>2016-03-31（平成28年3月31日）, or 記載なし.</summary>
    public static string Day(DateOnly? day) => day is { } date
        ? $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（{JapaneseDate.ToEra(date)}）"
        : "記載なし";

    /// <summary>「所在不明」, shortened when long, on one line; or 空欄.</summary>
    public static string Quote(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "空欄";
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= Longest)
            return $"「{line}」";
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return $"「{line[..end]}…」";
    }

    /// <summary>1,234,000円, or 記載なし.</summary>
    public static string Yen(long? amount) =>
        amount is { } yen ? yen.ToString("N0", CultureInfo.InvariantCulture) + "円" : "記載なし";

    /// <summary>令和8年度, or 年度の記載なし.</summary>
    public static string Year(long? fiscalYear) =>
        fiscalYear is >= 1 and <= 9998 ? new FiscalYear((int)fiscalYear).Name : "年度の記載なし";
}
