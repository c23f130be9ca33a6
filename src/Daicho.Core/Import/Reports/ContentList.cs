namespace Daicho.Import.Reports;

/// <summary>
/// Reads lists of contents with findings (内容・指摘事項・意見・ページ): a number, title and text in one cell, a tick that tells the kind,
/// the page in the last column; texts go on below repeated page headers, and inner tables spill into further cells.
/// </summary>
sealed class ContentList(Reading reading)
{
    readonly List<(ItemDraft Draft, List<string> Parts)> open = [];

    /// <summary>A table of titles and pages with ticks, and no column for numbers or answers.</summary>
    public static bool IsOne(ColumnMap columns) =>
        columns.Has(ColumnRole.Finding) && columns.Has(ColumnRole.Page) && columns.Columns[0].Role == ColumnRole.Finding
        && !columns.Has(ColumnRole.Number) && !columns.Has(ColumnRole.Response) && !columns.Has(ColumnRole.ResponseOrClass);

    /// <summary>A paragraph or another table ends the list; page numbers and blank lines do not.</summary>
    public void CloseAt(Segment segment)
    {
        if (segment.Kind != SegmentKind.Loose && segment.Blocks.Exists(b => b.IsRow || (!b.IsBlank && b.Text.Length > 20))) Close();
    }

    public void Read(Segment segment, Segment? above)
    {
        // Another set of columns is another list: neither texts nor sections go on into it.
        if (above?.Columns is { } before && Labels(before) != Labels(segment.Columns!)) Close();
        if (open.Count == 0) reading.Section = null;
        for (var i = 0; i < segment.Headers; i++) reading.MarkHeading(segment.Blocks[i]);
        var columns = segment.Columns!;
        var page = columns.Find(ColumnRole.Page);
        var ticks = columns.All(ColumnRole.Finding).Concat(columns.All(ColumnRole.Mark)).Where(i => i > 0 && columns.Columns[i].Kind is not null).ToList();
        foreach (var row in segment.Blocks.Skip(segment.Headers))
        {
            var (number, shift) = PageOf(row, page);
            var tick = ticks.Find(t => ColumnResolver.IsMark(row.Cell(t + shift)));
            if (number is not null || tick > 0) Start(row, number, tick > 0 ? columns.Columns[tick].Kind : null, tick > 0 ? tick + shift : page + shift);
            else if (IsSection(row)) { reading.Section = row.Printed.First(); reading.MarkHeading(row); }
            else if (open.Count > 0) Continue(row);
        }
    }

    /// <summary>Ends the list: the collected texts become items, unless they are mere titles of a table of contents.</summary>
    public void Close()
    {
        var told = open.Exists(o => o.Parts.Exists(p => p.Contains('。', StringComparison.Ordinal)));
        foreach (var (draft, parts) in open)
        {
            if (told) reading.Drafts.Add(Finish(draft, parts));
            else reading.Headings.UnionWith(draft.Lines);
        }
        open.Clear();
    }

    static string Labels(ColumnMap columns) => string.Join(' ', columns.Columns.Where(c => c.Label.Length > 0).Select(c => Fold.Key(c.Label)));

    /// <summary>The page is the last printed cell; inner tables push it to the right of its column.</summary>
    static (string? Page, int Shift) PageOf(Block row, int column)
    {
        var at = row.Cells!.Count - 1;
        while (at > 0 && row.Cell(at).Length == 0) at--;
        return at >= column && Furniture.IsPageNumber(row.Cell(at)) && row.Cells.Take(at).Any(c => c.Text.Length > 0)
            ? (row.Cell(at), at - column)
            : (null, 0);
    }

    static bool IsSection(Block row)
    {
        var printed = row.Printed.ToList();
        return printed.Count == 1 && row.Cell(0).Length > 0 && printed[0].Length <= 50 && !printed[0].Contains('\n', StringComparison.Ordinal)
            && Furniture.IsTitleMark(printed[0]) && Enumerator.TrySplit(printed[0], out _, out _);
    }

    void Start(Block row, string? page, string? kind, int end)
    {
        var draft = reading.NewDraft();
        draft.Page = page;
        draft.Kind = kind ?? reading.Kind;
        draft.Lines.UnionWith(row.Lines);
        var inner = Enumerable.Range(1, Math.Max(end - 1, 0)).Select(row.Cell).Where(t => t.Length > 0 && !ColumnResolver.IsMark(t));
        open.Add((draft, [row.Cell(0), .. inner.Any() ? ["\n" + string.Join('\t', inner)] : Array.Empty<string>()]));
    }

    void Continue(Block row)
    {
        open[^1].Draft.Lines.UnionWith(row.Lines);
        // A row of an inner table stays a line of its own; text in the first column goes on where the page broke it.
        var inner = row.Cell(0).Length == 0 || row.Printed.Skip(1).Any();
        open[^1].Parts.Add((inner ? "\n" : "") + string.Join('\t', row.Printed));
    }

    static ItemDraft Finish(ItemDraft draft, List<string> parts)
    {
        string? text = null;
        foreach (var part in parts) text = ItemDraft.Join(text, part);
        var lines = (text ?? "").Split('\n', 2);
        var (title, kind) = KindMark.SplitTitle(lines[0]);
        if (lines.Length == 1 && title.Contains('。', StringComparison.Ordinal)) { draft.Finding = text; return draft; }
        if (Enumerator.TrySplit(title, out var number, out var rest)) (draft.Number, title) = (Fold.Width(number), rest);
        if (kind is not null && draft.Kind is not null && kind != draft.Kind)
            draft.Review.Add($"表題の区分「{kind}」と欄の印「{draft.Kind}」が異なります。確認してください。");
        draft.Kind = kind ?? draft.Kind;
        (draft.Subject, draft.Unit) = UnitText.SplitTitle(title) is var (subject, unit) && unit is not null ? (subject, unit) : (title, draft.Unit);
        draft.Finding = lines.Length > 1 ? lines[1] : null;
        return draft;
    }
}
