using System.Globalization;
using System.Text;
using System.Xml;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>The text of a shared or inline string: all runs, without the phonetic guide (rPh), escapes resolved.</summary>
static class XlsxString
{
    /// <summary>Reads the element the reader stands on (si or is) up to its end.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        string? first = null;
        StringBuilder? more = null;
        var depth = xml.Depth;
        var open = xml.Read();
        while (open && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                if (first is null)
                    first = text;
                else
                    (more ??= new StringBuilder(first)).Append(text);
                continue;
            }
            open = xml.Read();
        }
        return Unescape(more?.ToString() ?? first ?? "");
    }

    /// <summary>_x000D_ stands for a character that XML can't hold.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}
