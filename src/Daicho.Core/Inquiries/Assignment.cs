using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>A row that waits to be assigned.</summary>
/// <param name="View">The row.</param>
/// <param name="FromUnitId">The section that says it is not its own, or null.</param>
/// <param name="Suggested">The unit it may belong to, or null.</param>
/// <param name="Because">Why that one.</param>
public sealed record UnassignedRow(RowView View, long? FromUnitId, long? Suggested, string? Because);

/// <summary>What waits to be assigned, each with the unit it may belong to: the one a section named, another unit of the record, the owner of the system it belongs to.</summary>
public sealed class Assignment(DaichoDb db, DateOnly today)
{
    private readonly LinkResolver links = new(db, today);

    /// <summary>The rows of the inquiry that wait, as far as <paramref name="most"/>.</summary>
    public IReadOnlyList<UnassignedRow> Of(Actor actor, Inquiry inquiry, InquiryDefinition definition, int most = 500)
    {
        var sheets = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiry.Id).Select(s => new { s.Id, s.UnitId }).ToDictionary(s => s.Id, s => s.UnitId);
        var rows = Waiting(inquiry.Id).OrderBy(r => r.Id).Take(most).ToList();
        var ledger = db.Catalog.Get(inquiry.Ledger);
        return
        [
            .. new RowViews(db, today).Of(actor, inquiry, definition, rows).Select(view =>
            {
                var from = sheets.GetValueOrDefault(view.Row.SheetId);
                var (unit, because) = Suggest(ledger, view, from);
                return new UnassignedRow(view, from, unit, because);
            }),
        ];
    }

    /// <summary>How many wait.</summary>
    public int Count(long inquiryId) => Waiting(inquiryId).Count();

    private IQueryable<InquiryRow> Waiting(long inquiryId)
    {
        var unknown = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiryId && s.UnitId == null && (int)s.State < SheetStates.FirstClosed).Select(s => s.Id);
        return db.Set<InquiryRow>().AsNoTracking().Where(r => r.InquiryId == inquiryId && (r.Outcome == RowOutcome.Misdirected || unknown.Contains(r.SheetId)));
    }

    private (long? Unit, string? Because) Suggest(Ledger ledger, RowView view, long? from)
    {
        if (view.Row.NamedUnitId is { } named)
            return (named, "所属が挙げた所管");
        if (view.Record is not { } record)
            return (null, null);
        if (record.UnitId is { } now && now != from)
            return (now, "台帳の現在の所管");
        foreach (var column in ledger.Columns.Where(c => c.LinkLedger == "units" && c != ledger.ResponsibleColumn))
        {
            if (column.Link(record) is { } other && other != from)
                return (other, column.Label);
        }

        foreach (var column in ledger.Columns.Where(c => c.LinkLedger is not (null or "units")))
        {
            if (links.UnitOf(column.LinkLedger!, column.Link(record)) is { } owner && owner != from)
                return (owner, $"{column.Label}の所管");
        }

        return (null, null);
    }
}
