namespace Daicho.Import.Tables;

/// <summary>A cell that got its value from the row above.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Column">0-based column.</param>
/// <param name="Mark">What stood there: a ditto mark, or null for a blank.</param>
/// <param name="Value">What it was given.</param>
public readonly record struct FilledCell(int Row, int Column, string? Mark, string Value);

/// <summary>
/// Fills what a printed table leaves out because it repeats: blanks of the chosen columns (merged cells, ホスト printed once for 22 systems)
/// and ditto marks (〃, 同上) in any column. 同右 means the cell to the right and is left alone.
/// </summary>
public sealed class FillDown(IEnumerable<int> columns)
{
    readonly HashSet<int> _columns = [.. columns];
    string?[] _above = [];

    /// <summary>Cells filled so far.</summary>
    public long Count { get; private set; }

    /// <summary>The row with what repeats filled in, the same object when nothing does; rows must come in order, data rows only.</summary>
    /// <param name="row">The row as read; one with a fault is passed by.</param>
    /// <param name="filled">Gets every cell filled, for a preview; null when nobody looks.</param>
    public SourceRow Apply(SourceRow row, ICollection<FilledCell>? filled = null)
    {
        if (row.Fault is not null)
            return row;
        var width = row.Cells.Length;
        foreach (var column in _columns)
        {
            if (column < _above.Length && _above[column] is not null)
                width = Math.Max(width, column + 1);
        }
        var cells = row.Cells;
        if (_above.Length < width)
            Array.Resize(ref _above, width);
        for (var c = 0; c < width; c++)
        {
            var cell = row[c];
            var isBlank = string.IsNullOrWhiteSpace(cell);
            var above = _above[c];
            if (above is not null && (isBlank ? _columns.Contains(c) : IsDitto(cell!)))
            {
                if (ReferenceEquals(cells, row.Cells))
                    cells = Wider(row.Cells, width);
                cells[c] = above;
                Count++;
                filled?.Add(new FilledCell(row.Number, c, isBlank ? null : cell, above));
            }
            else if (!isBlank)
            {
                _above[c] = IsDitto(cell!) ? null : cell;
            }
            else if (!_columns.Contains(c))
            {
                _above[c] = null;
            }
        }
        for (var c = width; c < _above.Length; c++)
            _above[c] = _columns.Contains(c) ? _above[c] : null;
        return ReferenceEquals(cells, row.Cells) ? row : new SourceRow(row.Number, cells);
    }

    /// <summary>True for a cell that holds nothing but a mark for "as above".</summary>
    public static bool IsDitto(string cell) => cell.Length <= 6 && cell.AsSpan().Trim() switch
    {
        "〃" or "″" or "“" or "”" or "\"" or "゛" or "々" or "仝" or "同上" or "（同上）" or "(同上)" => true,
        _ => false,
    };

    static string?[] Wider(string?[] cells, int width)
    {
        var wider = new string?[Math.Max(width, cells.Length)];
        cells.CopyTo(wider, 0);
        return wider;
    }
}
