using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Organization;

namespace Daicho.Web.Ledgers;

/// <summary>Records of another ledger that name a record (関連する記録).</summary>
/// <param name="Column">The column that names it.</param>
/// <param name="List">The list of all of them.</param>
/// <param name="First">The first of them; none for a unit, which thousands of records name.</param>
/// <param name="Total">How many there are.</param>
public sealed record RelatedRecords(Column Column, ListRequest List, IReadOnlyList<LedgerRecord> First, CappedCount Total);

/// <summary>What stands beside a record: what names it, and who answers for it now. A fixed number of statements, whatever the records.</summary>
public sealed class RecordSide(LedgerDesk desk, LedgerReader reader)
{
    const int Shown = 4;
    const int Posts = 3;

    /// <summary>Records of the ledgers the person sees that name this one.</summary>
    public IReadOnlyList<RelatedRecords> Related(Ledger ledger, LedgerRecord record)
    {
        var id = record.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isUnit = ledger.Id == "units";
        var related = new List<RelatedRecords>();
        foreach (var column in desk.All.SelectMany(l => l.Columns.Where(c => c.LinkLedger == ledger.Id).Select(c => (Ledger: l, Column: c))))
        {
            var list = new ListRequest(column.Ledger).With(column.Column, isUnit ? FilterKind.Unit : FilterKind.Record, id);
            var page = isUnit ? null : desk.Run(list with { Size = Shown });
            var total = page?.Total ?? desk.CountOf(list);
            if (total.Value > 0) related.Add(new(column.Column, list, page?.Rows ?? [], total));
        }
        return related;
    }

    /// <summary>Posts of the responsible unit that are held today, so that there is a person to ask.</summary>
    public IReadOnlyList<Post> Holders(Actor actor, LedgerRecord record)
    {
        if (record.UnitId is not { } unit) return [];
        var today = reader.Today;
        return
        [
            .. reader.Visible<Post>(actor)
                .Where(p => p.UnitId == unit && (p.ClosedOn == null || p.ClosedOn > today) && p.Holder != null && (p.ValidFrom == null || p.ValidFrom <= today) && (p.ValidTo == null || p.ValidTo >= today))
                .OrderBy(p => p.Id).Take(Posts),
        ];
    }
}
