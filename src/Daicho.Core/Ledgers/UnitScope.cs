using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;

namespace Daicho.Ledgers;

/// <summary>
/// Conditions on the unit of a record, as a list of units rather than a question per record, so that an index on units can
/// lead. Where it must not, a sum hides the column from the database's planner.
/// </summary>
internal static class UnitScope
{
    /// <summary>The person's units and those below them.</summary>
    public static IQueryable<long?> Own(DaichoDb db, Actor actor)
    {
        var person = actor.Id;
        return db.UnitClosure
            .Where(c => db.UserUnits.Any(u => u.UserId == person && u.UnitId == c.AncestorId))
            .Select(c => (long?)c.DescendantId);
    }

    /// <summary>The unit is one of the person's or below one.</summary>
    public static Expression<Func<long?, bool>> OwnOf(DaichoDb db, Actor actor, bool lead)
    {
        var own = Own(db, actor);
        return lead ? unit => own.Contains(unit) : unit => own.Contains(unit + 0);
    }

    /// <summary>The unit is this one or below it.</summary>
    public static Expression<Func<long?, bool>> Below(DaichoDb db, long id, bool lead)
    {
        var below = db.UnitClosure.Where(c => c.AncestorId == id).Select(c => (long?)c.DescendantId);
        return lead ? unit => below.Contains(unit) : unit => below.Contains(unit + 0);
    }
}
