using Daicho.Data;
using Daicho.Evidence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Ledgers;

/// <summary>
/// Hands out a record's evidence as a download; images and PDF, told by their first bytes and never by their name, may be shown
/// by the browser when that is asked for.
/// </summary>
static class RecordFiles
{
    public static WebApplication MapRecordFiles(this WebApplication app)
    {
        app.MapGet("/ledgers/{ledger}/{id:long}/evidence/{file:long}", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(string ledger, long id, long file, string? show, LedgerDesk desk, RecordDesk talk, FileStore files, DaichoDb db, HttpContext context)
    {
        if (desk.Find(ledger) is not { } found || talk.File(db, desk.Actor, found, id, file) is not { } evidence || files.Open(evidence.Sha256) is not { } content)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        if (show != "1" || Kind(content) is not { } kind) return Results.Stream(content, "application/octet-stream", evidence.FileName);
        return Results.Stream(content, kind);
    }

    /// <summary>The media type of a stored file that may be shown, or null.</summary>
    public static string? Kind(FileStore files, string sha256)
    {
        using var content = files.Open(sha256);
        return content is null ? null : Kind(content);
    }

    static string? Kind(Stream content)
    {
        Span<byte> start = stackalloc byte[ShownKind.Beginning];
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        return ShownKind.Of(start);
    }
}
