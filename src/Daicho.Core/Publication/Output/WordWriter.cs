using System.Globalization;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Publication.Output;

/// <summary>Writes a laid out publication as a Word document that can be edited and sent to the gazette.</summary>
public sealed class WordWriter
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    private readonly ArrangedDocument document;
    private readonly PublicationLayout layout;
    private readonly Body body = new();
    private bool pageBreak;
    private int bookmark;

    private WordWriter(ArrangedDocument document) => (this.document, layout) = (document, document.Layout);

    /// <summary>Writes the document.</summary>
    public static void Write(ArrangedDocument document, Stream to)
    {
        using var file = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make(document.Layout);
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), new SimpleField(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = "PAGE" }));
        var writer = new WordWriter(document);
        foreach (var block in document.Blocks)
            writer.Block(block);
        writer.body.Append(Section(document.Layout, main.GetIdOfPart(footer)));
        main.Document = new Document(writer.body);
        file.PackageProperties.Title = document.Content.Title;
        file.PackageProperties.Creator = document.Content.Publisher;
        file.PackageProperties.Language = "ja-JP";
        // The date of publication and nothing of the machine: the same content gives the same file.
        file.PackageProperties.Created = file.PackageProperties.Modified = document.Content.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    /// <summary>The bytes of the document.</summary>
    public static byte[] Bytes(ArrangedDocument document)
    {
        using var memory = new MemoryStream();
        Write(document, memory);
        return memory.ToArray();
    }

    private static SectionProperties Section(PublicationLayout layout, string footer)
    {
        uint Twips(int millimetres) => (uint)Math.Round(millimetres * TwipsPerMillimetre);
        var page = layout.Landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 };
        var properties = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            page,
            new PageMargin
            {
                Top = (int)Twips(layout.Margins[0]), Right = Twips(layout.Margins[1]), Bottom = (int)Twips(layout.Margins[2]), Left = Twips(layout.Margins[3]),
                Header = 567, Footer = 454, Gutter = 0,
            });
        if (layout.Cover)
            properties.Append(new TitlePage());
        return properties;
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case PageBreakBlock: pageBreak = true; break;
            case HeadingBlock heading: Heading(heading); break;
            case TextBlock text: body.Append(Paragraph(text.Text, text.Role.ToString())); break;
            case ContentsBlock contents: Contents(contents); break;
            case TableBlock table: Table(table); break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var paragraph = Paragraph(heading.Text, $"Heading{heading.Level.ToString(CultureInfo.InvariantCulture)}");
        if ((heading.Item is { } item ? "item-" + item : heading.Anchor) is { } anchor)
            Bookmark(paragraph, anchor);
        body.Append(paragraph);
    }

    private void Bookmark(Paragraph paragraph, string anchor)
    {
        var id = (++bookmark).ToString(CultureInfo.InvariantCulture);
        var start = new BookmarkStart { Id = id, Name = BookmarkName(anchor) };
        if (paragraph.ParagraphProperties is { } properties)
            properties.InsertAfterSelf(start);
        else
            paragraph.PrependChild(start);
        paragraph.Append(new BookmarkEnd { Id = id });
    }

    // Word takes letters, digits and underscores, at most 40 of them.
    private static string BookmarkName(string anchor) => "_" + anchor.Replace('-', '_')[..Math.Min(anchor.Length, 39)];

    private void Contents(ContentsBlock contents)
    {
        foreach (var entry in contents.Entries)
        {
            body.Append(Paragraph(MarkedText.Of(entry.Year), "ContentsYear"));
            body.Append(Paragraph(MarkedText.Of("（監査テーマ）"), "ContentsTheme"));
            var line = Paragraph(MarkedText.Empty, "ContentsTheme");
            line.Append(new Hyperlink(
                // The dots part title and page even where the tab is lost, as in a conversion.
                Run(entry.Title + "・・・", null),
                new Run(new TabChar()),
                new SimpleField(Run("1", null)) { Instruction = $" PAGEREF {BookmarkName(entry.Anchor)} \\h ", Dirty = true }) { Anchor = BookmarkName(entry.Anchor), History = true });
            body.Append(line);
        }
    }

    private void Table(TableBlock block)
    {
        var width = layout.TextWidth * TwipsPerMillimetre;
        var widths = block.Columns.Select(c => ((int)(width * c.Width / 100)).ToString(CultureInfo.InvariantCulture)).ToList();
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "PublicationTable" },
                new TableWidth { Width = ((int)width).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = block.HasHeader, FirstColumn = !block.HasHeader, NoHorizontalBand = true, NoVerticalBand = true, Val = "0420" },
                new TableCaption { Val = Safe(block.Caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        if (block.HasHeader)
        {
            var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            for (var i = 0; i < block.Columns.Count; i++)
                head.Append(Cell(widths[i], MarkedText.Of(block.Columns[i].Header), "TableHead", shaded: true));
            table.Append(head);
        }

        foreach (var row in block.Rows)
            table.Append(Row(block, row, widths));
        body.Append(table);
        // Two tables without a paragraph between them would become one.
        body.Append(Paragraph(MarkedText.Empty, "AfterTable"));
    }

    private TableRow Row(TableBlock block, TableLine line, List<string> widths)
    {
        var row = new TableRow();
        // A row that fills half a page or more has to be broken, a short one is easier to read whole.
        if (line.Cells.Max(c => c.Shown.Length) < 300)
            row.Append(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var label = !block.HasHeader && i == 0;
            var cell = Cell(widths[i], line.Cells[i], label ? "TableHead" : block.Columns[i].Center ? "TableCenter" : "TableText", label);
            if (i == 0 && line.IsAnchor && line.Item is { } item)
                Bookmark(cell.Elements<Paragraph>().First(), "item-" + item);
            row.Append(cell);
        }

        return row;
    }

    private TableCell Cell(string width, MarkedText text, string style, bool shaded)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
        if (shaded)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8E8E8" });
        var cell = new TableCell(properties);
        var lines = text.Lines().ToList();
        if (lines.Count == 0)
            lines.Add(MarkedText.Empty);
        foreach (var line in lines)
            cell.Append(Paragraph(line, style));
        return cell;
    }

    private Paragraph Paragraph(MarkedText text, string style)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (pageBreak)
            properties.Append(new PageBreakBefore());
        pageBreak = false;
        var paragraph = new Paragraph(properties);
        var first = true;
        foreach (var line in text.Lines())
        {
            if (!first)
                paragraph.Append(new Run(new Break()));
            foreach (var part in line.Parts)
                paragraph.Append(Run(part.Shown, part));
            first = false;
        }

        return paragraph;
    }

    private Run Run(string text, TextPart? part)
    {
        var run = new Run();
        if (part?.Kind == PartKind.LineNumber)
            run.Append(new RunProperties(new Color { Val = "595959" }, new FontSize { Val = "14" }));
        else if (part is { Kind: PartKind.Withheld, Text.Length: > 0 })
            run.Append(new RunProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "D0D0D0" }));
        run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(Safe(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Without the characters that XML can't hold; nobody could read them.</summary>
    private static string Safe(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) ? text : Whole(text);

    private static string Whole(string text)
    {
        var safe = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)rune.Value))
                safe.Append(rune);
        return safe.ToString();
    }
}
