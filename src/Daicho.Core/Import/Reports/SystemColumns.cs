using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>The columns of a list of systems or of a table of their costs.</summary>
static class SystemColumns
{
    public static bool OfList(IReadOnlyList<SourceCell> cells) =>
        Find(cells, "name") >= 0 && (Find(cells, "owner") >= 0 || Find(cells, "form") >= 0);

    public static bool OfCosts(IReadOnlyList<SourceCell> cells) => Find(cells, "name") >= 0 && Years(cells).Count >= 2;

    public static int Find(IReadOnlyList<SourceCell> cells, string what)
    {
        for (var i = 0; i < cells.Count; i++)
            if (Vocabulary.SystemColumns.TryGetValue(Fold.Key(cells[i].Text), out var role) && role == what) return i;
        return -1;
    }

    /// <summary>Columns headed by a fiscal year.</summary>
    public static List<(int Column, FiscalYear Year)> Years(IReadOnlyList<SourceCell> cells)
    {
        var years = new List<(int, FiscalYear)>();
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Text.Length is > 2 and < 20 && FiscalYear.TryParse(Fold.Key(cells[i].Text), out var year)) years.Add((i, year));
        return years;
    }
}
