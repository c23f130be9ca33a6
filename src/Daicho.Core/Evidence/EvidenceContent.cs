using System.IO.Compression;

namespace Daicho.Evidence;

/// <summary>
/// Looks at what was handed in as evidence (証拠) before it is attached: told by its content, never by what the uploader calls it.
/// Programs are refused, also inside a zip, and so are files that are not what their name says and zips made to fill a disk.
/// </summary>
public static class EvidenceContent
{
    private const int Beginning = 512;
    private const int MostEntries = 10_000;
    private const long MostUnpacked = 2L << 30;
    private const long RatioMatters = 64L << 20;
    private const long MostRatio = 200;

    // Names that Windows runs at a double click.
    private static readonly HashSet<string> Runs = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".scr", ".pif", ".bat", ".cmd", ".msi", ".msp", ".dll", ".cpl", ".hta", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".wsh", ".ps1", ".jar", ".lnk", ".reg", ".iso", ".img", ".vhd",
        ".chm", ".application",
    };

    // What a name promises, by the first bytes of such files.
    private static readonly (string[] Extensions, byte[][] Starts, string Kind)[] Promises =
    [
        ([".pdf"], ["%PDF-"u8.ToArray()], "PDF"),
        ([".png"], [[0x89, 0x50, 0x4E, 0x47]], "PNG の画像"),
        ([".jpg", ".jpeg"], [[0xFF, 0xD8, 0xFF]], "JPEG の画像"),
        ([".gif"], ["GIF8"u8.ToArray()], "GIF の画像"),
        ([".xlsx", ".xlsm", ".docx", ".docm", ".pptx", ".pptm", ".zip"], ["PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(), Compound], "Office の文書または zip"),
    ];

    // Old Office documents, and new ones with a password.
    private static byte[] Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Checks a file before it is kept.</summary>
    /// <exception cref="UserErrorException">It may not be attached; the sentence says why.</exception>
    public static void Check(Stream content, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = UploadName.Plain(fileName) ?? "添付ファイル";
        var shown = Short(name);
        Span<byte> head = stackalloc byte[Beginning];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        var extension = Path.GetExtension(name.TrimEnd('.', ' '));
        if (Runs.Contains(extension) || IsProgram(head))
            throw new UserErrorException($"「{shown}」は実行できるファイルのため、添付できません。内容を示す文書や画面の写しを添付してください。");
        foreach (var (extensions, starts, kind) in Promises)
        {
            if (extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) && !StartsWithAny(head, starts))
                throw new UserErrorException($"「{shown}」は名前は{kind}ですが、中身が違います。元のファイルを選び直すか、正しい形式で保存し直してください。");
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
            CheckZip(content, shown);
    }

    private static void CheckZip(Stream content, string name)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
                throw new UserErrorException($"「{name}」は中のファイルが{zip.Entries.Count:N0}個あり、多すぎるため添付できません。分けて添付してください。");
            if (zip.Entries.FirstOrDefault(e => Runs.Contains(Path.GetExtension(e.Name.TrimEnd('.', ' ')))) is { } program)
                throw new UserErrorException($"「{name}」の中の「{Short(program.Name)}」は実行できるファイルのため、添付できません。取り除いてから添付してください。");
            if (zip.Entries.Sum(e => e.Length) > MostUnpacked || zip.Entries.Any(e => e.Length > RatioMatters && e.Length / Math.Max(1, e.CompressedLength) > MostRatio))
                throw new UserErrorException($"「{name}」は展開すると異常に大きくなるため、添付できません。元のファイルを圧縮し直してください。");
        }
        catch (InvalidDataException e)
        {
            throw new UserErrorException($"「{name}」は壊れているため、添付できません。開けることを確かめて、選び直してください。", e);
        }
    }

    // Programs of Windows (MZ with its PE header), Linux and macOS, class files, shortcuts and scripts that name their interpreter.
    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        IsPortableExecutable(head)
        || StartsWithAny(head,
        [
            [0x7F, 0x45, 0x4C, 0x46], [0xCA, 0xFE, 0xBA, 0xBE], [0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE], [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "#!/"u8.ToArray(),
        ]);

    private static bool IsPortableExecutable(ReadOnlySpan<byte> head) =>
        head.Length >= 64 && head.StartsWith("MZ"u8) && head[..64].ContainsAnyInRange((byte)0, (byte)8);

    private static bool StartsWithAny(ReadOnlySpan<byte> head, byte[][] starts)
    {
        foreach (var start in starts)
        {
            if (head.StartsWith(start))
                return true;
        }

        return false;
    }

    private static string Short(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
