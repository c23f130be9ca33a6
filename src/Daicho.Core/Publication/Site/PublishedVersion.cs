using Daicho.Publication.Content;
using Daicho.Publication.Layouts;

namespace Daicho.Publication.Site;

/// <summary>A publication as residents see it: one version of it, from its snapshot.</summary>
/// <param name="Number">Number of the publication, the same for all its versions.</param>
/// <param name="Version">1 for the first, one more for each correction.</param>
/// <param name="Content">Its public edition.</param>
/// <param name="Layout">Its form.</param>
/// <param name="Sha256">Checksum of the snapshot.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Files">Files to take away: name ending (docx, pdf) and content.</param>
public sealed record PublishedVersion(
    long Number, int Version, PublicationContent Content, PublicationLayout Layout, string Sha256, DateTime PublishedAt, IReadOnlyList<(string Ending, byte[] Bytes)> Files)
{
    /// <summary>Name of its page and files, such as 12 or, of an earlier version, 12-v1.</summary>
    internal string Name(bool latest) => latest ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : System.FormattableString.Invariant($"{Number}-v{Version}");
}

/// <summary>A file of the public site.</summary>
/// <param name="Path">Path below the site, such as items/2022-1-7.html.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SiteFile(string Path, string ContentType, byte[] Bytes);
