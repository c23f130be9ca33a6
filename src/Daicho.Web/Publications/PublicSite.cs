using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Publication;
using Daicho.Publication.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Daicho.Web.Publications;

/// <summary>
/// The public pages (公開ページ) as bytes in memory, made from snapshots when something is published. A request takes a finished page,
/// compressed once, and asks no database; a mark in the database is looked at every few seconds, so that each server follows.
/// </summary>
public sealed class PublicSite(Database database, FileStore files, IOptions<DaichoWebOptions> options)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    readonly SemaphoreSlim building = new(1, 1);
    volatile Built? built;
    long looked;

    /// <summary>A page of the site, or null.</summary>
    public async ValueTask<PublicPage?> Find(string path)
    {
        var now = Environment.TickCount64;
        if (built is not { } site || now - Interlocked.Read(ref looked) > Fresh.TotalMilliseconds) site = await Refresh();
        return site.Pages.GetValueOrDefault(path);
    }

    /// <summary>Takes up what has been published since.</summary>
    public async Task<Built> Refresh()
    {
        // While one request builds the site anew, the others are answered with the one there is.
        if (!await building.WaitAsync(built is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero)) return built!;
        try
        {
            using var db = database.Open();
            var reader = new PublicationReader(db, files);
            var mark = reader.PublicMark();
            if (built is not { } site || site.Mark != mark) built = site = new Built(mark, Pages(reader));
            Interlocked.Exchange(ref looked, Environment.TickCount64);
            return site;
        }
        finally
        {
            building.Release();
        }
    }

    /// <summary>What is answered where there is no page.</summary>
    public string Missing(string path) => SiteBuilder.Missing(options.Value.GovernmentName, path);

    Dictionary<string, PublicPage> Pages(PublicationReader reader)
    {
        var address = options.Value.PublicAddress is { Length: > 0 } own ? own.TrimEnd('/') + "/public" : null;
        var pages = new Dictionary<string, PublicPage>(StringComparer.Ordinal);
        foreach (var file in SiteBuilder.Build(reader.ForPublic(), options.Value.GovernmentName, address))
        {
            var page = new PublicPage(file);
            pages[file.Path] = page;
            // The permanent address has no ending, so that it outlives the way pages are made.
            if (file.Path.EndsWith(".html", StringComparison.Ordinal)) pages[file.Path == "index.html" ? "" : file.Path[..^5]] = page;
        }

        return pages;
    }

    /// <summary>The site as it was built.</summary>
    /// <param name="Mark">What was published last then.</param>
    /// <param name="Pages">Its pages by path.</param>
    public sealed record Built(long Mark, IReadOnlyDictionary<string, PublicPage> Pages);
}

/// <summary>A finished page or file.</summary>
public sealed class PublicPage
{
    internal PublicPage(SiteFile file)
    {
        Plain = file.Bytes;
        Type = file.ContentType.StartsWith("text/", StringComparison.Ordinal) || file.ContentType.EndsWith("json", StringComparison.Ordinal) || file.ContentType.EndsWith("xml", StringComparison.Ordinal) ? file.ContentType + "; charset=utf-8" : file.ContentType;
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))[..32]}\"";
        if (Type != file.ContentType) Gzip = Compressed(file.Bytes);
    }

    /// <summary>As it is.</summary>
    public byte[] Plain { get; }

    /// <summary>Compressed; null where that gains nothing.</summary>
    public byte[]? Gzip { get; }

    /// <summary>Media type.</summary>
    public string Type { get; }

    /// <summary>Its checksum as an entity tag.</summary>
    public string Tag { get; }

    static byte[] Compressed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal)) zip.Write(bytes);
        return memory.ToArray();
    }
}

/// <summary>Answers requests for public pages.</summary>
static class PublicPageEndpoints
{
    const string Lasting = "public, max-age=300, stale-while-revalidate=86400";

    public static WebApplication MapPublicPages(this WebApplication app)
    {
        app.MapMethods("/public/{**path}", [HttpMethods.Get, HttpMethods.Head], Answer).ExcludeFromDescription();
        return app;
    }

    static async Task Answer(HttpContext context, PublicSite site)
    {
        var path = (string?)context.Request.RouteValues["path"] ?? "";
        var response = context.Response;
        // Links are relative, so that the first page needs its slash.
        if (path.Length == 0 && !context.Request.Path.Value!.EndsWith('/'))
        {
            response.Redirect(context.Request.PathBase + "/public/", permanent: true);
            return;
        }

        if (await site.Find(path) is not { } page)
        {
            // A page of its own: that of the application has forms, and forms come with a cookie.
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/html; charset=utf-8";
            if (!HttpMethods.IsHead(context.Request.Method)) await response.WriteAsync(site.Missing(path), Encoding.UTF8);
            return;
        }

        response.Headers.CacheControl = Lasting;
        response.Headers.ETag = page.Tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.Any(t => t is not null && t.Contains(page.Tag, StringComparison.Ordinal)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = page.Plain;
        if (page.Gzip is { } gzip && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            bytes = gzip;
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentType = page.Type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(bytes);
    }
}
