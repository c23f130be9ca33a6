using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Core.Tests.Publication;

/// <summary>Publications as Word documents.</summary>
public sealed class WordTests
{
    [Theory]
    [MemberData(nameof(Published.Layouts), MemberType = typeof(Published))]
    public void Document_OfEveryForm_IsValid(string layout)
    {
        var arranged = Arranger.Arrange(Published.WithSecret(), PublicationLayout.Get(layout));
        Valid(arranged);
        Valid(ProofLines.Number(arranged).Document);
        Valid(Arranger.Arrange(Published.Chiba.Value, PublicationLayout.Get(layout)));
    }

    [Fact]
    public void Table_HasARepeatedHeaderAndShortRowsStayWhole()
    {
        var content = Published.Of(Published.Item("1", "短い。", "直した。"), Published.Item("2", new string('長', 400), "直した。"));
        using var document = Open(Arranger.Arrange(content, PublicationLayout.Get("chiba-table")));
        var rows = document.MainDocumentPart!.Document.Body!.Descendants<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.NotNull(rows[1].TableRowProperties!.GetFirstChild<CantSplit>());
        Assert.Null(rows[2].TableRowProperties);
        var page = document.MainDocumentPart.Document.Body!.Descendants<PageSize>().Single();
        Assert.Equal((16838u, 11906u, PageOrientationValues.Landscape), (page.Width!.Value, page.Height!.Value, page.Orient!.Value));
    }

    [Fact]
    public void Headings_AreWordsOwn_SoThatNavigationAndContentsWork()
    {
        using var document = Open(Arranger.Arrange(Published.Chiba.Value, PublicationLayout.Get("chiba-table")));
        var main = document.MainDocumentPart!;
        var names = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!, s => s.StyleName!.Val!.Value, StringComparer.Ordinal);
        Assert.Equal("heading 1", names["Heading1"]);
        var headings = main.Document.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").ToList();
        Assert.Equal(3, headings.Count);
        var targets = main.Document.Body.Descendants<Hyperlink>().Select(h => h.Anchor!.Value).ToList();
        var marks = main.Document.Body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(3, targets.Count);
        Assert.All(targets, t => Assert.Contains(t, marks));
        Assert.All(main.StyleDefinitionsPart.Styles.Descendants<RunFonts>(), f => Assert.StartsWith("游", f.EastAsia!.Value!, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_WithCharactersThatXmlCannotHold_IsWrittenWithoutThem()
    {
        using var document = Open(Arranger.Arrange(Published.Of(Published.Item("1", "制御\u0001文字と𠮷野家\uD842", "直した。")), PublicationLayout.Get("numbered-prose")));
        Assert.Contains("制御文字と𠮷野家", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    static WordprocessingDocument Open(ArrangedDocument arranged) => WordprocessingDocument.Open(new MemoryStream(WordWriter.Bytes(arranged)), isEditable: false);

    static void Valid(ArrangedDocument arranged)
    {
        using var document = Open(arranged);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}").Take(5));
    }
}
