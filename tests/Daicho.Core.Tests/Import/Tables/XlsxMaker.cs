using System.IO.Compression;

namespace Daicho.Core.Tests.Import.Tables;

/// <summary>Makes small workbooks from the XML of their cells.</summary>
static class XlsxMaker
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Cell styles: 0 standard, 1 [$-411]ggge年m月d日, 2 built-in 57, 3 yyyy/mm/dd, 4 [h]:mm, 5 0.00E+00, 6 "第"0"号", 7 h:mm.</summary>
    const string Styles = """
        <numFmts count="4"><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" formatCode="yyyy/mm/dd"/><numFmt numFmtId="172" formatCode="[h]:mm"/><numFmt numFmtId="173" formatCode="&quot;第&quot;0&quot;号 degree&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="57"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="11"/><xf numFmtId="173"/><xf numFmtId="20"/></cellXfs>
        """;

    public static TempFile Make(string rows, bool date1904 = false, string strings = "", string afterRows = "", string prolog = "") =>
        Make([("パソコン台帳", "visible", rows)], date1904, strings, afterRows, prolog);

    public static TempFile Make((string Name, string State, string Rows)[] sheets, bool date1904 = false, string strings = "", string afterRows = "", string prolog = "")
    {
        var file = new TempFile("台帳.xlsx");
        using var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(date1904 ? 1 : 0)}\"/><sheets>"
            + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"/xl/worksheets/sheet{i + 1}.xml\"/>"))
            + $"<Relationship Id=\"s1\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"s2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>");
        for (var i = 0; i < sheets.Length; i++)
            Part(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData>{afterRows}</worksheet>", prolog);
        return file;
    }

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    static void Part(ZipArchive zip, string name, string xml, string prolog = "")
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prolog + xml);
    }
}
