using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.Discrepancies;

/// <summary>A group of discrepancies as people meet them: one check, one unit.</summary>
public sealed record DiscrepancyGroup(string CheckId, long? UnitId, long Count, long ToConfirm, long Answered, long Confirmed, long Recurred, DateOnly? DueOn, DateOnly OldestOn);

/// <summary>Reads discrepancies within what the actor may see.</summary>
public sealed class DiscrepancyReader(DaichoDb db, DateOnly today)
{
    /// <summary>The discrepancies the actor may see: those on ledgers and units open to them.</summary>
    public IQueryable<Discrepancy> Visible(Actor actor)
    {
        var reach = db.Catalog.All.ToLookup(l => l.Policy.Sees(actor, today), l => l.Id);
        var all = reach[Reach.All].ToArray();
        var own = reach[Reach.OwnUnits].ToArray();
        if (own.Length == 0)
            return db.Discrepancies.Where(d => all.Contains(d.Ledger));
        return db.Discrepancies.Where(d =>
            all.Contains(d.Ledger)
            || (own.Contains(d.Ledger) && db.UnitClosure.Any(
                c => c.DescendantId == d.UnitId && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId))));
    }

    /// <summary>Open ones in groups (check × unit), the nearest deadline first.</summary>
    public IQueryable<DiscrepancyGroup> OpenGroups(Actor actor) => Visible(actor)
        .Where(d => (int)d.State < 10)
        .GroupBy(d => new { d.CheckId, d.UnitId })
        .Select(g => new DiscrepancyGroup(
            g.Key.CheckId,
            g.Key.UnitId,
            g.LongCount(),
            g.LongCount(d => d.State == DiscrepancyState.ToConfirm),
            g.LongCount(d => d.State == DiscrepancyState.Answered),
            g.LongCount(d => d.State == DiscrepancyState.Confirmed),
            g.LongCount(d => d.State == DiscrepancyState.Recurred),
            g.Min(d => d.DueOn),
            g.Min(d => d.OpenedOn)));

    /// <summary>The sentence of each discrepancy, from the record as the actor may see it now.</summary>
    public Dictionary<long, string> Messages(Actor actor, IReadOnlyCollection<Discrepancy> discrepancies)
    {
        var ledgers = new LedgerReader(db, today);
        var parameters = ParameterSet.Load(ledgers, Actor.Job("自動チェック"));
        var messages = new Dictionary<long, string>();
        foreach (var group in discrepancies.GroupBy(d => d.CheckId, StringComparer.Ordinal))
        {
            if (CheckCatalog.Find(group.Key) is not { } check)
                continue;
            var records = ledgers.FindMany(db.Catalog.Get(check.LedgerId), actor, [.. group.Select(d => d.RecordId)]);
            var inForce = parameters.Of(check.Id);
            foreach (var d in group)
                messages[d.Id] = records.TryGetValue(d.RecordId, out var record) ? check.MessageFor(record, inForce) : "この記録を見る権限がありません。";
        }

        return messages;
    }
}
