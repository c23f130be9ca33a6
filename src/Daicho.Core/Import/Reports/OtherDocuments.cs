namespace Daicho.Import.Reports;

/// <summary>Tells documents that look like audit reports but are something else (指導監査, 内部統制評価報告書, 監査計画).</summary>
static class OtherDocuments
{
    const int TitleLines = 25;

    /// <summary>What the document calls itself; null where it may be an audit report.</summary>
    public static string? Find(IReadOnlyList<Block> blocks)
    {
        var titles = blocks.Where(b => !b.IsBlank && !b.IsRow).Take(TitleLines).Where(b => Furniture.IsTitleLike(b.Text)).Select(b => Fold.Key(b.Text)).ToList();
        string? other = null;
        foreach (var title in titles)
        {
            if (AuditHeaders.KindIn(title) is not null) return null;
            other ??= Vocabulary.OtherDocuments.FirstOrDefault(o => title.Contains(o, StringComparison.Ordinal));
        }
        return other;
    }

    /// <summary>An audit must be spoken of somewhere, or a column must name findings and measures.</summary>
    public static bool SpeaksOfAudit(IReadOnlyList<Block> blocks) => blocks.Any(b => Fold.Key(b.Text) is var key
        && (key.Contains("監査", StringComparison.Ordinal) || (key.Contains("指摘", StringComparison.Ordinal) && key.Contains("措置", StringComparison.Ordinal))));
}
