namespace Daicho.Import.Reports;

/// <summary>A logical line: one source line of text, or a table row that may run over several.</summary>
/// <param name="Lines">Indexes into the source's lines.</param>
/// <param name="Cells">The cells of a row, tags taken out; null for text.</param>
/// <param name="Table">HTML table number; 0 for rows of a text file.</param>
sealed record Block(IReadOnlyList<int> Lines, string Text, IReadOnlyList<SourceCell>? Cells = null, bool IsHeading = false, int Table = 0)
{
    public int First => Lines[0];
    public bool IsBlank => Cells is null && string.IsNullOrWhiteSpace(Text);
    public bool IsRow => Cells is not null;
    public IEnumerable<string> Printed => Cells is null ? [] : Cells.Where(c => !c.Repeated && c.Text.Length > 0).Select(c => c.Text);

    /// <summary>The cell's text, or blank beyond the end of the row.</summary>
    public string Cell(int column) => Cells is not null && column >= 0 && column < Cells.Count ? Cells[column].Text : "";

    public bool IsRepeated(int column) => Cells is not null && column >= 0 && column < Cells.Count && Cells[column].Repeated;
}
