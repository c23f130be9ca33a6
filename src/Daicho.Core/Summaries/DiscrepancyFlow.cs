namespace Daicho.Summaries;

/// <summary>How many discrepancies of a check and unit one action opened and closed: what trends are drawn from.</summary>
public sealed class DiscrepancyFlow : UnitCount
{
    /// <summary>The action.</summary>
    public long Seq { get; set; }

    /// <summary>The check.</summary>
    public string CheckId { get; set; } = "";

    /// <summary>Opened for the first time or again.</summary>
    public long Opened { get; set; }

    /// <summary>No longer open: corrected, not applicable or excepted.</summary>
    public long Closed { get; set; }

    /// <summary>Those among <see cref="Closed"/> that a run of the check no longer found (是正済).</summary>
    public long Corrected { get; set; }
}
