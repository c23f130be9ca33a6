using System.Globalization;
using Daicho.Calendar;

namespace Daicho.Modules.Assets.Samples;

/// <summary>Writes dates in the notations that ledgers mix; the same day in the same notation is written once and kept.</summary>
internal sealed class SampleDates
{
    /// <summary>How many notations there are.</summary>
    public const int Notations = 5;

    private readonly Dictionary<int, string>[] known = [.. Enumerable.Range(0, Notations).Select(_ => new Dictionary<int, string>())];

    /// <summary>The day in that notation; nothing for none.</summary>
    public string Text(DateOnly? day, int notation)
    {
        if (day is not { } date)
            return "";
        if (!known[notation].TryGetValue(date.DayNumber, out var text))
            known[notation].Add(date.DayNumber, text = Write(date, notation));
        return text;
    }

    private static string Write(DateOnly day, int notation) => notation switch
    {
        0 => JapaneseDate.ToEraShort(day),
        1 => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
        2 => JapaneseDate.ToEra(day),
        3 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
    };
}
