using Daicho.Text.Encodings;

namespace Daicho.Import.Tables.Delimited;

/// <summary>How the text of a file is written: encoding, byte order mark, UTF-16 or not.</summary>
sealed record TextForm(string Name, StrictDecoder Decoder, int BomLength = 0, bool IsUtf16 = false, bool IsBigEndian = false)
{
    /// <summary>Names accepted for an encoding, as people and programs write them.</summary>
    static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = "utf-8",
        ["utf8"] = "utf-8",
        ["utf-8-bom"] = "utf-8-bom",
        ["utf-8-sig"] = "utf-8-bom",
        ["utf-16le"] = "utf-16le",
        ["utf-16"] = "utf-16le",
        ["utf-16be"] = "utf-16be",
        ["cp932"] = "cp932",
        ["shift_jis"] = "cp932",
        ["shift-jis"] = "cp932",
        ["sjis"] = "cp932",
        ["windows-31j"] = "cp932",
        ["ms932"] = "cp932",
        ["euc-jp"] = "euc-jp",
        ["eucjp"] = "euc-jp",
    };

    /// <summary>The form that a byte order mark declares, or null.</summary>
    public static TextForm? OfBom(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new TextForm("utf-8-bom", StrictDecoder.Utf8, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Utf16(isBigEndian: false, 2);
        return head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Utf16(isBigEndian: true, 2) : null;
    }

    /// <summary>The form a person asks for by name; a byte order mark that fits it is skipped.</summary>
    public static TextForm Named(string name, ReadOnlySpan<byte> head)
    {
        if (!Names.TryGetValue(name.Trim(), out var known))
            throw new TableFileException($"文字コード「{name}」は扱えません。utf-8、utf-8-bom、utf-16le、utf-16be、cp932、euc-jpのいずれかを指定してください。");
        var bom = OfBom(head);
        return known switch
        {
            "utf-8" or "utf-8-bom" => bom is { IsUtf16: false } ? bom : Utf8,
            "utf-16le" => Utf16(isBigEndian: false, bom is { IsUtf16: true, IsBigEndian: false } ? 2 : 0),
            "utf-16be" => Utf16(isBigEndian: true, bom is { IsUtf16: true, IsBigEndian: true } ? 2 : 0),
            "cp932" => Cp932,
            _ => EucJp,
        };
    }

    public static readonly TextForm Utf8 = new("utf-8", StrictDecoder.Utf8);
    public static readonly TextForm Cp932 = new("cp932", StrictDecoder.Cp932);
    public static readonly TextForm EucJp = new("euc-jp", StrictDecoder.EucJp);

    public static TextForm Utf16(bool isBigEndian, int bomLength = 0) =>
        new(isBigEndian ? "utf-16be" : "utf-16le", StrictDecoder.Utf8, bomLength, true, isBigEndian);
}
