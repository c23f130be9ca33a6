namespace Daicho.Import.Reports;

/// <summary>Forms logical lines out of source lines: rows by tabs or bars, quoted cells that run over several lines.</summary>
static class Blocks
{
    // An opening quotation mark that is never closed must not swallow the file.
    public const int LongestQuotedCell = 60;

    public static List<Block> Build(IReadOnlyList<SourceLine> lines)
    {
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Cells is { } cells)
            {
                blocks.Add(new Block([i], line.Text, cells, Table: line.Table));
                continue;
            }
            var last = line.Text.Contains('\t', StringComparison.Ordinal) ? LastOfQuoted(lines, i) : i;
            var text = last == i ? line.Text : string.Join('\n', Enumerable.Range(i, last - i + 1).Select(n => lines[n].Text));
            blocks.Add(new Block([.. Enumerable.Range(i, last - i + 1)], text, RowSplitter.ByMark(text), line.IsHeading));
            i = last;
        }
        return AlignedColumns.Rewrite(StackedCells.Rewrite(BrokenRows.Rewrite(blocks)));
    }

    static int LastOfQuoted(IReadOnlyList<SourceLine> lines, int first)
    {
        if (!RowSplitter.OpensQuote(lines[first].Text)) return first;
        for (var i = first + 1; i < lines.Count && i <= first + LongestQuotedCell; i++)
            if (lines[i].Text.Count(c => c == '"') % 2 == 1) return i;
        return first;
    }
}
