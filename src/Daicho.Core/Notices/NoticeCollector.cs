using Daicho.Calendar;
using Daicho.Data;

namespace Daicho.Notices;

/// <summary>The span of one making of notices.</summary>
/// <param name="Today">The business date.</param>
/// <param name="Since">Business date of the last making: steps that fell due after it are told.</param>
/// <param name="SinceSeq">Its action: what came after it is new.</param>
/// <param name="Calendar">The calendar.</param>
internal sealed record NoticeSpan(DateOnly Today, DateOnly Since, long SinceSeq, OfficeCalendar Calendar)
{
    private const int Around = 500;

    /// <summary>True when a step about that date falls due now.</summary>
    public bool Reaches(NoticeRule rule, DateOnly date)
    {
        if (rule.Timing.Unit == TimingUnit.Arrival)
            return false;
        var day = rule.Timing.DayFor(date, Calendar);
        return day > Since && day <= Today;
    }

    /// <summary>The dates about which a step falls due now, for a query.</summary>
    public DateOnly[] DatesOf(NoticeRule rule) =>
        [.. Enumerable.Range(-Around, (2 * Around) + 1).Select(Today.AddDays).Where(date => Reaches(rule, date))];

    /// <summary>A date as it is written to people: near ones with the day of the week, others with the year.</summary>
    public string Day(DateOnly date) => Math.Abs(date.DayNumber - Today.DayNumber) < 100
        ? FormattableString.Invariant($"{date.Month}月{date.Day}日") + Inquiries.DeadlineText.Weekday(date)
        : JapaneseDate.ToEra(date);

    /// <summary>How far a date is, in words: あと5開庁日, 本日, 3開庁日過ぎ.</summary>
    public string Distance(DateOnly date)
    {
        var days = Calendar.Days.Between(Today, date);
        if (date == Today || days == 0)
            return date < Today ? "過ぎています" : "本日です";
        return days > 0 ? $"あと{days}開庁日です" : $"{-days}開庁日過ぎています";
    }
}

/// <summary>Finds everything that somebody must be told now, in a few statements however large the ledgers are.</summary>
internal sealed class NoticeCollector(DaichoDb db, NoticeSpan span, IReadOnlyList<NoticeRule> rules)
{
    /// <summary>The notices, each once.</summary>
    public IEnumerable<Notice> Collect() =>
        new SheetNotices(db, span).Of(RulesFor(NoticeAbout.Sheet))
            .Concat(new DiscrepancyNotices(db, span).Of(RulesFor(NoticeAbout.Discrepancy)))
            .Concat(new DateNotices(db, span).Of(RulesFor(NoticeAbout.Date)))
            .Concat(new MentionNotices(db, span).Of(RulesFor(NoticeAbout.Mention)))
            .GroupBy(n => n.DueOn is null ? n.NoticeKey : $"{n.To}|{n.UnitId}|{n.DueOn}|{n.Href}", StringComparer.Ordinal)
            .Select(same => same.LastOrDefault(n => n.Urgency == NoticeUrgency.Late) ?? same.FirstOrDefault(n => n.Urgency == NoticeUrgency.New) ?? same.Last());

    // In the order in which they fall due: of several about the same thing the last one is told, and what is new is not told as near too.
    private List<NoticeRule> RulesFor(string about) => [.. rules.Where(r => r.About == about).OrderBy(r => r.Timing.DayFor(span.Today, span.Calendar))];

    /// <summary>A notice with the key that makes it the only one.</summary>
    public static Notice Make(NoticeSpan span, NoticeRule rule, string subject, long? unit, DateOnly? due, string text, string href) => new()
    {
        On = span.Today,
        NoticeKey = FormattableString.Invariant($"{rule.About}|{subject}|{unit}|{due:yyyy-MM-dd}|{rule.Name}"),
        About = rule.About,
        Step = rule.Name,
        To = rule.To,
        UnitId = unit,
        Urgency = rule.Timing.Unit == TimingUnit.Arrival ? NoticeUrgency.New : due < span.Today ? NoticeUrgency.Late : NoticeUrgency.Due,
        DueOn = due,
        Text = text,
        Href = href,
    };
}
