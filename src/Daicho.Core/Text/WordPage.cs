using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Text;

/// <summary>The parts of a plain Word document on A4: lines, and tables whose head repeats on every page.</summary>
internal static class WordPage
{
    private const int Margin = 1134;

    /// <summary>Width of the text in twentieths of a point: A4 less the margins.</summary>
    private const int Width = 11906 - 2 * Margin;

    /// <summary>Writes a document.</summary>
    public static void Write(Stream to, string title, Action<Body> fill)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "游明朝" }, new FontSize { Val = "21" }, new Languages { EastAsia = "ja-JP" }))));
        var body = new Body();
        fill(body);
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Bottom = 1418, Left = Margin, Right = Margin, Header = 851, Footer = 992, Gutter = 0 }));
        main.Document = new Document(body);
        document.PackageProperties.Title = title;
    }

    /// <summary>A heading and a table, or a line that says there is nothing.</summary>
    public static void Section(Body body, string title, int[] widths, string[] head, IEnumerable<string[]> rows)
    {
        body.Append(Line(title, JustificationValues.Left, bold: true, before: 240));
        var all = rows.ToList();
        if (all.Count == 0)
            body.Append(Line("　該当なし", JustificationValues.Left));
        else
            body.Append(Table(widths, head, all));
    }

    /// <summary>A table; widths are per cent of the text.</summary>
    public static Table Table(int[] widths, string[]? head, IEnumerable<string[]> rows, int height = 0)
    {
        var line = new EnumValue<BorderValues>(BorderValues.Single);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = line, Size = 4 }, new LeftBorder { Val = line, Size = 4 }, new BottomBorder { Val = line, Size = 4 },
                    new RightBorder { Val = line, Size = 4 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{Width * w / 100}" })));
        if (head is not null)
            table.Append(Row(widths, head, isHead: true, height));
        foreach (var row in rows)
            table.Append(Row(widths, row, isHead: false, height));
        return table;
    }

    private static TableRow Row(int[] widths, string[] cells, bool isHead, int height)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height > 0)
            properties.Append(new TableRowHeight { Val = (uint)height });
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = $"{Width * widths[i] / 100}", Type = TableWidthUnitValues.Dxa });
            if (isHead)
                cell.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8E8E8" });
            var right = !isHead && cells[i].Length > 0 && cells[i].All(c => char.IsAsciiDigit(c) || c == ',');
            var content = new TableCell(cell);
            foreach (var text in cells[i].ReplaceLineEndings("\n").Split('\n'))
                content.Append(Line(text, right ? JustificationValues.Right : JustificationValues.Left, size: 19, bold: isHead));
            row.Append(content);
        }

        return row;
    }

    /// <summary>A line of text; size in half points, 0 is the document's.</summary>
    public static Paragraph Line(string text, JustificationValues side, int size = 0, bool bold = false, int before = 0)
    {
        var properties = new ParagraphProperties();
        if (bold && size == 0)
            properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = $"{before}", After = "40" });
        properties.Append(new Justification { Val = side });
        var run = new RunProperties();
        if (bold)
            run.Append(new Bold());
        if (size > 0)
            run.Append(new FontSize { Val = $"{size}" });
        return new Paragraph(properties, new Run(run, new DocumentFormat.OpenXml.Wordprocessing.Text(Daicho.Ledgers.Export.XlsxText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
