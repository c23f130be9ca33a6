using System.Globalization;
using System.Text;
using Daicho.Publication.Layouts;

namespace Daicho.Publication.Output;

/// <summary>Writes a laid out publication as HTML: accessible, printable, without script and without a request to the outside.</summary>
public static class HtmlWriter
{
    /// <summary>A page that stands alone, its style inside it.</summary>
    public static string Page(ArrangedDocument document)
    {
        var html = new StringBuilder(65_536);
        HtmlText.Head(html, $"{document.Content.Title}（{document.Content.Government}）", $"<style>\n{PageRule(document.Layout)}{PublicStyle.Css}</style>");
        html.Append("<body class=\"pub\">\n<main>\n");
        Body(html, document, itemHref: null);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The document without head and body, to be put into a page.</summary>
    /// <param name="html">Where to write it.</param>
    /// <param name="document">The laid out publication.</param>
    /// <param name="itemHref">Permanent address of an item; null where items have none.</param>
    /// <param name="below">Level of the heading that the document stands under; 0 where its title is the page's.</param>
    public static void Body(StringBuilder html, ArrangedDocument document, Func<string, string>? itemHref, int below = 0)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case PageBreakBlock: html.Append("<div class=\"pub-break\"></div>\n"); break;
                case HeadingBlock heading: Heading(html, heading, itemHref, below); break;
                case TextBlock text: Paragraph(html, text, below); break;
                case ContentsBlock contents: Contents(html, contents); break;
                case TableBlock table: Table(html, table, itemHref); break;
            }
        }
    }

    // The paper belongs to the form, so a style sheet that all forms share can't hold it.
    internal static string PageRule(PublicationLayout layout) => string.Create(
        CultureInfo.InvariantCulture, $"@page {{ size: A4 {(layout.Landscape ? "landscape" : "portrait")}; margin: {layout.Margins[0]}mm {layout.Margins[1]}mm {layout.Margins[2]}mm {layout.Margins[3]}mm; }}\n");

    private static void Heading(StringBuilder html, HeadingBlock heading, Func<string, string>? itemHref, int below)
    {
        var tag = Tag(heading.Level + 1 + below);
        html.Append('<').Append(tag);
        if ((heading.Item is { } item ? "item-" + item : heading.Anchor) is { } anchor)
            html.Append(" id=\"").Attribute(anchor).Append('"');
        html.Append('>');
        if (heading.Item is { } id && itemHref is not null)
            html.Append("<a href=\"").Attribute(itemHref(id)).Append("\">").Marked(heading.Text).Append("</a>");
        else
            html.Marked(heading.Text);
        html.Append("</").Append(tag).Append(">\n");
    }

    private static string Tag(int level) => string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level, 6)}");

    private static void Paragraph(StringBuilder html, TextBlock text, int below)
    {
        if (text.Text.IsEmpty)
            return;
        var (tag, css) = text.Role switch
        {
            TextRole.Title => (Tag(1 + below), "pub-title"),
            TextRole.Publisher => ("p", "pub-publisher"),
            TextRole.RightAligned => ("p", "pub-right"),
            TextRole.ContentsTitle => ("p", "pub-contents-title"),
            TextRole.PrefaceTitle => (Tag(2 + below), "pub-preface-title"),
            TextRole.Definition => ("p", "pub-definition"),
            TextRole.DefinitionCase => ("p", "pub-case"),
            TextRole.Label => ("p", "pub-label"),
            TextRole.Note => ("p", "pub-note"),
            _ => ("p", "pub-body"),
        };
        html.Append('<').Append(tag).Append(" class=\"").Append(css).Append("\">").Marked(text.Text).Append("</").Append(tag).Append(">\n");
    }

    private static void Contents(StringBuilder html, ContentsBlock contents)
    {
        html.Append("<nav class=\"pub-contents\" aria-label=\"目次\">\n<ul>\n");
        foreach (var entry in contents.Entries)
            html.Append("<li><p>").Escaped(entry.Year).Append("</p>\n<p>（監査テーマ）</p>\n<p><a href=\"#").Attribute(entry.Anchor).Append("\">").Escaped(entry.Title).Append("</a></p></li>\n");
        html.Append("</ul>\n</nav>\n");
    }

    private static void Table(StringBuilder html, TableBlock table, Func<string, string>? itemHref)
    {
        html.Append("<div class=\"pub-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Attribute(table.Caption).Append("\">\n<table class=\"")
            .Append(table.HasHeader ? "pub-table" : "pub-table pub-form").Append("\">\n<colgroup>");
        foreach (var column in table.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<col class=\"pub-w{column.Width}\">");
        html.Append("</colgroup>\n");
        if (table.HasHeader)
        {
            html.Append("<thead><tr>");
            foreach (var column in table.Columns)
                html.Append("<th scope=\"col\">").Escaped(column.Header).Append("</th>");
            html.Append("</tr></thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            Row(html, table, row, itemHref);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Row(StringBuilder html, TableBlock table, TableLine row, Func<string, string>? itemHref)
    {
        html.Append("<tr");
        if (row.IsAnchor && row.Item is { } item)
            html.Append(" id=\"item-").Attribute(item).Append('"');
        html.Append('>');
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var label = !table.HasHeader && i == 0;
            html.Append(label ? "<th scope=\"row\">" : table.Columns[i].Center ? "<td class=\"pub-center\">" : "<td>");
            // The number leads to the item's own page.
            var link = row.IsAnchor && itemHref is not null && row.Item is not null && i == (table.HasHeader ? 0 : 1);
            if (link)
                html.Append("<a href=\"").Attribute(itemHref!(row.Item!)).Append("\">");
            html.Marked(row.Cells[i]);
            if (link)
                html.Append("</a>");
            html.Append(label ? "</th>" : "</td>");
        }

        html.Append("</tr>\n");
    }
}
