using Daicho.History;

namespace Daicho.Checks;

/// <summary>One run of one check: what it found and what became of it.</summary>
public sealed class CheckRun : ProvedEntry
{
    /// <summary>The check.</summary>
    public string CheckId { get; set; } = "";

    /// <summary>Business date it judged by.</summary>
    public DateOnly BusinessDate { get; set; }

    /// <summary>Parameters in force, as JSON.</summary>
    public string Parameters { get; set; } = "{}";

    /// <summary>Records the predicate matched.</summary>
    public long Hits { get; set; }

    /// <summary>Discrepancies opened for the first time.</summary>
    public long Opened { get; set; }

    /// <summary>Discrepancies that came back.</summary>
    public long Recurred { get; set; }

    /// <summary>Discrepancies that the run no longer found and closed.</summary>
    public long Closed { get; set; }

    /// <summary>How long the evaluation took, in milliseconds. Not proved.</summary>
    public long Milliseconds { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("check"u8, CheckId);
        leaf.Date("date"u8, BusinessDate);
        leaf.Text("parameters"u8, Parameters);
        leaf.Integer("hits"u8, Hits);
        leaf.Integer("opened"u8, Opened);
        leaf.Integer("recurred"u8, Recurred);
        leaf.Integer("closed"u8, Closed);
    }
}
