namespace Daicho.Import.Reports;

/// <summary>Tables that print the label to the left of its text: 監査の結果 | …, 措置の内容 | ….</summary>
static class VerticalTable
{
    public static bool IsOne(List<Block> rows)
    {
        if (rows.Count < 2 || rows.Exists(r => r.Cells!.Count is not (2 or 4))) return false;
        var labels = rows.Select(r => ColumnMap.Read(r.Cell(0)).Role).ToList();
        return labels.Count(l => l != ColumnRole.None) >= 2
            && labels.Exists(l => l == ColumnRole.Finding)
            && labels.Exists(l => l is ColumnRole.Response or ColumnRole.ResponseOrClass)
            && rows.Exists(r => !ColumnMap.IsLabel(r.Cell(1)) && r.Cell(1).Length > 0);
    }

    /// <summary>The labels of a row with their texts.</summary>
    public static IEnumerable<(Column Label, string Text)> Pairs(Block row)
    {
        for (var i = 0; i + 1 < row.Cells!.Count; i += 2)
            if (row.Cell(i).Length > 0 || row.Cell(i + 1).Length > 0)
                yield return (ColumnMap.Read(row.Cell(i)), row.Cell(i + 1));
    }
}
