using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Daicho.Import.Reports;

/// <summary>Lays the cells of an HTML table out on its grid: a rowspan repeats downwards, a colspan leaves blanks to its right.</summary>
sealed class TableGrid
{
    // A hostile span must not make a grid of millions of cells.
    const int MostColumns = 200;
    const int MostRepeated = 2_000_000;

    Dictionary<int, (string Text, int Rows)> above = [];
    Dictionary<int, (string Text, int Rows)> below = [];
    int repeated;

    public static IEnumerable<(IElement Row, IReadOnlyList<SourceCell> Cells)> Read(IHtmlTableElement table)
    {
        var grid = new TableGrid();
        foreach (var row in table.Rows)
            yield return (row, grid.Next(row));
    }

    List<SourceCell> Next(IHtmlTableRowElement row)
    {
        var cells = new List<SourceCell>();
        foreach (var cell in row.Cells)
        {
            BringDown(cells);
            var width = Math.Min(Math.Max(cell.ColumnSpan, 1), MostColumns - cells.Count);
            for (var i = 0; i < width; i++)
            {
                var text = i == 0 ? CellText.OfHtml(cell) : "";
                if (cell.RowSpan > 1) below[cells.Count] = (text, cell.RowSpan - 1);
                cells.Add(new SourceCell(text));
            }
        }
        BringDown(cells);
        (above, below) = (below, []);
        return cells;
    }

    void BringDown(List<SourceCell> cells)
    {
        while (cells.Count < MostColumns && above.TryGetValue(cells.Count, out var from))
        {
            if (from.Rows > 1) below[cells.Count] = (from.Text, from.Rows - 1);
            if (++repeated > MostRepeated)
                throw new UserErrorException("HTMLの表のセルの結合（rowspan）が大きすぎるため読み取れません。表を分けるか、テキストにして保存したファイルを選んでください。");
            cells.Add(new SourceCell(from.Text, Repeated: true));
        }
    }
}
