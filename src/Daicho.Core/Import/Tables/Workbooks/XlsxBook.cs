using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>A sheet of a workbook and the part that holds it.</summary>
sealed record XlsxSheet(string Name, string Part, bool IsHidden);

/// <summary>The parts of an xlsx around its sheets: names, date base, number formats, shared strings.</summary>
sealed class XlsxBook
{
    readonly ZipArchive _zip;
    readonly string _name;
    readonly string? _stringsPart;
    List<string>? _strings;

    public XlsxBook(ZipArchive zip, string name)
    {
        _zip = zip;
        _name = name;
        var bookPart = Relations("", "_rels/.rels").FirstOrDefault(r => r.Type == "officeDocument").Part ?? "xl/workbook.xml";
        var folder = bookPart[..(bookPart.LastIndexOf('/') + 1)];
        var relations = Relations(folder, $"{folder}_rels/{bookPart[folder.Length..]}.rels");
        _stringsPart = relations.FirstOrDefault(r => r.Type == "sharedStrings").Part;
        Sheets = ReadSheets(bookPart, relations);
        Forms = relations.FirstOrDefault(r => r.Type == "styles").Part is { } styles ? ReadForms(styles) : [];
    }

    public IReadOnlyList<XlsxSheet> Sheets { get; }

    public bool Date1904 { get; private set; }

    /// <summary>What each cell style makes of a number.</summary>
    public NumberForm[] Forms { get; }

    /// <summary>The shared strings without their phonetic guides (ふりがな); read when first asked for.</summary>
    public List<string> Strings => _strings ??= _stringsPart is null ? [] : ReadStrings(_stringsPart);

    public XmlReader Open(string part) => XmlReader.Create(Find(part).Open(), ZipGuard.Xml);

    public ZipArchiveEntry Find(string part) =>
        _zip.GetEntry(part) ?? _zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(part, StringComparison.OrdinalIgnoreCase))
        ?? throw new TableFileException($"「{_name}」の中に「{part}」がなく、ファイルが壊れています。元のExcelで開いて保存し直してください。");

    List<(string Id, string Type, string Part)> Relations(string folder, string part)
    {
        var relations = new List<(string, string, string)>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            var target = xml.GetAttribute("Target") ?? "";
            var path = target.StartsWith('/') ? target[1..] : Combine(folder, target);
            relations.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], path));
        }
        return relations;
    }

    static string Combine(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".." or ""))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    List<XlsxSheet> ReadSheets(string part, List<(string Id, string Type, string Part)> relations)
    {
        var sheets = new List<XlsxSheet>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
            {
                Date1904 = IsTrue(xml.GetAttribute("date1904"));
            }
            else if (xml.LocalName == "sheet")
            {
                var id = "";
                while (xml.MoveToNextAttribute())
                    id = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : id;
                xml.MoveToElement();
                if (relations.Find(r => r.Id == id) is { Type: "worksheet" } relation)
                    sheets.Add(new XlsxSheet(xml.GetAttribute("name") ?? "", relation.Part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
        return sheets;
    }

    NumberForm[] ReadForms(string part)
    {
        var codes = new Dictionary<int, string>();
        var forms = new List<NumberForm>();
        var inCells = false;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "numFmt" or "xf" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id))
            {
                if (xml.LocalName == "numFmt")
                    codes[id] = xml.GetAttribute("formatCode") ?? "";
                else if (inCells)
                    forms.Add(NumberForms.Of(id, codes.GetValueOrDefault(id)));
            }
            else if (inCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                forms.Add(NumberForm.Number);
            }
        }
        return [.. forms];
    }

    List<string> ReadStrings(string part)
    {
        var strings = new List<string>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(XlsxString.Read(xml));
        }
        return strings;
    }

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
