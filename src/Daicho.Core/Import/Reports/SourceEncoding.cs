using System.Text;

namespace Daicho.Import.Reports;

/// <summary>Finds the encoding of a report by decoding it strictly; bytes are never replaced.</summary>
static class SourceEncoding
{
    static SourceEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return (Strict(65001).GetString(bytes, 3, bytes.Length - 3), "utf-8-bom");
        if (bytes is [0xFF, 0xFE, ..]) return (Strict(1200).GetString(bytes, 2, bytes.Length - 2), "utf-16le");
        if (bytes is [0xFE, 0xFF, ..]) return (Strict(1201).GetString(bytes, 2, bytes.Length - 2), "utf-16be");
        (int Page, string Name)[] candidates = [(65001, "utf-8"), (932, "cp932"), (51932, "euc-jp")];
        string? eucText = TryDecode(51932, bytes);
        foreach (var (page, name) in candidates)
        {
            if (TryDecode(page, bytes) is not { } text) continue;
            // EUC-JP bytes often decode as CP932 too, but into half-width kana that no report is written in.
            if (page == 932 && eucText is not null && HalfKana(text) > HalfKana(eucText)) return (eucText, "euc-jp");
            return (text, name);
        }
        throw new InvalidDataException("文字コードを判別できません。UTF-8、Shift_JIS（CP932）、EUC-JP、UTF-16 のいずれかで保存し直してください。");
    }

    static int HalfKana(string text) => text.Count(c => c is >= '\uFF61' and <= '\uFF9F');

    static string? TryDecode(int page, byte[] bytes)
    {
        try { return Strict(page).GetString(bytes); }
        catch (DecoderFallbackException) { return null; }
    }

    static Encoding Strict(int page) => Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
