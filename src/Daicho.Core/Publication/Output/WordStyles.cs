using System.Globalization;
using Daicho.Publication.Layouts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Publication.Output;

/// <summary>Styles of a publication in Word: headings for its navigation, and a style for each sort of paragraph, so that a whole document is changed at once.</summary>
static class WordStyles
{
    public static Styles Make(PublicationLayout layout)
    {
        var size = layout.FontSize;
        var heading = layout.HeadingFont;
        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Fonts(layout.BodyFont), Size(size), new Languages { Val = "en-US", EastAsia = "ja-JP" })),
                new ParagraphPropertiesDefault()),
            Style("Normal", "Normal", null, [], [], isDefault: true),
            Style(nameof(TextRole.Title), "Title", null, [Spacing(3600, 600), Side(JustificationValues.Center)], [Fonts(heading), Size(22)]),
            Style(nameof(TextRole.Publisher), "発行者", null, [Spacing(600, 600), Side(JustificationValues.Center)], [Size(14)]),
            Style(nameof(TextRole.RightAligned), "日付", null, [Side(JustificationValues.Right)], [Size(size + 1)]),
            Style(nameof(TextRole.ContentsTitle), "目次見出し", null, [Spacing(0, 240), Side(JustificationValues.Center)], [Fonts(heading), Size(14)]),
            Style("ContentsYear", "目次年度", null, [new KeepNext(), Spacing(160, 40)], []),
            Style("ContentsTheme", "目次テーマ", null,
                [new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.MiddleDot, Position = (int)(layout.TextWidth * 1440 / 25.4) }), Spacing(0, 40), new Indentation { Left = "420", Right = "600" }], []),
            Style(nameof(TextRole.PrefaceTitle), "前書き見出し", null, [new KeepNext(), Spacing(120, 120)], [Fonts(heading), new Bold(), Size(size + 1)]),
            Style(nameof(TextRole.Body), "本文", null, [Spacing(0, 80), new Indentation { FirstLine = "210" }], []),
            Style(nameof(TextRole.Definition), "区分の定義", null, [Spacing(60, 40), new Indentation { Left = "420", Hanging = "420" }], []),
            Style(nameof(TextRole.DefinitionCase), "区分の細目", null, [Spacing(0, 20), new Indentation { Left = "840", Hanging = "420" }], []),
            Style(nameof(TextRole.Label), "項目名", null, [new KeepNext(), Spacing(60, 20)], [Fonts(heading)]),
            Style(nameof(TextRole.Note), "訂正の説明", null, [Spacing(120, 120)], []),
            Style("Heading1", "heading 1", 0, [Spacing(0, 120)], [Fonts(heading), new Bold(), Size(size + 3)]),
            Style("Heading2", "heading 2", 1, [Spacing(160, 80)], [Fonts(heading), new Bold(), Size(size + 1)]),
            Style("Heading3", "heading 3", 2, [Spacing(120, 80)], [Fonts(heading), new Bold(), Size(size + 1)]),
            Style("Heading4", "heading 4", 3, [Spacing(200, 60)], [Fonts(heading), new Bold()]),
            Style("TableHead", "表の見出し", null, [new KeepNext(), Spacing(20, 20), Side(JustificationValues.Center)], [Fonts(heading)]),
            Style("TableText", "表の本文", null, [Spacing(10, 10), new Indentation { FirstLine = "0" }], []),
            Style("TableCenter", "表の中央", null, [Spacing(10, 10), Side(JustificationValues.Center)], []),
            Style("AfterTable", "表の後", null, [Spacing(0, 60)], [Size(6)]),
            TableStyle());
    }

    private static Style Style(string id, string name, int? outline, OpenXmlElement[] paragraph, OpenXmlElement[] run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = !isDefault && outline is null && id != "Title" };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = "Normal" });
        if (outline is not null)
            style.Append(new NextParagraphStyle { Val = nameof(TextRole.Body) });
        style.Append(new PrimaryStyle());
        var properties = new StyleParagraphProperties();
        if (outline is not null)
            properties.Append(new KeepNext());
        properties.Append(paragraph);
        if (outline is { } level)
            properties.Append(new OutlineLevel { Val = level });
        style.Append(properties);
        style.Append(new StyleRunProperties(run));
        return style;
    }

    private static Style TableStyle()
    {
        var line = new EnumValue<BorderValues>(BorderValues.Single);
        return new Style(
            new StyleName { Val = "公表の表" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = line, Size = 4 }, new LeftBorder { Val = line, Size = 4 }, new BottomBorder { Val = line, Size = 4 },
                    new RightBorder { Val = line, Size = 4 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 }),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "PublicationTable", CustomStyle = true };
    }

    private static RunFonts Fonts(string japanese) => new() { Ascii = japanese, HighAnsi = japanese, EastAsia = japanese };

    private static FontSize Size(double points) => new() { Val = ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture) };

    private static SpacingBetweenLines Spacing(int before, int after) => new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };

    private static Justification Side(JustificationValues side) => new() { Val = side };
}
