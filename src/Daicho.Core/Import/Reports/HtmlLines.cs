using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daicho.Import.Reports;

/// <summary>Turns HTML into lines: a paragraph, list entry or heading each, and a line of cells for each table row.</summary>
static partial class HtmlLines
{
    public static List<SourceLine> Read(string html)
    {
        var guard = new HtmlGuard();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, OnCreated = (element, _) => guard.Created(element) });
        using var document = parser.ParseDocument(html);
        var walk = new Walk(html.AsSpan().Count('\n') + 1);
        if (document.Title is { Length: > 0 } title && document.Body is { } body && !body.TextContent.Contains(title.Trim(), StringComparison.Ordinal))
            walk.Add(title.Trim(), document.QuerySelector("title")!, heading: true);
        if (document.Body is not null) walk.Visit(document.Body);
        walk.Flush();
        return walk.Lines;
    }

    sealed class Walk(int lastLine)
    {
        readonly StringBuilder text = new();
        readonly Dictionary<IElement, int> newlines = [];
        IElement? start;
        bool heading;
        int tables;

        public List<SourceLine> Lines { get; } = [];

        public void Visit(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText t) Append(t);
                else if (child is IElement e) VisitElement(e);
            }
        }

        void VisitElement(IElement e)
        {
            switch (e.LocalName)
            {
                case "script" or "style" or "template" or "noscript": return;
                case "br": Flush(); return;
                case "table": Flush(); Table((IHtmlTableElement)e); return;
            }
            if (!IsBlock(e.LocalName)) { Visit(e); return; }
            Flush();
            start = e;
            heading = e.LocalName is ['h', >= '1' and <= '6'] or "caption";
            Visit(e);
            Flush();
        }

        void Append(IText node)
        {
            if (text.Length == 0 && string.IsNullOrWhiteSpace(node.Data)) return;
            start ??= node.ParentElement;
            text.Append(WhiteSpace().Replace(node.Data, " "));
        }

        public void Flush()
        {
            var value = text.ToString().Trim(' ');
            text.Clear();
            if (value.Length > 0) Add(value, start!, heading);
            start = null;
            heading = false;
        }

        public void Add(string value, IElement element, bool heading)
        {
            var first = Line(element);
            Lines.Add(new SourceLine(first, Math.Min(first + Newlines(element), lastLine), value, IsHeading: heading));
        }

        // A table that only lays out the page, or holds further tables, is read cell by cell like text.
        void Table(IHtmlTableElement table)
        {
            if (table.QuerySelector("table table, td table") is not null && table.Rows.All(r => r.Cells.Length <= 1))
            {
                foreach (var cell in table.Rows.SelectMany(r => r.Cells)) { Visit(cell); Flush(); }
                return;
            }
            if (table.Caption is { } caption) Add(CellText.OfHtml(caption), caption, heading: true);
            var number = ++tables;
            foreach (var (row, cells) in TableGrid.Read(table))
            {
                var first = Line(row);
                var printed = string.Join('\t', cells.Select(c => c.Repeated ? "" : c.Text.ReplaceLineEndings(" "))).TrimEnd('\t');
                Lines.Add(new SourceLine(first, Math.Min(first + Newlines(row), lastLine), printed, cells, Table: number));
            }
        }

        int Line(IElement? element)
        {
            for (var e = element; e is not null; e = e.ParentElement)
                if (e.SourceReference is { Position.Line: > 0 and var line }) return Math.Min(line, lastLine);
            return Lines.Count == 0 ? 1 : Lines[^1].LastNumber;
        }

        // An element with many lines in it is asked once for each of them.
        int Newlines(IElement element) =>
            newlines.TryGetValue(element, out var known) ? known : newlines[element] = element.TextContent.AsSpan().TrimEnd().Count('\n');

        static bool IsBlock(string name) => name is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "section" or "article"
            or "main" or "header" or "footer" or "nav" or "aside" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            or "caption" or "figure" or "figcaption" or "form" or "fieldset" or "address" or "hr" or "center" or "details" or "summary";
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WhiteSpace();
}
