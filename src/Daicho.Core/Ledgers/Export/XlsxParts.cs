using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Daicho.Ledgers.Export;

/// <summary>The fixed parts of a workbook (ECMA-376) around its sheets.</summary>
static class XlsxParts
{
    public const byte PlainStyle = (byte)'0';
    public const byte DateStyle = (byte)'1';
    public const byte HeaderStyle = (byte)'2';
    public const byte TextStyle = (byte)'3';

    const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";

    const string Styles = Declaration + $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    /// <summary>A part with a fixed time, so that the same table gives the same bytes.</summary>
    public static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    /// <summary>A for column 0, AA for 26.</summary>
    public static byte[] ColumnName(int column)
    {
        var name = new Stack<byte>();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name.Push((byte)('A' + (rest - 1) % 26));
        return [.. name];
    }

    public static void SheetStart(ByteSink sink, IReadOnlyList<ExportColumn> columns)
    {
        sink.Utf8(Declaration);
        sink.Utf8($"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < columns.Count; i++)
            sink.Utf8(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Width(columns[i])}\" customWidth=\"1\"/>"));
        sink.Bytes("</cols><sheetData>\n"u8);
    }

    static double Width(ExportColumn column) => column.Width ?? Math.Max(
        column.Label.Length * 2 + 2,
        column.Kind switch { ExportKind.Text => 24, ExportKind.Date => 12, ExportKind.Boolean => 8, _ => 14 });

    public static void WriteRest(ZipArchive zip, string sheetName, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(numbers, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
            """);
        Part(zip, "_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView/></bookViews><sheets>{Each(numbers, n => $"<sheet name=\"{SecurityElement.Escape(SheetName(sheetName, n))}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">{Each(numbers, n => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}<Relationship Id="rId{sheets + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part(zip, "xl/styles.xml", Styles[Declaration.Length..]);
    }

    static string Each(List<int> numbers, Func<int, string> text) => string.Concat(numbers.Select(text));

    /// <summary>At most 31 characters without those that Excel forbids in a sheet's name.</summary>
    static string SheetName(string name, int number)
    {
        var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"（{number}）");
        var allowed = string.Concat(name.Where(c => !@":\/?*[]".Contains(c, StringComparison.Ordinal) && !char.IsControl(c))).Trim('\'');
        if (allowed.Length == 0)
            allowed = "台帳";
        return allowed[..Math.Min(allowed.Length, 31 - suffix.Length)] + suffix;
    }

    static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = Entry(zip, name).Open();
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }
}
