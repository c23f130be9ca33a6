using Microsoft.AspNetCore.Http;

namespace Daicho.Web;

/// <summary>
/// Shows an uploaded file in the browser where that is safe: pictures and PDF, known by their first bytes and never by what the
/// uploader called them. Everything else is a download.
/// </summary>
public static class InlineFile
{
    /// <summary>Bytes that <see cref="TypeOf"/> looks at.</summary>
    public const int Head = 16;

    const string Key = "daicho-file-policy";

    // A picture gets an origin of its own and can do nothing. Browsers refuse to show PDF in such a box (their viewer is a program
    // of its own, without access to our pages), so PDF gets the same policy without it.
    const string Pictures = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    const string Documents = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    /// <summary>The media type that may be shown, or null.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] ? "image/png"
        : head is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? "image/gif"
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : head.StartsWith("%PDF-"u8) ? "application/pdf"
        : null;

    /// <summary>Sends a file: shown in the browser when it may be and <paramref name="inline"/> is asked for, else as a download.</summary>
    public static IResult Send(HttpContext context, Stream content, string fileName, bool inline)
    {
        context.Response.Headers.CacheControl = "no-store";
        var type = inline ? Peek(content) : null;
        if (type is null) return Results.Stream(content, "application/octet-stream", fileName);
        context.Items[Key] = type == "application/pdf" ? Documents : Pictures;
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, type);
    }

    /// <summary>The content security policy of a file that this request shows, or null.</summary>
    internal static string? Policy(HttpContext context) => context.Items[Key] as string;

    static string? Peek(Stream content)
    {
        if (!content.CanSeek) return null;
        Span<byte> head = stackalloc byte[Head];
        var read = content.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        content.Position = 0;
        return TypeOf(head[..read]);
    }
}
