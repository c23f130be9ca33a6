using Daicho.History;

namespace Daicho.Transfers;

/// <summary>What was said about the handing over of a post (引継ぎ): the predecessor's remarks, the successor's acknowledgement.</summary>
public sealed class HandoverEntry : ProvedEntry
{
    /// <summary>Remarks of who leaves (申し送り); the last ones count.</summary>
    public const string Remarks = "remarks";

    /// <summary>Who came has taken over (確認しました).</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>The post's record: of who leaves for remarks, of who came for an acknowledgement.</summary>
    public long PostId { get; set; }

    /// <summary>What it is.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The remarks, or in words what was taken over.</summary>
    public string Text { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("post"u8, PostId);
        leaf.Text("kind"u8, Kind);
        leaf.Text("text"u8, Text);
    }
}
