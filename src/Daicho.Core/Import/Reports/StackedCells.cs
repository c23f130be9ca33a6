namespace Daicho.Import.Reports;

/// <summary>Finds tables that were copied with one cell per line: the column names under each other, then each row's cells under each other.</summary>
static class StackedCells
{
    public static List<Block> Rewrite(List<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (HeaderAt(blocks, i) is not { } header) { result.Add(blocks[i]); continue; }
            result.Add(Row(header));
            var next = blocks.IndexOf(header[^1], i) + 1;
            i = AddRows(blocks, next, header, result) - 1;
        }
        return result;
    }

    static List<Block>? HeaderAt(List<Block> blocks, int at)
    {
        if (!IsCell(blocks[at]) || !ColumnMap.IsLabel(blocks[at].Text)) return null;
        var labels = new List<Block>();
        for (var i = at; i < blocks.Count && labels.Count < 12; i++)
        {
            if (blocks[i].IsBlank) continue;
            if (!IsCell(blocks[i]) || !ColumnMap.IsLabel(blocks[i].Text)) break;
            labels.Add(blocks[i]);
        }
        if (labels.Count < 3) return null;
        var map = ColumnMap.TryRead([.. labels.Select(l => new SourceCell(l.Text.Trim()))]);
        // Only a table that counts its rows can be told apart again: a number starts each row.
        return map is not null && map.Columns[0].Role == ColumnRole.Number ? labels : null;
    }

    static bool IsCell(Block block) => !block.IsRow && !block.IsBlank && !block.Text.Contains('【', StringComparison.Ordinal);

    static int AddRows(List<Block> blocks, int from, List<Block> header, List<Block> result)
    {
        var row = new List<Block>();
        int? last = null;
        var i = from;
        for (; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsBlank) { result.Add(block); continue; }
            if (block.IsRow || block.IsHeading) break;
            var number = Enumerator.WholeNumber(block.Text);
            var starts = number is not null && (last is null || number == last + 1);
            if (starts && (row.Count == 0 || row.Count >= 3))
            {
                Flush(row, header.Count, result);
                last = number;
            }
            else if (row.Count == 0 || EndsRow(row, header, block)) break;
            row.Add(block);
        }
        Flush(row, header.Count, result);
        return i;
    }

    // A full row whose last cell is a class ends the table when no number follows.
    static bool EndsRow(List<Block> row, List<Block> header, Block next) =>
        row.Count >= header.Count && (ClassMark.IsClass(row[^1].Text) || Furniture.IsTitleMark(next.Text) || (ColumnMap.IsLabel(next.Text) && !ClassMark.IsClass(next.Text)));

    static void Flush(List<Block> row, int width, List<Block> result)
    {
        if (row.Count == 0) return;
        result.Add(Row(Fit(row, width)));
        row.Clear();
    }

    /// <summary>Too many lines for the columns: a cell was broken over lines, where one ends without a full stop or a later line goes on.</summary>
    static List<Block> Fit(List<Block> row, int width)
    {
        var cells = new List<Block>(row);
        while (cells.Count > width)
        {
            var at = cells.FindIndex(2, c => !EndsSentence(c.Text));
            if (at < 0 || at >= cells.Count - 1 || (at == cells.Count - 2 && ClassMark.IsClass(cells[^1].Text))) at = Math.Min(2, cells.Count - 2);
            cells[at] = new Block([.. cells[at].Lines, .. cells[at + 1].Lines], cells[at].Text + cells[at + 1].Text);
            cells.RemoveAt(at + 1);
        }
        return cells;
    }

    static bool EndsSentence(string text) => text.TrimEnd() is [.., '。' or '）' or ')' or '」'];

    static Block Row(List<Block> cells) => new(
        [.. cells.SelectMany(c => c.Lines)],
        string.Join('\t', cells.Select(c => c.Text)),
        [.. cells.Select(c => new SourceCell(CellText.OfTagged(c.Text)))]);
}
