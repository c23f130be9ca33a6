namespace Daicho.Import.Reports;

/// <summary>Cuts a report into running text and tables, and tells each table's sort by its header row.</summary>
sealed class Segmenter
{
    readonly List<Segment> segments = [];
    Segment? lastTable;

    public static List<Segment> Cut(IReadOnlyList<Block> blocks)
    {
        var segmenter = new Segmenter();
        for (var i = 0; i < blocks.Count;)
        {
            var rows = new List<Block>();
            var end = i;
            for (var j = i; j < blocks.Count && (blocks[j].IsRow || blocks[j].IsBlank || Furniture.IsPageNumber(blocks[j].Text)); j++)
            {
                if (!blocks[j].IsRow) continue;
                if (rows.Count > 0 && rows[^1].Table != blocks[j].Table) break;
                rows.Add(blocks[j]);
                end = j + 1;
            }
            if (rows.Count == 0) { segmenter.AddText(blocks[i++]); continue; }
            segmenter.AddRows(rows);
            i = end;
        }
        return segmenter.segments;
    }

    void AddText(Block block)
    {
        if (segments is [.., { Kind: SegmentKind.Text }]) segments[^1].Blocks.Add(block);
        else segments.Add(new Segment(SegmentKind.Text, [block]));
    }

    void AddRows(List<Block> rows)
    {
        if (VerticalTable.IsOne(rows)) { rows.ForEach(AddText); return; }
        var from = 0;
        while (from < rows.Count)
        {
            var headers = HeaderRows(rows, from, out var segment);
            if (headers == 0 && lastTable is not null && from == 0 && GoesOn(rows)) segment = lastTable with { Blocks = [], Headers = 0 };
            segment ??= new Segment(SegmentKind.Loose, []);
            var to = from + Math.Max(headers, 1);
            while (to < rows.Count && HeaderRows(rows, to, out _) == 0) to++;
            segment.Blocks.AddRange(rows[from..to]);
            Place(segment with { Headers = headers });
            from = to;
        }
    }

    void Place(Segment segment)
    {
        if (segment.Kind == SegmentKind.Loose && segment.Blocks.TrueForAll(b => b.Printed.Count() <= 1)) { segment.Blocks.ForEach(AddText); return; }
        segments.Add(segment);
        if (segment.Kind != SegmentKind.Loose) lastTable = segment;
    }

    /// <summary>Rows without a header continue the table before them where the columns are as many and nothing but headings came between.</summary>
    bool GoesOn(List<Block> rows)
    {
        var width = lastTable!.Blocks[0].Cells!.Count;
        if (width < 3 || !rows.TrueForAll(r => r.Cells!.Count == width)) return false;
        return segments is [.., var last] && (ReferenceEquals(last, lastTable) || (segments.Count >= 2 && ReferenceEquals(segments[^2], lastTable)
            && last.Blocks.TrueForAll(b => b.IsBlank || Furniture.IsTitleLike(b.Text))));
    }

    static int HeaderRows(List<Block> rows, int at, out Segment? segment)
    {
        segment = null;
        var cells = rows[at].Cells!;
        if (SystemColumns.OfCosts(cells)) segment = new Segment(SegmentKind.Costs, []);
        else if (SystemColumns.OfList(cells)) segment = new Segment(SegmentKind.Systems, []);
        if (segment is not null) return 1;
        if (ColumnMap.TryRead(cells) is not { } columns) return 0;
        var headers = 1;
        if (at + 1 < rows.Count && IsSecondHeader(rows[at + 1], columns))
        {
            columns = columns.Under(rows[at + 1].Cells!);
            headers = 2;
        }
        segment = new Segment(SegmentKind.Items, [], headers, columns);
        return headers;
    }

    static bool IsSecondHeader(Block row, ColumnMap above)
    {
        var printed = row.Cells!.Select((c, i) => (c, i)).Where(c => !c.c.Repeated && c.c.Text.Length > 0).ToList();
        return printed.Count >= 2 && printed.TrueForAll(c => ColumnMap.IsLabel(c.c.Text))
            && (row.Cells!.Any(c => c.Repeated) || printed.Exists(c => c.i >= above.Columns.Count || above.Columns[c.i].Label.Length == 0 || c.i > 0 && row.Cells![0].Text.Length == 0));
    }
}
