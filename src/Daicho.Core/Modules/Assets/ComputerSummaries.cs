using Daicho.Summaries;

namespace Daicho.Modules.Assets;

/// <summary>What is counted of the machines, so that a home page reads no million of them.</summary>
public sealed class ComputerSummaries : SummaryList
{
    /// <summary>By the year of introduction.</summary>
    public const string Introduced = "computers.introduced";

    /// <summary>By the fiscal year (年度) in which the lease ends.</summary>
    public const string LeaseEnd = "computers.lease-end";

    /// <inheritdoc />
    public override IReadOnlyList<Summary> Summaries { get; } =
    [
        new Summary<Computer>
        {
            Id = Introduced,
            Group = machines => machines
                .GroupBy(c => new { c.UnitId, Year = (long?)c.IntroducedOn!.Value.Year })
                .Select(g => new SummaryGroup(g.Key.UnitId, g.Key.Year, g.LongCount())),
        },
        new Summary<Computer>
        {
            Id = LeaseEnd,
            Group = machines => machines
                .GroupBy(c => new { c.UnitId, Year = (long?)(c.LeaseEndOn!.Value.Year - (c.LeaseEndOn.Value.Month < 4 ? 1 : 0)) })
                .Select(g => new SummaryGroup(g.Key.UnitId, g.Key.Year, g.LongCount())),
        },
    ];
}
