using Daicho.History;

namespace Daicho.Evidence;

/// <summary>A file kept as evidence (証拠): addressed by its content, dated by what it shows and by when it came.</summary>
public sealed class EvidenceFile : ProvedEntry
{
    /// <summary>What it belongs to, such as <c>discrepancies/12</c> or <c>computers/40</c>.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Name of the file as uploaded.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Length in bytes.</summary>
    public long Length { get; set; }

    /// <summary>Date the evidence speaks of, apart from the day of upload.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>What it shows.</summary>
    public string? Note { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("subject"u8, Subject);
        leaf.Text("name"u8, FileName);
        leaf.Text("sha256"u8, Sha256);
        leaf.Integer("length"u8, Length);
        leaf.Date("effective"u8, EffectiveOn);
        leaf.Text("note"u8, Note);
    }
}

/// <summary>A remark in the talk about a record or discrepancy.</summary>
public sealed class Comment : ProvedEntry
{
    /// <summary>What it belongs to, such as <c>discrepancies/12</c>.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The remark.</summary>
    public string Text { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("subject"u8, Subject);
        leaf.Text("text"u8, Text);
    }
}
