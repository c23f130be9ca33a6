using System.IO.Compression;

namespace Daicho.Cases.CommandLine;

/// <summary>Small workbooks made part by part, good and hostile ones.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A workbook of one sheet with rows of text cells.</summary>
    public static byte[] Of(params string[][] rows) => Make(string.Concat(rows.Select(r => $"<row>{string.Concat(r.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>")));

    /// <summary>A workbook whose sheet has these rows, after an optional prolog.</summary>
    public static byte[] Make(string rows, string prolog = "", long padding = 0)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"台帳\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part(zip, "xl/worksheets/sheet1.xml", $"{prolog}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>", padding);
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml, long padding = 0)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}");
        var blank = new string(' ', 1 << 20);
        for (var written = 0L; written < padding; written += blank.Length)
            part.Write(blank);
    }
}
