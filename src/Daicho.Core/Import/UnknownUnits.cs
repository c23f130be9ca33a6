using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>A name in a column of units (所属) that the organisation does not know, or knows several times.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The name as it stands in the file.</param>
/// <param name="Rows">Rows that have it.</param>
/// <param name="FirstRow">The first of them, as a person counts it.</param>
public sealed record UnknownUnit(Column Column, string Text, long Rows, long FirstRow);

/// <summary>
/// Collects the units of a file that are not in the organisation, so that a person sees them before the file is taken in.
/// They are no problem of a row: it comes in and the checks tell the rest. Marks for "unknown" (？, －) name nobody.
/// </summary>
internal sealed class UnknownUnits
{
    private const int Kept = 1000;

    private readonly Column[] columns;
    private readonly UnitDirectory? directory;
    private readonly Dictionary<(Column Column, string Text), (long Rows, long First)> found = [];

    public UnknownUnits(DaichoDb db, Ledger ledger, IEnumerable<Column> mapped, DateOnly today)
    {
        // A file of units brings those it names itself.
        columns = ledger.Id == "units" ? [] : [.. mapped.Where(c => c.LinkLedger == "units")];
        if (columns.Length > 0)
            directory = new UnitDirectory(db.Set<Unit>().AsNoTracking().ToList(), today);
    }

    /// <summary>Rows with such a name.</summary>
    public long Rows { get; private set; }

    /// <summary>The names, those with most rows first.</summary>
    public IReadOnlyList<UnknownUnit> Names =>
        [.. found.Select(f => new UnknownUnit(f.Key.Column, f.Key.Text, f.Value.Rows, f.Value.First)).OrderByDescending(u => u.Rows).ThenBy(u => u.FirstRow)];

    public void Look(PlannedRow row)
    {
        if (row.Record is not { } record || row.Problem is not null)
            return;
        var has = false;
        foreach (var column in columns)
        {
            if (column.Format(record) is not { } text || !text.Any(char.IsLetterOrDigit) || directory!.Find(text) is not null)
                continue;
            has = true;
            if (found.TryGetValue((column, text), out var known))
                found[(column, text)] = known with { Rows = known.Rows + 1 };
            else if (found.Count < Kept)
                found.Add((column, text), (1, row.Source.Number));
        }

        if (has)
            Rows++;
    }
}
