using Daicho.Calendar;
using Daicho.Data;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>The way up from a unit.</summary>
/// <param name="Stops">The units after it, in order, before the asker.</param>
/// <param name="Deadlines">The deadline of the unit itself and of each stop.</param>
public sealed record WayUp(IReadOnlyList<long> Stops, IReadOnlyList<DateOnly> Deadlines);

/// <summary>
/// The way up from each unit: 出先機関 → 所管課 → 部局主管課 → the asker. A stop that a unit does not have, or that is the unit
/// itself, is skipped. Each level passes the answers on some working days before the next has to.
/// </summary>
internal sealed class InquiryRoute(DaichoDb db, DateOnly today)
{
    private readonly Lazy<Dictionary<long, Unit>> all = new(() => db.Set<Unit>().AsNoTracking().ToDictionary(u => u.Id));

    private readonly Lazy<WorkingDays> days = new(() => OfficeCalendar.Read(db, today).Days);

    private Dictionary<long, Unit> Units => all.Value;

    /// <summary>The units a sheet passes after the one that answers, in order.</summary>
    public IReadOnlyList<long> StopsOf(InquiryDefinition definition, long unitId)
    {
        var stops = new List<long>();
        var unit = Units[unitId];
        if (definition.Route.Contains(RouteStop.Parent) && unit.Kind == "出先機関" && Parent(unit) is { Kind: "課" } section)
            stops.Add(section.Id);
        if (definition.Route.Contains(RouteStop.Lead) && LeadOf(unit) is { } lead && lead != unitId && !stops.Contains(lead))
            stops.Add(lead);
        return stops;
    }

    /// <summary>Deadlines from the answering unit up to the last stop, all before the asker's.</summary>
    public IReadOnlyList<DateOnly> Deadlines(InquiryDefinition definition, DateOnly dueOn, int stops)
    {
        var deadlines = new List<DateOnly>();
        for (var left = stops; left >= 0; left--)
        {
            var day = left == 0 ? dueOn : days.Value.Add(dueOn, -left * definition.DaysPerStop);
            deadlines.Add(day < today ? today : day);
        }

        return deadlines;
    }

    private long? LeadOf(Unit unit)
    {
        var seen = new HashSet<long>();
        for (Unit? at = unit; at is not null && seen.Add(at.Id); at = Parent(at))
        {
            if (at.LeadSectionId is { } lead && Units.TryGetValue(lead, out var found) && found.IsValidOn(today))
                return lead;
        }

        return null;
    }

    private Unit? Parent(Unit unit) => unit.ParentId is { } id ? Units.GetValueOrDefault(id) : null;
}
