using DocumentFormat.OpenXml.Spreadsheet;

namespace Daicho.Inquiries.Forms;

/// <summary>Cell styles of a form: what is known is grey and locked, what is asked is white and open.</summary>
internal static class FormStyles
{
    public const uint Plain = 0, Title = 1, Head = 2, Known = 3, Asked = 4, AskedHead = 5, Note = 6;

    public static Stylesheet Sheet() => new(
        new Fonts(Font(11), Font(14, bold: true), Font(11, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFF2F2F2"), Solid("FFE6E6E6"), Solid("FFE8F1FE")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0, 0, locked: true),
            Format(1, 0, 0, locked: true),
            Format(2, 3, 1, locked: true),
            Format(0, 2, 1, locked: true),
            Format(0, 0, 1, locked: false),
            Format(2, 4, 1, locked: true),
            Format(0, 0, 0, locked: true)),
        new DifferentialFormats(new DifferentialFormat(
            new DocumentFormat.OpenXml.Spreadsheet.Fill(new PatternFill(new BackgroundColor { Rgb = "FFD9D9D9" }) { PatternType = PatternValues.Solid }))));

    private static Font Font(double size, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "游ゴシック" });
        return font;
    }

    private static Fill Solid(string rgb) => new(new PatternFill(new ForegroundColor { Rgb = rgb }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FF949494" };

    // Everything is text (@), so that Excel leaves dates and numbers as they were typed.
    private static CellFormat Format(uint font, uint fill, uint border, bool locked) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = border != 0 }, new Protection { Locked = locked })
    {
        FontId = font, FillId = fill, BorderId = border, NumberFormatId = 49, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true,
        ApplyAlignment = true, ApplyProtection = true,
    };
}
