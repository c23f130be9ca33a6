using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daicho.Import.Reports;

/// <summary>The text of a cell: tags that came along become line breaks, nothing else is changed.</summary>
static partial class CellText
{
    /// <summary>Takes the tags out of a text cell; paragraphs, breaks, list entries and inner table rows become lines.</summary>
    public static string OfTagged(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text.Trim();
        var broken = Breaking().Replace(text, "\n");
        broken = CellEnd().Replace(broken, "\t");
        broken = AnyTag().Replace(broken, "");
        return Tidy(broken);
    }

    /// <summary>The text of an HTML cell, block elements and breaks as lines.</summary>
    public static string OfHtml(IElement cell)
    {
        var text = new StringBuilder();
        Append(cell, text);
        return Tidy(text.ToString());
    }

    static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText t) text.Append(SourceSpace().Replace(t.Data, " "));
            if (child is not IElement e || e.LocalName is "script" or "style") continue;
            var breaks = e.LocalName is "br" or "p" or "div" or "li" or "ul" or "ol" or "tr" or "table" or "h3" or "h4" or "h5" or "dt" or "dd";
            if (breaks) text.Append('\n');
            Append(e, text);
            if (e.LocalName is "td" or "th") text.Append('\t');
            if (breaks && e.LocalName != "br") text.Append('\n');
        }
    }

    static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim(' ', '\t', '\r')).Where(l => l.Length > 0);
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|tr|table|thead|tbody|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Breaking();

    [GeneratedRegex(@"</t[dh]>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"</?(?:td|th|span|b|i|u|strong|em|sup|sub|font|a|colgroup|col)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SourceSpace();
}
