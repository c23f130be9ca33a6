using System.IO.Compression;
using System.Xml;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>
/// Looks at the directory of an xlsx before anything of it is unpacked. The declared sizes can be relied on:
/// reading an entry never gives more bytes than it declares.
/// </summary>
static class ZipGuard
{
    const int MaxEntries = 10_000;
    const long RatioMatters = 64L << 20;

    public static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static void Check(ZipArchive zip, string name, TableOptions options)
    {
        long total = 0, shared = 0;
        if (zip.Entries.Count > MaxEntries)
            throw new TableFileException($"「{name}」は中のファイルが{zip.Entries.Count:N0}個あり、Excelファイルとして異常なため読み込みません。");
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (entry.Length > RatioMatters && entry.Length / Math.Max(1, entry.CompressedLength) > options.MaxUnpackRatio)
                throw new TableFileException($"「{name}」の「{entry.FullName}」は展開すると{entry.Length:N0}バイトになる異常な圧縮のため読み込みません。元のExcelで開いて保存し直してください。");
            if (entry.Name is "sharedStrings.xml" or "styles.xml" or "workbook.xml")
                shared += entry.Length;
        }
        if (total > options.MaxUnpackedBytes || shared > options.MaxSharedBytes)
            throw new TableFileException($"「{name}」は展開すると{total:N0}バイトになり、上限を超えるため読み込みません。表をCSVで保存するか、ファイルを分けてください。");
        RefuseOthers(zip, name);
        foreach (var entry in zip.Entries)
        {
            if (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                RefuseDtd(entry, name);
        }
    }

    static void RefuseOthers(ZipArchive zip, string name)
    {
        if (zip.GetEntry("xl/workbook.bin") is not null)
            throw new TableFileException($"「{name}」はExcelバイナリ形式（xlsb）で、読めません。xlsx形式で保存し直してください。");
        if (zip.GetEntry("mimetype") is not null)
            throw new TableFileException($"「{name}」はOpenDocument形式で、読めません。xlsx又はCSV形式で保存し直してください。");
        if (zip.GetEntry("_rels/.rels") is null)
            throw new TableFileException($"「{name}」は圧縮ファイル（zip）ですがExcelではありません。展開した中のファイルを指定してください。");
        if (zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal)))
            throw new TableFileException($"「{name}」はWord文書であり、表として読めません。表をExcel又はCSVで保存し直してください。");
    }

    static void RefuseDtd(ZipArchiveEntry entry, string name)
    {
        try
        {
            using var xml = XmlReader.Create(entry.Open(), Xml);
            xml.MoveToContent();
        }
        catch (XmlException e)
        {
            // A part that is damaged otherwise matters only if it is one that is read.
            if (!e.Message.Contains("DTD", StringComparison.Ordinal))
                return;
            throw new TableFileException($"「{name}」の「{entry.FullName}」に文書型宣言（DTD）があり、安全のため読み込みません。元のExcelで開いて保存し直してください。", e);
        }
    }
}
