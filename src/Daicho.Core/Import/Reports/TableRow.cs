namespace Daicho.Import.Reports;

/// <summary>A data row of an item table with its cells by role, and what held where it stands.</summary>
sealed class TableRow
{
    public required Block Block { get; init; }
    public required ColumnMap Columns { get; init; }
    public required ItemDraft Draft { get; init; }

    /// <summary>The first row under a header that repeats the one before: a page may have broken an item here.</summary>
    public bool AfterBreak { get; init; }

    public bool HasNumberColumn => Columns.Has(ColumnRole.Number);
    public string Number => Text(ColumnRole.Number);
    public bool NumberRepeated => Block.IsRepeated(Columns.Find(ColumnRole.Number));
    public int? Integer => Enumerator.WholeNumber(Number);

    /// <summary>All columns of a role, those brought down by a rowspan left out on request.</summary>
    public string Text(ColumnRole role, bool own = false) =>
        string.Join('\n', Columns.All(role).Where(i => !own || !Block.IsRepeated(i)).Select(Block.Cell).Where(t => t.Length > 0));

    /// <summary>A row that holds its number and little else: part of an item that was split over rows.</summary>
    public bool IsSparse => Text(ColumnRole.Finding, own: true).Length == 0 && Text(ColumnRole.Response, own: true).Length == 0;
}
