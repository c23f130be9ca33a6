using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>Recognises published audit reports and measures (監査報告・措置状況の公表) in whatever layout they were printed.</summary>
/// <remarks>
/// Pure: knows no ledger. Each layout has its own recogniser (item tables, content lists, labelled text, lists of systems, cost
/// tables); what none of them takes stays as an unplaced line.
/// </remarks>
public static partial class ReportParser
{
    const int HeadLines = 20;

    public static ParsedReport Parse(ReportSource source)
    {
        var blocks = Blocks.Build(source.Lines);
        var audits = AuditHeaders.Find(blocks);
        var publication = Publication.Find(blocks);
        var reading = new Reading(audits);
        var other = OtherDocuments.Find(blocks);
        var readsItems = other is null && OtherDocuments.SpeaksOfAudit(blocks);
        MarkHead(blocks, audits, publication, reading);
        ReadSegments(Segmenter.Cut(blocks), source.Lines, reading, readsItems, publication);

        var drafts = reading.Drafts.Where(d => d.Lines.Count > 0).OrderBy(d => d.Lines.Min).ToList();
        if (!readsItems || !drafts.Exists(IsTold)) drafts = [];
        var entries = Named(audits, drafts);
        reading.Totals.InsertRange(0, PrintedTotals.Check(blocks, drafts, source.Lines));
        var items = drafts.ConvertAll(d => ItemFinisher.Finish(d, source.Lines));
        var roles = LinePlacing.Place(source.Lines, drafts, reading);
        return new ParsedReport
        {
            Audits = items.Count == 0 && other is not null ? [] : [.. entries.Select(e => new ParsedAudit(e.Year, e.Theme, e.Kind, e.Auditor, publication.On, publication.GazetteName, publication.GazetteNumber))],
            Items = items,
            Systems = reading.Systems,
            CostRows = reading.Costs,
            Headings = [.. roles.Where(r => r.Role == LineRole.Heading).Select(r => r.Text)],
            UnplacedLines = [.. roles.Where(r => r.Role == LineRole.Unplaced).Select(r => r.Text)],
            LineRoles = roles,
            TotalsChecks = reading.Totals,
            Encoding = source.Encoding,
            Message = items.Count > 0 ? null : Message(blocks, other, readsItems),
        };
    }

    /// <summary>The audits to tell: where rows name their own, only those; the items' indexes follow.</summary>
    static List<AuditEntry> Named(AuditHeaders audits, List<ItemDraft> drafts)
    {
        if (!audits.ToldByRows || drafts.Count == 0) return [.. audits.Entries];
        var used = drafts.Select(d => d.Audit).Distinct().Order().ToList();
        foreach (var draft in drafts) draft.Audit = used.IndexOf(draft.Audit);
        return used.ConvertAll(u => audits.Entries[u]);
    }

    static void ReadSegments(List<Segment> segments, IReadOnlyList<SourceLine> lines, Reading reading, bool readsItems, Publication publication)
    {
        var text = new LabelledText(reading, new HashSet<int>(reading.Audits.HeadingLines.Concat(publication.Lines)));
        var list = new ContentList(reading);
        var costs = new CostTable(reading, lines);
        var rows = new List<TableRow>();
        Segment? above = null;
        Block? header = null;
        int? unit = null;
        foreach (var segment in segments)
        {
            if (segment.Headers > 0) header = segment.Blocks[0];
            if (segment.Kind != SegmentKind.Items || !ContentList.IsOne(segment.Columns!)) list.CloseAt(segment);
            switch (segment.Kind)
            {
                case SegmentKind.Text:
                    unit = segment.Blocks.Select(b => YenUnit(b.Text)).LastOrDefault(u => u is not null);
                    text.Read(segment.Blocks);
                    break;
                case SegmentKind.Systems: SystemList.Read(segment, lines, reading, header); break;
                case SegmentKind.Costs: costs.Read(segment, header!, unit); break;
                case SegmentKind.Items when readsItems && ContentList.IsOne(segment.Columns!):
                    list.Read(segment, above);
                    break;
                case SegmentKind.Items when readsItems: rows.AddRange(ItemTable.Read(segment, reading, Repeats(segment, above))); break;
            }
            if (segment.Kind != SegmentKind.Text) above = segment;
        }
        list.Close();
        reading.Drafts.AddRange(RowJoiner.Join(rows));
    }

    /// <summary>The header printed again at the top of a page.</summary>
    static bool Repeats(Segment segment, Segment? above) =>
        segment.Headers == 0 || (above?.Columns is { } before && before.Columns.Select(c => Fold.Key(c.Label)).SequenceEqual(segment.Columns!.Columns.Select(c => Fold.Key(c.Label)), StringComparer.Ordinal));

    static void MarkHead(IReadOnlyList<Block> blocks, AuditHeaders audits, Publication publication, Reading reading)
    {
        foreach (var block in blocks)
            if (audits.HeadingLines.Contains(block.First) || publication.Lines.Contains(block.First) || (!block.IsRow && block.IsHeading)) reading.MarkHeading(block);
        foreach (var block in blocks.Where(b => !b.IsBlank).Take(HeadLines))
            if (!block.IsRow && Furniture.IsTitleLike(block.Text) && (block.Text.Contains("監査", StringComparison.Ordinal) || Fold.Key(block.Text) is "目次")) reading.MarkHeading(block);
    }

    /// <summary>An item has an answer or at least a sentence; titles alone are a table of contents.</summary>
    static bool IsTold(ItemDraft draft) => draft.Response is not null || draft.Finding is { } f && (f.Contains('。', StringComparison.Ordinal) || f.Length >= 30);

    static string Message(IReadOnlyList<Block> blocks, string? other, bool readsItems)
    {
        if (blocks.All(b => b.IsBlank)) return "ファイルに文字がありません。監査報告書の本文を含むファイルを選んでください。";
        if (other is not null) return $"「{other}」の文書とみられ、監査報告書ではないため、指摘・意見を読み取りませんでした。";
        if (!readsItems) return "監査についての記載がなく、監査報告書とは認められないため、指摘・意見を読み取りませんでした。";
        return "指摘・意見の本文が見つかりません。目次や集計だけの文書でないか確認し、本文を含むファイルを選んでください。";
    }

    static int? YenUnit(string text) => YenUnitPrinted().Match(Fold.Key(text)) is { Success: true } match
        ? match.Groups["u"].Value switch { "千円" => 1000, "百万円" => 1_000_000, "万円" => 10_000, _ => 1 }
        : null;

    [GeneratedRegex(@"単位[:は]?\(?(?<u>千円|百万円|万円|円)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YenUnitPrinted();
}
