using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Makes the sheets of an inquiry, with their rows and the way they go.</summary>
internal sealed class SheetMaker(ActionScope action, Inquiry inquiry, InquiryDefinition definition, DateOnly today)
{
    private const int Batch = 1000;

    private readonly InquiryRoute route = new(action.Db, today);

    /// <summary>A new sheet for a unit with these rows.</summary>
    public InquirySheet Make(long? unitId, IReadOnlyList<PopulationRow> rows)
    {
        var sheet = Make(unitId, InquiryTerms.Of(rows));
        foreach (var batch in rows.Chunk(Batch))
        {
            action.Db.AddRange(batch.Select(r => new InquiryRow { InquiryId = inquiry.Id, SheetId = sheet.Id, RecordId = r.RecordId, RecordVersion = r.Version }));
            action.Db.SaveChanges();
            action.Db.ChangeTracker.Clear();
        }

        return sheet;
    }

    /// <summary>Moves rows to the unit's sheet: the one it is still writing, or a new one.</summary>
    public void Move(IReadOnlyList<InquiryRow> rows, long unitId, string reason)
    {
        var sheet = action.Db.Set<InquirySheet>().AsTracking()
                .FirstOrDefault(s => s.InquiryId == inquiry.Id && s.UnitId == unitId && s.State == SheetState.Answering)
            ?? Make(unitId, "");
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

    private InquirySheet Make(long? unitId, string text)
    {
        IReadOnlyList<long> stops = unitId is { } unit ? route.StopsOf(definition, unit) : [];
        var deadlines = route.Deadlines(definition, inquiry.DueOn, stops.Count);
        var sheet = new InquirySheet
        {
            InquiryId = inquiry.Id, UnitId = unitId, AtUnitId = unitId, State = SheetState.Answering, Since = today, DueOn = deadlines[0], StateSeq = action.Seq,
        };
        action.Db.Add(sheet);
        action.Db.SaveChanges();
        for (var i = 0; i < stops.Count; i++)
            action.Db.Add(new InquiryStop { SheetId = sheet.Id, Position = i + 1, UnitId = stops[i], DueOn = deadlines[i + 1] });
        action.Append(new InquiryEvent
        {
            InquiryId = inquiry.Id, On = today, SheetId = sheet.Id, Step = InquiryAct.Ask, ToState = sheet.State, UnitId = unitId, Text = text.Length == 0 ? null : text,
        });
        return sheet;
    }
}
