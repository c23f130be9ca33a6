namespace Daicho.Import.Reports;

/// <summary>
/// Joins rows of a tab-separated table that were cut by line breaks inside unquoted cells: below a header, a short row is completed by
/// the lines right after it when together they give exactly the header's columns.
/// </summary>
static class BrokenRows
{
    const int MostLines = 12;

    public static List<Block> Rewrite(List<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        ColumnMap? header = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Cells is { } cells && blocks[i].Table == 0 && ColumnMap.TryRead(cells) is { } columns) header = columns;
            else if (header is not null && blocks[i].IsRow && blocks[i].Table == 0)
            {
                var end = EndOfRow(blocks, i, header);
                if (end > i)
                {
                    result.Add(Join(blocks[i..(end + 1)]));
                    i = end;
                    continue;
                }
            }
            result.Add(blocks[i]);
        }
        return result;
    }

    static int EndOfRow(List<Block> blocks, int at, ColumnMap header)
    {
        var width = header.Columns.Count;
        var count = blocks[at].Cells!.Count;
        var numbered = header.Columns[0].Role == ColumnRole.Number;
        var end = at;
        for (var i = at + 1; count < width && i < blocks.Count && i <= at + MostLines; i++)
        {
            if (blocks[i].IsBlank || blocks[i].IsHeading || (numbered && blocks[i].IsRow && Enumerator.WholeNumber(blocks[i].Cell(0)) is not null)) return at;
            count += (blocks[i].Cells?.Count ?? 1) - 1;
            if (count > width) return at;
            end = i;
        }
        if (count != width) return at;
        // The last cell may have been broken too: its sentence goes on in lines without a tab.
        while (end + 1 < blocks.Count && end < at + MostLines && blocks[end + 1] is { IsRow: false, IsBlank: false, IsHeading: false } next
            && !EndsCell(blocks[end]) && !Furniture.IsTitleMark(next.Text) && !Furniture.IsPageNumber(next.Text)) end++;
        return end;
    }

    static bool EndsCell(Block block)
    {
        var last = (block.Cells is { Count: > 0 } cells ? cells[^1].Text : block.Text).TrimEnd();
        return last.Length == 0 || last.EndsWith('。') || last.EndsWith('）') || ClassMark.LooksLikeClass(last) || last.Length < 12;
    }

    static Block Join(List<Block> parts)
    {
        var text = string.Join('\n', parts.Select(p => p.Text));
        return new Block([.. parts.SelectMany(p => p.Lines)], text, RowSplitter.ByMark(text));
    }
}
