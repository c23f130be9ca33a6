using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Import;

/// <summary>A heading of a file and the column it goes into; null means it is kept as it is, beside the declared columns.</summary>
public sealed record MappedHeading(string Heading, Column? Column)
{
    /// <summary>True for the columns that a set-aside file adds for people.</summary>
    public bool IsNote => TextKey.Name(Heading) is var name && (name == TextKey.Name(SetAsideFile.ReasonHeading) || name == TextKey.Name(SetAsideFile.RowHeading));
}

/// <summary>Matches headings of a file with the columns of a ledger, by label, id and known aliases.</summary>
public sealed class ColumnMapper
{
    private readonly Dictionary<string, Column> byName = new(StringComparer.Ordinal);
    private readonly Ledger ledger;

    /// <summary>A mapper for the ledger.</summary>
    public ColumnMapper(Ledger ledger)
    {
        this.ledger = ledger;
        foreach (var column in ledger.Columns)
        {
            byName.TryAdd(TextKey.Name(column.Label), column);
            byName.TryAdd(TextKey.Name(column.Id), column);
            byName.TryAdd(TextKey.Name(column.LabelEnglish), column);
        }

        // A label of one column outranks the same word as an alias of another.
        foreach (var column in ledger.Columns)
        {
            foreach (var alias in column.AliasNames)
                byName.TryAdd(TextKey.Name(alias), column);
        }
    }

    /// <summary>True when the heading names a column.</summary>
    public bool Knows(string heading) => Find(heading) is not null;

    /// <summary>The mapping of a file's headings; the first of two headings for one column gets it.</summary>
    public IReadOnlyList<MappedHeading> Map(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string>? chosen, List<string> notes)
    {
        var taken = new HashSet<Column>();
        var mapping = new List<MappedHeading>(headings.Count);
        foreach (var heading in headings)
        {
            var column = chosen is not null && chosen.TryGetValue(heading, out var id) ? ledger.Find(id) : Find(heading);
            if (column is not null && !taken.Add(column))
            {
                notes.Add($"見出し「{heading}」は「{column.Label}」と重なるため、そのまま控えの列として保存します。");
                column = null;
            }

            mapping.Add(new MappedHeading(heading, column));
        }

        return mapping;
    }

    // 「金額（円）」「リース満了日※」: a remark behind the name does not make another column.
    private Column? Find(string heading)
    {
        if (byName.TryGetValue(TextKey.Name(heading), out var column))
            return column;
        var cut = heading.AsSpan().IndexOfAny("（(※[［\n");
        return cut > 0 ? byName.GetValueOrDefault(TextKey.Name(heading[..cut])) : null;
    }
}
