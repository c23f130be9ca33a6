using System.Globalization;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;

namespace Daicho.Publication.Proof;

/// <summary>
/// Numbers the lines of a laid out publication for its proof copy (校正刷り). Texts are broken where the column ends, so that the same
/// line has the same number on paper, in Word, on the screen and in the list of remarks. Word's own line numbers leave tables out.
/// </summary>
public sealed class ProofLines
{
    private const double MillimetresPerPoint = 25.4 / 72;
    private const double CellPadding = 4;
    private const int NumberRoom = 5;

    private readonly Dictionary<(string Item, string Field), List<(int Start, int Line)>> places = [];
    private readonly PublicationLayout layout;
    private int line;

    private ProofLines(PublicationLayout layout) => this.layout = layout;

    /// <summary>Numbers the lines.</summary>
    public static (ArrangedDocument Document, ProofLines Lines) Number(ArrangedDocument document)
    {
        var lines = new ProofLines(document.Layout);
        return (document with { Blocks = [.. document.Blocks.Select(lines.Block)] }, lines);
    }

    /// <summary>How many lines there are.</summary>
    public int Count => line;

    /// <summary>The line that a place in an item's text is on; null where the form does not print it.</summary>
    public int? LineOf(string item, string field, int offset) =>
        places.TryGetValue((item, field), out var starts) ? starts.FindLast(s => s.Start <= offset).Line is > 0 and var found ? found : starts[0].Line : null;

    private Block Block(Block block) => block switch
    {
        TextBlock { Role: TextRole.Body or TextRole.Definition or TextRole.DefinitionCase or TextRole.Note, Text.IsEmpty: false } text =>
            text with { Text = Wrap(text.Text, layout.TextWidth, text.Item, text.Field) },
        TableBlock table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, i) => Cell(table, row, cell, i))] })] },
        _ => block,
    };

    private MarkedText Cell(TableBlock table, TableLine row, MarkedText cell, int column) =>
        cell.IsEmpty || table.Columns[column].Center || (!table.HasHeader && column == 0) ? cell
            : Wrap(cell, layout.TextWidth * table.Columns[column].Width / 100.0 - CellPadding, row.Item, row.Field ?? table.Columns[column].Field);

    private MarkedText Wrap(MarkedText text, double millimetres, string? item, string? field)
    {
        var room = Math.Max((int)(millimetres / (layout.FontSize * MillimetresPerPoint) * 2) - NumberRoom, 10);
        var parts = new List<TextPart>();
        var starts = item is null || field is null ? null : places.TryGetValue((item, field), out var known) ? known : places[(item, field)] = [];
        var (used, offset) = (0, starts is { Count: > 0 } ? NextStart(item!, field!) : 0);
        Begin();
        foreach (var part in text.Parts)
        {
            var piece = new System.Text.StringBuilder();
            foreach (var rune in part.Shown.EnumerateRunes())
            {
                var wide = rune.Value == '\n' ? 0 : rune.Value < 0x2000 ? 1 : 2;
                if (rune.Value == '\n' || used + wide > room)
                {
                    Close(part, piece);
                    parts.Add(new TextPart(PartKind.Text, "\n"));
                    Begin();
                }

                offset += rune.Utf16SequenceLength;
                if (rune.Value == '\n')
                    continue;
                piece.Append(rune);
                used += wide;
            }

            Close(part, piece);
        }

        if (item is not null && field is not null)
            ends[(item, field)] = offset + 1;
        return MarkedText.Of(parts);

        void Begin()
        {
            line++;
            used = 0;
            starts?.Add((offset, line));
            parts.Add(new TextPart(PartKind.LineNumber, line.ToString(CultureInfo.InvariantCulture) + " "));
        }

        void Close(TextPart part, System.Text.StringBuilder piece)
        {
            if (piece.Length > 0)
                parts.Add(part with { Text = piece.ToString() });
            piece.Clear();
        }
    }

    // A text of several paragraphs is given paragraph by paragraph.
    private readonly Dictionary<(string, string), int> ends = [];

    private int NextStart(string item, string field) => ends.GetValueOrDefault((item, field));
}
