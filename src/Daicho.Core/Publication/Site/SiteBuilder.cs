using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Daicho.Ledgers.Export;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;

namespace Daicho.Publication.Site;

/// <summary>
/// Makes every public page and file of what was published: the same bytes are served by the program and written out as a folder for
/// another web server. All links are relative, nothing is fetched from elsewhere.
/// </summary>
public sealed class SiteBuilder
{
    private readonly List<SiteFile> files = [];
    private readonly IReadOnlyList<(PublishedVersion Version, bool IsLatest)> all;
    private readonly IReadOnlyList<PublishedVersion> latest;
    private readonly ILookup<string, ItemAppearance> appearances;
    private readonly string government;
    private readonly string? address;

    private SiteBuilder(IReadOnlyList<PublishedVersion> versions, string government, string? address)
    {
        if (versions.Any(v => v.Content.Edition != PublicationEdition.Public))
            throw new InvalidOperationException("Only public editions may stand on the public site.");
        (this.government, this.address) = (government, address?.TrimEnd('/'));
        var last = versions.GroupBy(v => v.Number).ToDictionary(g => g.Key, g => g.Max(v => v.Version));
        all = [.. versions.OrderByDescending(v => v.Content.Date).ThenByDescending(v => v.Number).ThenByDescending(v => v.Version).Select(v => (v, v.Version == last[v.Number]))];
        latest = [.. all.Where(v => v.IsLatest).Select(v => v.Version)];
        appearances = latest.SelectMany(v => v.Content.Audits.SelectMany(a => a.Groups.SelectMany(g => g.Items.Select(i => new ItemAppearance(v, a, i))))).ToLookup(a => a.Item.Id, StringComparer.Ordinal);
    }

    /// <summary>The files of the site.</summary>
    /// <param name="versions">Every version that was published, in its public edition.</param>
    /// <param name="government">Name of the government.</param>
    /// <param name="address">Where the site will be, for the feed and the site map; null where not known.</param>
    public static IReadOnlyList<SiteFile> Build(IReadOnlyList<PublishedVersion> versions, string government, string? address = null)
    {
        var builder = new SiteBuilder(versions, government, address);
        builder.Build();
        return builder.files;
    }

    /// <summary>The page that an address below the site answers where there is none.</summary>
    /// <param name="government">Name of the government.</param>
    /// <param name="path">The address, relative to the site.</param>
    public static string Missing(string government, string path) => PublicPages.Missing(government, string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))));

    /// <summary>Writes the files into a folder, with their checksums.</summary>
    public static void Write(IReadOnlyList<SiteFile> files, string folder)
    {
        var sums = new StringBuilder();
        foreach (var made in files.Select(f => Path.GetDirectoryName(Path.Combine(folder, f.Path))!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(made);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            File.WriteAllBytes(Path.Combine(folder, file.Path), file.Bytes);
            sums.Append(Convert.ToHexStringLower(SHA256.HashData(file.Bytes))).Append("  ").Append(file.Path).Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), sums.ToString());
    }

    private void Build()
    {
        Add("public.css", "text/css", PublicStyle.Css);
        Add("index.html", Html, PublicPages.Index(government, latest, Years()));
        foreach (var year in Years())
            Add(string.Create(CultureInfo.InvariantCulture, $"{year}.html"), Html, PublicPages.Year(government, year, Current().Where(a => a.Audit.FiscalYear == year).ToList()));
        foreach (var item in appearances)
            Add($"items/{item.Key}.html", Html, PublicPages.Item(government, [.. item]));
        foreach (var (version, isLatest) in all)
            Publication(version, isLatest);
        Data();
        Add("feed.xml", "application/atom+xml", AtomFeed.Write(government, latest, address));
        Add("sitemap.txt", "text/plain", string.Concat(files.Where(f => f.ContentType == Html).Select(f => $"{address}{(address is null ? "" : "/")}{f.Path}\n")));
    }

    private const string Html = "text/html";

    private List<int> Years() => [.. latest.SelectMany(v => v.Content.Audits).Select(a => a.FiscalYear).OfType<int>().Distinct().OrderDescending()];

    /// <summary>Each item as it was published last.</summary>
    private IEnumerable<ItemAppearance> Current() => appearances.Select(g => g.First());

    private void Publication(PublishedVersion version, bool isLatest)
    {
        var name = version.Name(isLatest);
        Add($"publications/{name}.html", Html, PublicPages.Publication(government, version, isLatest));
        foreach (var (ending, bytes) in version.Files)
            files.Add(new SiteFile($"publications/{name}.{ending}", TypeOf(ending), bytes));
        Add($"publications/{name}.csv", "text/csv", OpenData.Items([version.Content], ExportFormat.Csv));
        Add($"publications/{name}.json", "application/json", OpenData.Items([version.Content], ExportFormat.Json));
        Add($"publications/{name}.txt", "text/plain", PlainTextWriter.Write(Arranger.Arrange(version.Content, version.Layout)));
    }

    private static string TypeOf(string ending) => ending switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };

    private void Data()
    {
        // Only an item's last state: who wants the course of it takes the publications one by one.
        var contents = latest.Select(v => v.Content with
        {
            Audits = [.. v.Content.Audits.Select(a => a with
            {
                Groups = [.. a.Groups.Select(g => g with { Items = [.. g.Items.Where(i => ReferenceEquals(appearances[i.Id].First().Item, i))] })],
            })],
        }).ToList();
        foreach (var (format, ending, type) in new[] { (ExportFormat.Csv, "csv", "text/csv"), (ExportFormat.Json, "json", "application/json") })
        {
            Add($"data/items.{ending}", type, OpenData.Items(contents, format));
            Add($"data/measures.{ending}", type, OpenData.Measures(contents, format));
        }

        Add("data/columns.csv", "text/csv", OpenData.Columns());
        Add("data/README.txt", "text/plain", DataNotes.Text(government, latest));
    }

    private void Add(string path, string type, string text) => Add(path, type, Encoding.UTF8.GetBytes(text));

    private void Add(string path, string type, byte[] bytes) => files.Add(new SiteFile(path, type, bytes));
}

/// <summary>An item in one publication.</summary>
sealed record ItemAppearance(PublishedVersion Version, PublishedAudit Audit, PublishedItem Item);
