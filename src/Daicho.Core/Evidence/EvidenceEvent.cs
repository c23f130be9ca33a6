using Daicho.History;

namespace Daicho.Evidence;

/// <summary>What happened to an entry of evidence after it was recorded: part of the history and its proof.</summary>
public sealed class EvidenceEvent : ProvedEntry
{
    /// <summary>保存期間の延長.</summary>
    public const string Extend = "extend";

    /// <summary>廃棄: the content is gone, the proof stays.</summary>
    public const string Dispose = "dispose";

    /// <summary>取外し: attached to an answer by mistake, and taken off before it was sent.</summary>
    public const string Detach = "detach";

    /// <summary>The entry.</summary>
    public long EvidenceId { get; set; }

    /// <summary>What happened.</summary>
    public string Act { get; set; } = "";

    /// <summary>Last day of the extended period.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Why.</summary>
    public string? Text { get; set; }

    /// <summary>The leaf of what is left of the entry after disposal: nothing of that can be changed or put back unseen.</summary>
    public byte[]? Remains { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("evidence"u8, EvidenceId);
        leaf.Text("act"u8, Act);
        leaf.Date("until"u8, Until);
        leaf.Text("text"u8, Text);
        leaf.Text("remains"u8, Remains is null ? null : Convert.ToHexStringLower(Remains));
    }
}
