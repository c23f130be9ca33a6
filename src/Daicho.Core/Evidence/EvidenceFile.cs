using Daicho.History;

namespace Daicho.Evidence;

/// <summary>What an entry of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>原本は所属保管: the original stays with a section; the entry says which document it is, where it lies and who saw it.</summary>
    Original = 1,
}

/// <summary>
/// An entry of evidence (証拠): a file addressed by its content, or the note of an original that a section keeps; dated by what it
/// shows and by when it came.
/// </summary>
public sealed class EvidenceFile : ProvedEntry
{
    /// <summary>What it belongs to: see <see cref="EvidenceSubject"/>.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Name of the file as uploaded; empty for an original and after disposal.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the content, in lower-case hexadecimal; empty for an original. It stays after disposal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Length in bytes.</summary>
    public long Length { get; set; }

    /// <summary>Date the evidence speaks of, apart from the day of upload.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>What it shows.</summary>
    public string? Note { get; set; }

    /// <summary>What it is; null for a file.</summary>
    public EvidenceKind? Kind { get; set; }

    /// <summary>Kind of evidence (証拠の種類), by which it is kept; null where nobody said.</summary>
    public string? Class { get; set; }

    /// <summary>Business date on which it was recorded; null in entries from before it was kept.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Number of the document (文書番号).</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Where the original lies (保管場所).</summary>
    public string? Place { get; set; }

    /// <summary>Who saw the original (確認者).</summary>
    public string? SeenBy { get; set; }

    /// <summary>When they saw it.</summary>
    public DateOnly? SeenOn { get; set; }

    /// <summary>The entry of an answer that it was taken over from, or null.</summary>
    public long? FromId { get; set; }

    /// <summary>The action that disposed of it (廃棄), or null.</summary>
    public long? ErasedSeq { get; set; }

    /// <summary>The leaf of the entry as it was recorded, kept when it was disposed of.</summary>
    public byte[]? ErasedLeaf { get; set; }

    /// <summary>True for an original that a section keeps.</summary>
    public bool IsOriginal => Kind == EvidenceKind.Original;

    /// <summary>True after disposal: content and names are gone, the proof is there.</summary>
    public bool IsErased => ErasedSeq is not null;

    /// <summary>What a person calls it.</summary>
    public string Title => IsErased ? "廃棄済の証拠" : IsOriginal ? $"原本：{DocumentNumber ?? Place}" : FileName;

    internal override byte[]? KeptLeaf => ErasedLeaf;

    /// <summary>Takes away all that may name a person or tell what it held.</summary>
    internal void Blank()
    {
        FileName = "";
        (Note, DocumentNumber, Place, SeenBy) = (null, null, null, null);
        (EffectiveOn, SeenOn) = (null, null);
    }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("subject"u8, Subject);
        leaf.Text("name"u8, FileName);
        leaf.Text("sha256"u8, Sha256);
        leaf.Integer("length"u8, Length);
        leaf.Date("effective"u8, EffectiveOn);
        leaf.Text("note"u8, Note);
        leaf.Integer("kind"u8, (long?)Kind);
        leaf.Text("class"u8, Class);
        leaf.Date("on"u8, On);
        leaf.Text("number"u8, DocumentNumber);
        leaf.Text("place"u8, Place);
        leaf.Text("seen-by"u8, SeenBy);
        leaf.Date("seen-on"u8, SeenOn);
        leaf.Integer("from"u8, FromId);
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
