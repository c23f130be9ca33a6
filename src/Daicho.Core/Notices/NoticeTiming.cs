using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daicho.Calendar;

namespace Daicho.Notices;

/// <summary>What the number of a timing counts.</summary>
public enum TimingUnit
{
    /// <summary>到着時: when it comes.</summary>
    Arrival,

    /// <summary>開庁日.</summary>
    WorkingDays,

    /// <summary>日.</summary>
    Days,

    /// <summary>か月.</summary>
    Months,
}

/// <summary>
/// When somebody is told (時期), as officials write it: 到着時, 当日, 5開庁日前, 1開庁日後, 30日前, 6か月前.
/// </summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How many; negative before the date.</param>
public sealed partial record NoticeTiming(TimingUnit Unit, int Amount)
{
    private const int Most = 400;

    /// <summary>Reads a timing; null when it can't be read.</summary>
    public static NoticeTiming? Parse(string? text)
    {
        var folded = (text ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);
        if (folded == "到着時")
            return new(TimingUnit.Arrival, 0);
        if (folded == "当日")
            return new(TimingUnit.WorkingDays, 0);
        var match = Form().Match(folded);
        if (!match.Success || !int.TryParse(match.Groups["amount"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount is 0 or > Most)
            return null;
        var unit = match.Groups["unit"].ValueSpan[0] switch
        {
            '開' => TimingUnit.WorkingDays,
            '日' => TimingUnit.Days,
            _ => TimingUnit.Months,
        };
        return new(unit, match.Groups["side"].Value == "前" ? -amount : amount);
    }

    /// <summary>
    /// The day on which it is told about a date. Before and on the date: a working day, earlier rather than later. After it: not in
    /// a period that deadlines avoid.
    /// </summary>
    public DateOnly DayFor(DateOnly date, OfficeCalendar calendar) => Unit switch
    {
        _ when Amount > 0 => calendar.AfterSoft(Unit == TimingUnit.WorkingDays ? calendar.Days.Add(date, Amount) : calendar.Days.Add(Plain(date), 0)),
        TimingUnit.WorkingDays when Amount < 0 => calendar.Days.Add(date, Amount),
        _ => OpenBefore(Plain(date), calendar.Days),
    };

    private DateOnly Plain(DateOnly date) => Unit switch
    {
        TimingUnit.Days => date.AddDays(Amount),
        TimingUnit.Months => date.AddMonths(Amount),
        _ => date,
    };

    private static DateOnly OpenBefore(DateOnly day, WorkingDays days)
    {
        while (!days.IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    // NFKC leaves か, ヶ, カ, ヵ, ケ, 箇 and 個 as they are.
    [GeneratedRegex("^(?<amount>[0-9]{1,3})(?<unit>開庁日|日|[かカヵヶケ箇個]?月)(?<side>前|後)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
