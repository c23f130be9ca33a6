namespace Daicho.Import.Tables;

enum FileKind
{
    Text,
    Xlsx,
    Xls,
}

/// <summary>Tells by the first bytes what a file is; its name is not trusted.</summary>
static class FileKinds
{
    static readonly (byte[] Start, string Name)[] Foreign =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "画像（PNG）"),
        ([0xFF, 0xD8, 0xFF], "画像（JPEG）"),
        ([0x47, 0x49, 0x46, 0x38], "画像（GIF）"),
        ([0x1F, 0x8B], "圧縮ファイル（gzip）"),
        ([0x37, 0x7A, 0xBC, 0xAF], "圧縮ファイル（7z）"),
        ([0x4D, 0x5A, 0x90], "実行ファイル"),
        ([0x7F, 0x45, 0x4C, 0x46], "実行ファイル"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "リッチテキスト（RTF）"),
    ];

    public static FileKind Find(string path, TableOptions options)
    {
        Span<byte> head = stackalloc byte[16];
        var name = options.NameOf(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length == 0)
                throw new TableFileException($"「{name}」は空（0バイト）です。内容のあるファイルを指定してください。");
            if (file.Length > options.MaxBytes)
                throw new TableFileException($"「{name}」は{file.Length:N0}バイトあり、上限の{options.MaxBytes:N0}バイトを超えています。ファイルを分けてください。");
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableFileException($"「{name}」を開けません。ファイルがあること、読み取りの権限、ほかで開いていないことを確かめてください。", e);
        }
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return FileKind.Xlsx;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return FileKind.Xls;
        foreach (var (start, kind) in Foreign)
        {
            if (head.StartsWith(start))
                throw new TableFileException($"「{name}」は{kind}であり、表として読めません。CSV、TSV又はExcel（xlsx、xls）で保存し直してください。");
        }
        if (Path.GetExtension(name).StartsWith(".xls", StringComparison.OrdinalIgnoreCase) && head.TrimStart((byte)' ').StartsWith("<"u8))
            throw new TableFileException($"「{name}」は名前はExcelですが中身はHTML又はXMLです。Excelで開き、xlsx形式で保存し直してください。");
        return FileKind.Text;
    }
}
