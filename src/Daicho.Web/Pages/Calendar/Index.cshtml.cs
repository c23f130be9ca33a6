using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Calendar;

/// <summary>A closing day of the year shown.</summary>
public sealed record ClosedDay(DateOnly Day, string Name);

/// <summary>The calendar that deadlines count by (暦と期限の数え方), of one fiscal year, and a reckoner of deadlines.</summary>
public sealed class IndexModel(DaichoDb db, LedgerDesk ledgers, CurrentActor current) : PageModel
{
    const int MostDays = 1000;

    /// <summary>The fiscal year; this one when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>A day as typed.</summary>
    [BindProperty(SupportsGet = true), System.ComponentModel.DataAnnotations.Display(Name = "起算日")]
    public string? From { get; set; }

    /// <summary>Working days as typed.</summary>
    [BindProperty(SupportsGet = true), System.ComponentModel.DataAnnotations.Display(Name = "開庁日数")]
    public string? Days { get; set; }

    /// <summary>The calendar.</summary>
    public OfficeCalendar Office { get; private set; } = null!;

    /// <summary>First day of the year.</summary>
    public DateOnly First => new(Year!.Value, 4, 1);

    /// <summary>Last day of the year.</summary>
    public DateOnly Last => First.AddYears(1).AddDays(-1);

    /// <summary>Weekdays on which offices are closed.</summary>
    public IReadOnlyList<ClosedDay> Closed { get; private set; } = [];

    /// <summary>The day reckoned, or null.</summary>
    public DateOnly? Reckoned { get; private set; }

    /// <summary>The same without the periods that deadlines avoid.</summary>
    public DateOnly? Plain { get; private set; }

    /// <summary>True for whoever keeps the calendar.</summary>
    public bool Keeps => db.Catalog.Of<CalendarDay>().Policy.Writes(current.Actor, ledgers.Today) == Reach.All;

    public void OnGet()
    {
        Office = OfficeCalendar.Read(db, ledgers.Today);
        Year = Math.Clamp(Year ?? ledgers.Today.AddMonths(-3).Year, 2000, 2100);
        Closed =
        [
            .. Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber)
                .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Office.Days.IsWorkingDay(d))
                .Select(d => new ClosedDay(d, Office.Days.HolidayName(d) ?? "閉庁日")),
        ];
        if (From is null && Days is null) return;
        if (!JapaneseDate.TryParse(From, out var from))
            ModelState.AddModelError(nameof(From), "起算日を、令和8年11月27日や 2026-11-27 のように入力してください。");
        var typed = (Days ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (!int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) || Math.Abs(days) > MostDays)
            ModelState.AddModelError(nameof(Days), $"開庁日数を、-{MostDays} から {MostDays} までの数で入力してください。");
        if (!ModelState.IsValid) return;
        Plain = Office.Days.Add(from, days);
        Reckoned = days > 0 ? Office.AfterSoft(Plain.Value) : Plain;
    }
}
