using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.Discrepancies;

/// <summary>
/// A group of discrepancies as people meet them: one check, one unit. <see cref="DueOn"/> is the nearest deadline of those
/// that wait for the unit, <see cref="Overdue"/> how many of them are past it.
/// </summary>
public sealed record DiscrepancyGroup(
    string CheckId,
    long? UnitId,
    long Count,
    long ToConfirm,
    long Answered,
    long Confirmed,
    long Recurred,
    DateOnly? DueOn,
    DateOnly OldestOn,
    long Overdue)
{
    /// <summary>How many wait for the responsible unit: to be answered, or to be corrected.</summary>
    public long Waiting => ToConfirm + Confirmed + Recurred;
}

/// <summary>A discrepancy's record and the sentence about it; the record is null when the actor may not see it.</summary>
public sealed record DiscrepancyText(LedgerRecord? Record, string Title, string Message);

/// <summary>Reads discrepancies within what the actor may see.</summary>
public sealed class DiscrepancyReader(DaichoDb db, DateOnly today)
{
    /// <summary>The discrepancies the actor may see: those on ledgers and units open to them.</summary>
    public IQueryable<Discrepancy> Visible(Actor actor)
    {
        // Everyone reads the ledgers of units and posts; what is amiss there still concerns the units it is told to.
        var isOfficialOnly = actor.Roles == Role.Official;
        var reach = db.Catalog.All.ToLookup(l => l.Policy.Sees(actor, today) is Reach.All && isOfficialOnly ? Reach.OwnUnits : l.Policy.Sees(actor, today), l => l.Id);
        var all = reach[Reach.All].ToArray();
        var own = reach[Reach.OwnUnits].ToArray();
        if (own.Length == 0)
            return db.Discrepancies.Where(d => all.Contains(d.Ledger));
        return db.Discrepancies.Where(d =>
            all.Contains(d.Ledger)
            || (own.Contains(d.Ledger) && db.UnitClosure.Any(
                c => c.DescendantId == d.UnitId && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId))));
    }

    /// <summary>Those the actor may see and the filter chooses.</summary>
    public IQueryable<Discrepancy> Chosen(Actor actor, DiscrepancyFilter filter) => filter.Apply(db, today, Visible(actor));

    /// <summary>Open ones in groups (check × unit).</summary>
    public IQueryable<DiscrepancyGroup> OpenGroups(Actor actor) => Groups(actor, new DiscrepancyFilter());

    /// <summary>The chosen ones in groups (check × unit).</summary>
    public IQueryable<DiscrepancyGroup> Groups(Actor actor, DiscrepancyFilter filter)
    {
        var day = today;
        return Chosen(actor, filter)
            .GroupBy(d => new { d.CheckId, d.UnitId })
            .Select(g => new DiscrepancyGroup(
                g.Key.CheckId,
                g.Key.UnitId,
                g.LongCount(),
                g.LongCount(d => d.State == DiscrepancyState.ToConfirm),
                g.LongCount(d => d.State == DiscrepancyState.Answered),
                g.LongCount(d => d.State == DiscrepancyState.Confirmed),
                g.LongCount(d => d.State == DiscrepancyState.Recurred),
                g.Min(d => (int)d.State < DiscrepancyStates.FirstClosed && d.State != DiscrepancyState.Answered ? d.DueOn : null),
                g.Min(d => d.OpenedOn),
                g.LongCount(d => (int)d.State < DiscrepancyStates.FirstClosed && d.State != DiscrepancyState.Answered && d.DueOn < day)));
    }

    /// <summary>The sentence of each discrepancy, from the record as the actor may see it now.</summary>
    public Dictionary<long, string> Messages(Actor actor, IReadOnlyCollection<Discrepancy> discrepancies) =>
        Describe(actor, discrepancies).ToDictionary(d => d.Key, d => d.Value.Message);

    /// <summary>Record, title and sentence of each discrepancy, as the actor may see them now.</summary>
    public Dictionary<long, DiscrepancyText> Describe(Actor actor, IReadOnlyCollection<Discrepancy> discrepancies)
    {
        var ledgers = new LedgerReader(db, today);
        var parameters = ParameterSet.Load(ledgers, Actor.Checks);
        var texts = new Dictionary<long, DiscrepancyText>();
        foreach (var group in discrepancies.GroupBy(d => (d.CheckId, d.Ledger)))
        {
            if (db.Catalog.Find(group.Key.Ledger) is not { } ledger)
                continue;
            var check = CheckCatalog.Find(group.Key.CheckId);
            var records = ledgers.FindMany(ledger, actor, [.. group.Select(d => d.RecordId)]);
            var inForce = parameters.Of(group.Key.CheckId);
            foreach (var d in group)
            {
                texts[d.Id] = records.TryGetValue(d.RecordId, out var record)
                    ? new(record, ledger.TitleOf(record), check?.MessageFor(record, inForce) ?? "この自動チェックは廃止されました。")
                    : new(null, $"No.{d.RecordId}", "この記録を見る権限がありません。");
            }
        }

        return texts;
    }
}
