using System.Text;
using Daicho.Text.Encodings;

namespace Daicho.Import.Reports;

/// <summary>Finds the encoding of a report by decoding it strictly; bytes are never replaced.</summary>
static class SourceEncoding
{
    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        var (text, encoding) = Read(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new UserErrorException("ファイルに文字でない値（NUL）が含まれるため、文書として読めません。テキスト又はHTMLで保存し直したファイルを選んでください。");
        return (text, encoding);
    }

    static (string Text, string Encoding) Read(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] && TryDecode(StrictDecoder.Utf8, bytes.AsSpan(3)) is { } marked) return (marked, "utf-8-bom");
        if (bytes is [0xFF, 0xFE, ..]) return (Utf16(bytes, bigEndian: false), "utf-16le");
        if (bytes is [0xFE, 0xFF, ..]) return (Utf16(bytes, bigEndian: true), "utf-16be");
        if (TryDecode(StrictDecoder.Utf8, bytes) is { } utf8) return (utf8, "utf-8");
        string? cp932 = TryDecode(StrictDecoder.Cp932, bytes), euc = TryDecode(StrictDecoder.EucJp, bytes);
        // EUC-JP bytes often decode as CP932 too, but into half-width kana that no report is written in.
        if (euc is not null && (cp932 is null || HalfKana(cp932) > HalfKana(euc))) return (euc, "euc-jp");
        return cp932 is not null ? (cp932, "cp932") : throw Unknown();
    }

    static int HalfKana(string text) => text.Count(c => c is >= '\uFF61' and <= '\uFF9F');

    static string? TryDecode(StrictDecoder decoder, ReadOnlySpan<byte> bytes)
    {
        var target = new char[bytes.Length];
        var written = decoder.Decode(bytes, target, out var read, out var bad);
        return bad == 0 && read == bytes.Length ? new string(target, 0, written) : null;
    }

    static string Utf16(byte[] bytes, bool bigEndian)
    {
        try { return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2); }
        catch (DecoderFallbackException) { throw Unknown(); }
    }

    static UserErrorException Unknown() =>
        new("文字コードを判別できません。UTF-8、Shift_JIS（CP932）、EUC-JP、UTF-16 のいずれかで保存し直してください。");
}
