using System.Text;
using Daicho.Publication.Content;

namespace Daicho.Publication.Output;

/// <summary>Text inside HTML.</summary>
static class HtmlText
{
    public static void Head(StringBuilder html, string title, string more) =>
        html.Append("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Escaped(title).Append("</title>\n").Append(more).Append("\n</head>\n");

    public static StringBuilder Escaped(this StringBuilder html, string? text)
    {
        if (text is null)
            return html;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny('&', '<', '>'); at >= 0; at = rest.IndexOfAny('&', '<', '>'))
        {
            html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            rest = rest[(at + 1)..];
        }

        return html.Append(rest);
    }

    public static StringBuilder Attribute(this StringBuilder html, string text) =>
        html.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

    /// <summary>A text with its withheld parts marked and its lines broken.</summary>
    public static StringBuilder Marked(this StringBuilder html, MarkedText text)
    {
        var first = true;
        foreach (var line in text.Lines())
        {
            if (!first)
                html.Append("<br>");
            first = false;
            foreach (var part in line.Parts)
            {
                switch (part.Kind)
                {
                    case PartKind.LineNumber: html.Append("<span class=\"pub-line\">").Escaped(part.Text).Append("</span>"); break;
                    case PartKind.Withheld: html.Append("<span class=\"pub-withheld\">").Escaped(part.Shown).Append("</span>"); break;
                    default: html.Escaped(part.Text); break;
                }
            }
        }

        return html;
    }
}
