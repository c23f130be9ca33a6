using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Where a sheet is stuck (今どこで止まっているか).</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Rows">Its rows, without those that are another unit's.</param>
/// <param name="Answered">Those with an answer.</param>
/// <param name="WorkingDays">Working days since it is where it is.</param>
/// <param name="Reminders">How often it was reminded.</param>
/// <param name="Returns">How often it was sent back.</param>
public sealed record SheetProgress(InquirySheet Sheet, int Rows, int Answered, int WorkingDays, int Reminders, int Returns)
{
    /// <summary>True when it is past the deadline of where it is.</summary>
    public bool IsLate(DateOnly today) => SheetStates.IsOpen(Sheet.State) && Sheet.State != SheetState.Received && Sheet.DueOn < today;
}

/// <summary>Days a sheet spent at a level.</summary>
/// <param name="State">The state.</param>
/// <param name="UnitId">The unit at which it was.</param>
/// <param name="From">Business date from which.</param>
/// <param name="WorkingDays">Working days until the next step, or until today.</param>
public sealed record LevelDays(SheetState State, long? UnitId, DateOnly From, int WorkingDays);

/// <summary>Counts for whoever asks, in a few statements however many sheets there are.</summary>
public sealed class InquiryProgress(DaichoDb db, DateOnly today)
{
    private readonly Lazy<WorkingDays> days = new(() => OfficeCalendar.Read(db, today).Days);

    private static readonly string[] Returning = ["rewrite", "return", "send-back"];

    /// <summary>Every sheet of the inquiry that the actor sees.</summary>
    public IReadOnlyList<SheetProgress> Of(Actor actor, long inquiryId)
    {
        var sheets = new InquiryReader(db).Sheets(actor).Where(s => s.InquiryId == inquiryId).OrderBy(s => s.Id).ToList();
        var rows = db.Set<InquiryRow>().Where(r => r.InquiryId == inquiryId && r.Outcome != RowOutcome.Misdirected)
            .GroupBy(r => r.SheetId).Select(g => new { g.Key, Count = g.Count(), Answered = g.Count(r => r.Answers != null) }).ToDictionary(g => g.Key);
        var events = db.Set<InquiryEvent>().Where(e => e.InquiryId == inquiryId && e.SheetId != null && (e.Step == InquiryAct.Remind || Returning.Contains(e.Step)))
            .GroupBy(e => new { e.SheetId, e.Step }).Select(g => new { g.Key.SheetId, g.Key.Step, Count = g.Count() }).ToList().ToLookup(e => e.SheetId!.Value);
        return
        [
            .. sheets.Select(s => new SheetProgress(
                s, rows.GetValueOrDefault(s.Id)?.Count ?? 0, rows.GetValueOrDefault(s.Id)?.Answered ?? 0, days.Value.Between(s.Since, today),
                events[s.Id].Where(e => e.Step == InquiryAct.Remind).Sum(e => e.Count), events[s.Id].Where(e => e.Step != InquiryAct.Remind).Sum(e => e.Count))),
        ];
    }

    /// <summary>Where a sheet was and how long.</summary>
    public IReadOnlyList<LevelDays> Levels(long sheetId)
    {
        var steps = db.Set<InquiryEvent>().Where(e => e.SheetId == sheetId && e.RowId == null && e.ToState != null)
            .OrderBy(e => e.Id).Select(e => new { e.ToState, e.UnitId, e.On }).ToList();
        return
        [
            .. steps.Select((s, i) => new LevelDays(
                s.ToState!.Value, s.UnitId, s.On, days.Value.Between(s.On, i + 1 < steps.Count ? steps[i + 1].On : today))),
        ];
    }
}
