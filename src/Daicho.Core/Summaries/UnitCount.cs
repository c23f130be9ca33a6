using Daicho.Access;
using Daicho.Data;

namespace Daicho.Summaries;

/// <summary>
/// A count that is kept beside what it counts, because counting at every look would read too much. It belongs to a ledger
/// and a unit, so that it is seen by whoever sees the records themselves. It proves nothing and can be made anew.
/// </summary>
public abstract class UnitCount
{
    /// <summary>Number of the row.</summary>
    public long Id { get; set; }

    /// <summary>Ledger of what is counted.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>Unit that answers for what is counted; null when none is known.</summary>
    public long? UnitId { get; set; }
}

/// <summary>Narrows kept counts to what a person may see.</summary>
internal static class SeenCounts
{
    /// <summary>The counts of ledgers and units that are open to the actor.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> counts, DaichoDb db, Actor actor, DateOnly today)
        where T : UnitCount
    {
        var reach = db.Catalog.All.ToLookup(l => l.Policy.Sees(actor, today), l => l.Id);
        var all = reach[Reach.All].ToArray();
        var own = reach[Reach.OwnUnits].ToArray();
        if (own.Length == 0)
            return counts.Where(c => all.Contains(c.Ledger));
        return counts.Where(c =>
            all.Contains(c.Ledger)
            || (own.Contains(c.Ledger) && db.UnitClosure.Any(
                u => u.DescendantId == c.UnitId && db.UserUnits.Any(p => p.UserId == actor.Id && p.UnitId == u.AncestorId))));
    }
}
