namespace Daicho.Evidence;

/// <summary>Kinds of files a browser may show by itself, told by their first bytes alone; everything else is a download.</summary>
public static class ShownKind
{
    /// <summary>Longest beginning that is looked at, in bytes.</summary>
    public const int Beginning = 16;

    /// <summary>The media type, or null for what is not shown.</summary>
    public static string? Of(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? "image/gif"
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? "image/webp"
        : start.StartsWith("%PDF-"u8) ? "application/pdf"
        : null;
}
