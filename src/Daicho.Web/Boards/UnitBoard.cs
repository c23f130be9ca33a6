using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.Summaries;
using Daicho.Web.Accounts;

namespace Daicho.Web.Boards;

/// <summary>A unit with what it and those below it have.</summary>
public sealed record UnitRow(long? Id, string Name, string? Kind)
{
    /// <summary>Live systems.</summary>
    public long Systems { get; init; }

    /// <summary>Live machines, as of the last run of checks.</summary>
    public long Machines { get; init; }

    /// <summary>Cost of the latest year there is, in yen.</summary>
    public long Cost { get; init; }

    /// <summary>Open discrepancies.</summary>
    public long Open { get; init; }

    /// <summary>Those past their deadline.</summary>
    public long Overdue { get; init; }

    /// <summary>Findings whose implementation has not ended.</summary>
    public long Findings { get; init; }

    /// <summary>True when there is nothing of it.</summary>
    public bool IsEmpty => Systems + Machines + Cost + Open + Findings == 0;
}

/// <summary>A division (部局) or section at a glance.</summary>
/// <param name="Unit">The unit; null for the whole government.</param>
/// <param name="Above">The units above it, the uppermost first.</param>
/// <param name="Total">All of it.</param>
/// <param name="Parts">The units right below it, and what belongs to itself.</param>
/// <param name="CostYear">The fiscal year of the costs; null when none are recorded.</param>
/// <param name="Groups">Open discrepancies by check and unit.</param>
public sealed record UnitView(Unit? Unit, IReadOnlyList<(long Id, string Name)> Above, UnitRow Total, IReadOnlyList<UnitRow> Parts, long? CostYear, IReadOnlyList<DiscrepancyGroup> Groups);

/// <summary>Puts together what the head of a unit needs, in a fixed number of queries, within what the person may see (K-O6).</summary>
public sealed class UnitBoard(DaichoDb db, LedgerReader ledgers, DiscrepancyReader discrepancies, SummaryReader summaries, CurrentActor current)
{
    static readonly string[] Ended = MeasureState.Settled;

    /// <summary>The unit, or the whole government; null when there is no such unit.</summary>
    public UnitView? Load(long? id)
    {
        var units = ledgers.Visible<Unit>(current.Actor).LiveOn(ledgers.Today);
        var near = (id is { } one
                ? units.Where(u => u.ParentId == one || db.UnitClosure.Any(c => c.DescendantId == one && c.AncestorId == u.Id))
                : units.Where(u => u.ParentId == null)).ToList();
        var unit = near.Find(u => u.Id == id);
        if (id is not null && unit is null) return null;
        var below = near.Where(u => u.ParentId == id).ToList();
        var ids = below.Select(u => u.Id).ToArray();
        var members = db.UnitClosure.Where(c => ids.Contains(c.AncestorId)).Select(c => new { c.AncestorId, c.DescendantId }).ToList()
            .ToLookup(c => c.AncestorId, c => (long?)c.DescendantId);

        var counts = Counts(id, out var year, out var groups);
        var known = below.SelectMany(u => members[u.Id]).ToHashSet();
        UnitRow Sum(UnitRow row, Func<long?, bool> belongs) => counts.Where(c => belongs(c.Id)).Aggregate(row, Add);
        List<UnitRow> parts = [.. below.OrderBy(u => u.Id).Select(u => Sum(new UnitRow(u.Id, u.Name ?? $"No.{u.Id}", u.Kind), members[u.Id].Contains))];
        var own = Sum(new UnitRow(null, unit is null ? "所管未設定" : $"{unit.Name}（直接の所管）", null), c => !known.Contains(c));
        if (below.Count > 0 && !own.IsEmpty) parts.Add(own);
        var total = Sum(new UnitRow(id, unit?.Name ?? "全庁", unit?.Kind), _ => true);
        return new(unit, Above(near, unit), total, parts, year, groups);
    }

    // What is counted, by the unit that answers for it.
    List<UnitRow> Counts(long? id, out long? year, out IReadOnlyList<DiscrepancyGroup> groups)
    {
        IQueryable<T> Of<T>()
            where T : LedgerRecord, new()
        {
            var records = ledgers.Visible<T>(current.Actor).LiveOn(ledgers.Today);
            return id is { } unit ? records.Below(db, unit) : records;
        }

        var rows = new List<UnitRow>();
        rows.AddRange(Of<InformationSystem>().GroupBy(s => s.UnitId).Select(g => new { g.Key, Count = g.LongCount() }).AsEnumerable()
            .Select(g => new UnitRow(g.Key, "", null) { Systems = g.Count }));
        var costs = Of<SystemCost>().Where(c => c.FiscalYear != null && c.Amount != null).GroupBy(c => new { c.UnitId, c.FiscalYear })
            .Select(g => new { g.Key.UnitId, Year = g.Key.FiscalYear!.Value, Amount = g.Sum(c => c.Amount!.Value) }).ToList();
        year = costs.Count == 0 ? null : costs.Max(c => c.Year);
        foreach (var cost in costs)
        {
            if (cost.Year == year) rows.Add(new UnitRow(cost.UnitId, "", null) { Cost = cost.Amount });
        }

        rows.AddRange((id is { } one ? summaries.Counts(current.Actor, ComputerSummaries.Introduced, one) : summaries.Counts(current.Actor, ComputerSummaries.Introduced))
            .GroupBy(s => s.UnitId).Select(g => new { g.Key, Count = g.Sum(s => s.Count) }).AsEnumerable()
            .Select(g => new UnitRow(g.Key, "", null) { Machines = g.Count }));
        rows.AddRange(Of<AuditItem>().Where(i => i.State == null || !Ended.Contains(i.State)).GroupBy(i => i.UnitId).Select(g => new { g.Key, Count = g.LongCount() }).AsEnumerable()
            .Select(g => new UnitRow(g.Key, "", null) { Findings = g.Count }));
        groups = [.. discrepancies.Groups(current.Actor, new DiscrepancyFilter { UnitId = id })];
        rows.AddRange(groups.Select(g => new UnitRow(g.UnitId, "", null) { Open = g.Count, Overdue = g.Overdue }));
        return rows;
    }

    static UnitRow Add(UnitRow to, UnitRow more) => to with
    {
        Systems = to.Systems + more.Systems,
        Machines = to.Machines + more.Machines,
        Cost = to.Cost + more.Cost,
        Open = to.Open + more.Open,
        Overdue = to.Overdue + more.Overdue,
        Findings = to.Findings + more.Findings,
    };

    static List<(long Id, string Name)> Above(List<Unit> near, Unit? unit)
    {
        var above = new List<(long, string)>();
        for (var next = unit?.ParentId; next is { } id && near.Find(u => u.Id == id) is { } parent && above.All(a => a.Item1 != id); next = parent.ParentId)
            above.Insert(0, (parent.Id, parent.Name ?? $"No.{parent.Id}"));
        return above;
    }
}
