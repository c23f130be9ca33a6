namespace Daicho.Import.Reports;

/// <summary>Finds tables whose columns are parted by commas or runs of spaces: only under a line that is clearly a column header.</summary>
static class AlignedColumns
{
    public static List<Block> Rewrite(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsRow || blocks[i].IsBlank) continue;
            var split = Splitter(blocks[i].Text);
            if (split is null) continue;
            var width = split(blocks[i].Text).Count;
            blocks[i] = blocks[i] with { Cells = split(blocks[i].Text) };
            for (i++; i < blocks.Count && !blocks[i].IsRow; i++)
            {
                if (blocks[i].IsBlank) continue;
                CloseQuote(blocks, i);
                var cells = split(blocks[i].Text);
                if (cells.Count == width) blocks[i] = blocks[i] with { Cells = cells };
                else if (cells.Count < 2) { i--; break; }
            }
        }
        return blocks;
    }

    /// <summary>A quoted cell may run over several lines.</summary>
    static void CloseQuote(List<Block> blocks, int at)
    {
        if (blocks[at].Text.Count(c => c == '"') % 2 == 0) return;
        for (var i = at + 1; i < blocks.Count && i <= at + Blocks.LongestQuotedCell && !blocks[i].IsRow; i++)
        {
            if (blocks[i].Text.Count(c => c == '"') % 2 == 0) continue;
            var parts = blocks[at..(i + 1)];
            blocks[at] = new Block([.. parts.SelectMany(p => p.Lines)], string.Join('\n', parts.Select(p => p.Text)));
            blocks.RemoveRange(at + 1, i - at);
            return;
        }
    }

    static Func<string, IReadOnlyList<SourceCell>>? Splitter(string text)
    {
        if (text.Length > 120) return null;
        if (text.Contains(',', StringComparison.Ordinal) && IsHeader(RowSplitter.ByComma(text))) return RowSplitter.ByComma;
        var cells = RowSplitter.BySpaces(text);
        return cells.Count >= 3 && IsHeader(cells) ? RowSplitter.BySpaces : null;
    }

    static bool IsHeader(IReadOnlyList<SourceCell> cells) =>
        cells.Count >= 3 && cells.All(c => c.Text.Length > 0) && ColumnMap.TryRead(cells) is not null;
}
