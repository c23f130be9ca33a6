using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Makes the sheets of an inquiry, with their rows and the way they go.</summary>
internal sealed class SheetMaker(ActionScope action, Inquiry inquiry, InquiryDefinition definition, DateOnly today)
{
    private readonly InquiryRoute route = new(action.Db, today);

    /// <summary>A new sheet for each unit, with its rows: the sheets at once, then all rows in one go.</summary>
    public void Make(IReadOnlyList<PopulationRow> rows)
    {
        var ofUnits = rows.GroupBy(r => r.UnitId).Select(g => (Rows: g.ToList(), Planned: Plan(g.Key))).ToList();
        action.Db.AddRange(ofUnits.Select(u => u.Planned.Sheet));
        action.Db.SaveChanges(); // gives the sheets their numbers
        foreach (var (own, planned) in ofUnits)
            Ask(planned, InquiryTerms.Of(own));
        action.Db.SaveChanges();
        action.Db.ChangeTracker.Clear();
        AskedRows.Write(action.Db, inquiry.Id, ofUnits.SelectMany(u => u.Rows.Select(r => (u.Planned.Sheet.Id, r))));
    }

    /// <summary>Moves rows to the unit's sheet: the one it is still writing, or a new one.</summary>
    public void Move(IReadOnlyList<InquiryRow> rows, long unitId, string reason)
    {
        var sheet = action.Db.Set<InquirySheet>().AsTracking()
                .FirstOrDefault(s => s.InquiryId == inquiry.Id && s.UnitId == unitId && s.State == SheetState.Answering)
            ?? Make(unitId);
        var left = rows.Select(r => r.SheetId).Distinct().Where(id => id != sheet.Id).ToList();
        foreach (var row in rows)
        {
            action.Db.Attach(row);
            (row.SheetId, row.Outcome, row.NamedUnitId, row.Remark) = (sheet.Id, RowOutcome.Open, null, null);
            action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = today, SheetId = sheet.Id, RowId = row.Id, Step = InquiryAct.Assign, UnitId = unitId, Text = reason });
        }

        action.Db.SaveChanges();

        // A sheet without a unit that has no row left asks nobody any more.
        foreach (var empty in action.Db.Set<InquirySheet>().AsTracking().Where(s => left.Contains(s.Id) && s.UnitId == null && !action.Db.Set<InquiryRow>().Any(r => r.SheetId == s.Id)).ToList())
            new SheetMove(action, inquiry, definition, empty, today).To(SheetState.Accepted, InquiryAct.Assign, null, today, reason);
        action.Db.SaveChanges();
    }

    private InquirySheet Make(long? unitId)
    {
        var planned = Plan(unitId);
        action.Db.Add(planned.Sheet);
        action.Db.SaveChanges();
        Ask(planned, null);
        return planned.Sheet;
    }

    private PlannedSheet Plan(long? unitId)
    {
        IReadOnlyList<long> stops = unitId is { } unit ? route.StopsOf(definition, unit) : [];
        var deadlines = route.Deadlines(definition, inquiry.DueOn, stops.Count);
        return new(
            new InquirySheet
            {
                InquiryId = inquiry.Id, UnitId = unitId, AtUnitId = unitId, State = SheetState.Answering, Since = today, DueOn = deadlines[0], StateSeq = action.Seq,
            },
            stops, deadlines);
    }

    private void Ask(PlannedSheet planned, string? text)
    {
        var (sheet, stops, deadlines) = planned;
        for (var i = 0; i < stops.Count; i++)
            action.Db.Add(new InquiryStop { SheetId = sheet.Id, Position = i + 1, UnitId = stops[i], DueOn = deadlines[i + 1] });
        action.Append(new InquiryEvent
        {
            InquiryId = inquiry.Id, On = today, SheetId = sheet.Id, Step = InquiryAct.Ask, ToState = sheet.State, UnitId = sheet.UnitId, Text = text,
        });
    }

    // A sheet with its way up, before it has a number.
    private sealed record PlannedSheet(InquirySheet Sheet, IReadOnlyList<long> Stops, IReadOnlyList<DateOnly> Deadlines);
}
