using Daicho.Checks;
using Daicho.Data;

namespace Daicho.Discrepancies;

/// <summary>Which discrepancies a list shows; nothing set means all that are open.</summary>
public sealed record DiscrepancyFilter
{
    /// <summary>Of this check.</summary>
    public string? CheckId { get; init; }

    /// <summary>Of this unit and those below it.</summary>
    public long? UnitId { get; init; }

    /// <summary>Of the unit itself only.</summary>
    public bool WithoutSubUnits { get; init; }

    /// <summary>Those for which no responsible unit is known.</summary>
    public bool WithoutUnit { get; init; }

    /// <summary>In this state; null means open.</summary>
    public DiscrepancyState? State { get; init; }

    /// <summary>Of checks of this severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Past their deadline, and neither answered nor closed.</summary>
    public bool Overdue { get; init; }

    /// <summary>The filter of one group (check × unit).</summary>
    public static DiscrepancyFilter Group(string checkId, long? unitId) =>
        new() { CheckId = checkId, UnitId = unitId, WithoutSubUnits = true, WithoutUnit = unitId is null };

    /// <summary>Narrows the discrepancies to those chosen.</summary>
    public IQueryable<Discrepancy> Apply(DaichoDb db, DateOnly today, IQueryable<Discrepancy> all)
    {
        all = State is { } state ? all.Where(d => d.State == state) : all.Where(DiscrepancyStates.Open);
        if (CheckId is not null)
            all = all.Where(d => d.CheckId == CheckId);
        if (Severity is { } severity)
        {
            var checks = CheckCatalog.All.Where(c => c.Severity == severity).Select(c => c.Id).ToArray();
            all = all.Where(d => checks.Contains(d.CheckId));
        }

        if (WithoutUnit)
            all = all.Where(d => d.UnitId == null);
        else if (UnitId is { } unit)
            all = WithoutSubUnits ? all.Where(d => d.UnitId == unit) : all.Where(d => db.UnitClosure.Any(c => c.AncestorId == unit && c.DescendantId == d.UnitId));
        return Overdue ? all.Where(DiscrepancyStates.Unanswered).Where(d => d.DueOn < today) : all;
    }
}
