namespace Daicho.Import.Reports;

/// <summary>Settles by the cells what a column's label leaves open: ticks, kinds, classes, the narrower of two texts.</summary>
static class ColumnResolver
{
    public static ColumnMap Resolve(ColumnMap map, IReadOnlyList<Block> rows)
    {
        var columns = map.Columns.ToList();
        for (var i = 0; i < columns.Count; i++) columns[i] = ByCells(columns[i], Values(rows, i));
        SplitFindings(columns, rows);
        SplitUnits(columns);
        var narrative = columns.Exists(c => c.Role == ColumnRole.Response);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Role == ColumnRole.ResponseOrClass)
                columns[i] = columns[i] with { Role = narrative && !columns.Exists(c => c.Role == ColumnRole.Class) && MostlyShort(Values(rows, i)) ? ColumnRole.Class : ColumnRole.Response };
            if (columns[i].Role == ColumnRole.State) columns[i] = columns[i] with { Role = ColumnRole.Other };
        }
        return new ColumnMap(columns);
    }

    static Column ByCells(Column column, List<string> values)
    {
        if (values.Count == 0) return column.Role == ColumnRole.State ? column with { Role = ColumnRole.Class } : column;
        bool Most(Func<string, bool> test) => values.Count(test) * 10 >= values.Count * 7;
        return column.Role switch
        {
            ColumnRole.Finding or ColumnRole.Other or ColumnRole.State when Most(IsMark) => column with { Role = ColumnRole.Mark, Kind = column.Kind },
            ColumnRole.State or ColumnRole.Subject or ColumnRole.Finding or ColumnRole.Other or ColumnRole.Audit when Most(IsKind) => column with { Role = ColumnRole.Kind },
            ColumnRole.State or ColumnRole.Audit when Most(v => AuditHeaders.KindIn(v) is not null) => column with { Role = ColumnRole.Audit },
            ColumnRole.State or ColumnRole.ResponseOrClass or ColumnRole.Response or ColumnRole.Other when Most(v => ClassMark.IsClass(v) || ClassMark.HasBoxes(v) || ClassMark.EndsWithClass(v)) => column with { Role = ColumnRole.Class },
            ColumnRole.State when Most(ClassMark.LooksLikeClass) => column with { Role = ColumnRole.Class },
            ColumnRole.ResponseOrClass when !Most(v => v.Length <= 16) => column with { Role = ColumnRole.Response },
            _ => column,
        };
    }

    /// <summary>Of two finding columns where one is a short title, the title is the subject.</summary>
    static void SplitFindings(List<Column> columns, IReadOnlyList<Block> rows)
    {
        var findings = Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.Finding).ToList();
        if (findings.Count != 2 || columns.Exists(c => c.Role == ColumnRole.Subject)) return;
        var both = rows.Count(r => r.Cell(findings[0]).Length > 0 && r.Cell(findings[1]).Length > 0);
        if (both * 2 < rows.Count || both == 0) return;
        var lengths = findings.Select(f => Values(rows, f).DefaultIfEmpty("").Average(v => v.Length)).ToList();
        var title = lengths[0] <= lengths[1] ? findings[0] : findings[1];
        columns[title] = columns[title] with { Role = ColumnRole.Subject };
    }

    /// <summary>The audited body beside the unit that answers for it: the latter is the responsible unit.</summary>
    static void SplitUnits(List<Column> columns)
    {
        if (!columns.Exists(c => c.Role == ColumnRole.Unit && UnitText.IsAnswering(c.Label))) return;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Role == ColumnRole.Unit && UnitText.IsAudited(columns[i].Label)) columns[i] = columns[i] with { Role = ColumnRole.Other };
    }

    static bool MostlyShort(List<string> values) => values.Count > 0 && values.Count(v => v.Length <= 16) * 2 > values.Count;

    static List<string> Values(IReadOnlyList<Block> rows, int column) =>
        [.. rows.Where(r => r.Printed.Skip(1).Any()).Select(r => r.Cell(column)).Where(v => v.Length > 0)];

    public static bool IsMark(string text) => Vocabulary.Marks.Contains(Fold.Key(text));

    /// <summary>A kind word, a number behind it allowed: 指摘1.</summary>
    public static bool IsKind(string text) => KindOf(text) is not null;

    /// <summary>The kind that a whole cell names.</summary>
    public static string? KindOf(string text) =>
        Vocabulary.Kinds.GetValueOrDefault(Fold.Key(text).Trim('【', '】', '(', ')', '[', ']', '<', '>', '〔', '〕', '《', '》', '≪', '≫', '「', '」', '■', '●', '○', '◆', '◇', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '.'));
}
