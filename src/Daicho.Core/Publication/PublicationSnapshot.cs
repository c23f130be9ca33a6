using Daicho.History;

namespace Daicho.Publication;

/// <summary>
/// A version of a publication (公表の版) as it was prepared: what it says, in which form, drawn from which notices. Never changed; a
/// correction is the next version of the same number, and says what it changes.
/// </summary>
public sealed class PublicationSnapshot : ProvedEntry
{
    /// <summary>Number of the publication, the same for all its versions.</summary>
    public long Number { get; set; }

    /// <summary>1 for the first; each preparation anew and each correction is one more.</summary>
    public int Version { get; set; }

    /// <summary>Title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Date of publication.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Gazette with its number.</summary>
    public string? Gazette { get; set; }

    /// <summary>How many items it has.</summary>
    public int Items { get; set; }

    /// <summary>Numbers of the notices of measures it is drawn from, apart by commas.</summary>
    public string Notices { get; set; } = "";

    /// <summary>The form as it was then, as JSON.</summary>
    public string Layout { get; set; } = "";

    /// <summary>What it corrects and what changed; null for what corrects nothing.</summary>
    public string? Correction { get; set; }

    /// <summary>The versions before it are no longer shown, because it withholds what they printed.</summary>
    public bool HidesEarlier { get; set; }

    /// <summary>SHA-256 of the content with everything in it, in the file store.</summary>
    public string Sha256 { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("number"u8, Number);
        leaf.Integer("version"u8, Version);
        leaf.Text("title"u8, Title);
        leaf.Date("date"u8, Date);
        leaf.Text("gazette"u8, Gazette);
        leaf.Integer("items"u8, Items);
        leaf.Text("notices"u8, Notices);
        leaf.Text("layout"u8, Layout);
        leaf.Text("correction"u8, Correction);
        leaf.Integer("hides_earlier"u8, HidesEarlier ? 1 : 0);
        leaf.Text("sha256"u8, Sha256);
    }
}

/// <summary>A file that was made of a version when it was prepared, kept in the file store.</summary>
public sealed class PublicationFile : ProvedEntry
{
    /// <summary>The public edition's content, from which public pages are made.</summary>
    public const string PublicContent = "json";

    /// <summary>The publication.</summary>
    public long Number { get; set; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>What it is: <c>json</c> the public content, <c>docx</c>, <c>pdf</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>SHA-256 of the file.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Length in bytes.</summary>
    public long Length { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("number"u8, Number);
        leaf.Integer("version"u8, Version);
        leaf.Text("kind"u8, Kind);
        leaf.Text("sha256"u8, Sha256);
        leaf.Integer("length"u8, Length);
    }
}

/// <summary>A step of a version: approved, published, withdrawn. Who took it and when stands with its action.</summary>
public sealed class PublicationStep : ProvedEntry
{
    /// <summary>The publication.</summary>
    public long Number { get; set; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>Where the version is after it.</summary>
    public PublicationState State { get; set; }

    /// <summary>Who approved, by name and post.</summary>
    public string? Approver { get; set; }

    /// <summary>Number of the approval in the document system (決裁の文書番号).</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Date of the approval.</summary>
    public DateOnly? DocumentDate { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("number"u8, Number);
        leaf.Integer("version"u8, Version);
        leaf.Integer("state"u8, (int)State);
        leaf.Text("approver"u8, Approver);
        leaf.Text("document_number"u8, DocumentNumber);
        leaf.Date("document_date"u8, DocumentDate);
    }
}
