using DocumentFormat.OpenXml.Spreadsheet;

namespace Daicho.Inquiries.Forms;

/// <summary>Heights of rows whose cells wrap: not every spreadsheet finds them by itself.</summary>
internal static class FormHeight
{
    private const double Line = 18; // points of a line of 11 point text
    private const double Most = 400; // a row can't be higher than 409 points

    /// <summary>Gives the row the height its longest text needs at these widths.</summary>
    public static void Set(Row row, IReadOnlyList<double> widths)
    {
        var lines = row.Elements<Cell>().Select((cell, i) => i < widths.Count ? Lines(cell.InnerText, widths[i] - 2) : 1).DefaultIfEmpty(1).Max();
        (row.Height, row.CustomHeight) = (Math.Min(lines * Line, Most), true);
    }

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 0x2E80 ? 1 : 2) / width)));
}
