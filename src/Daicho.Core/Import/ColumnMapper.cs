using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Text;

namespace Daicho.Import;

/// <summary>A heading of a file and the column it goes into; null means it is kept as it is, beside the declared columns.</summary>
public sealed record MappedHeading(string Heading, Column? Column)
{
    /// <summary>True for the columns that a set-aside file adds for people.</summary>
    public bool IsNote => Is(SetAsideFile.ReasonHeading) || Is(SetAsideFile.RowHeading);

    /// <summary>True for the column of our own exports that holds what no declared column takes.</summary>
    public bool IsExtra => Column is null && Is(LedgerExport.ExtraHeading);

    /// <summary>True for the column of our own exports that says since when a record is closed.</summary>
    public bool IsClosing => Column is null && Is(LedgerExport.ClosedHeading);

    private bool Is(string heading) => TextKey.Name(Heading) == TextKey.Name(heading);
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

    /// <summary>
    /// The mapping of a file's headings: as chosen now, else as remembered from the last such file, else by name. The first of
    /// two headings for one column gets it, but what was chosen comes before what has the name.
    /// </summary>
    public IReadOnlyList<MappedHeading> Map(
        IReadOnlyList<string> headings,
        IReadOnlyDictionary<string, string>? chosen,
        IReadOnlyDictionary<string, string>? remembered,
        List<string> notes)
    {
        var taken = new HashSet<Column>();
        var mapping = new MappedHeading[headings.Count];
        var set = new (bool IsSet, Column? Column)[headings.Count];
        for (var i = 0; i < headings.Count; i++)
            set[i] = SetFor(headings[i], chosen, remembered);
        foreach (var i in Enumerable.Range(0, headings.Count).OrderByDescending(i => set[i].IsSet))
        {
            var column = set[i].IsSet ? set[i].Column : Find(headings[i]);
            if (column is not null && !taken.Add(column))
            {
                notes.Add($"見出し「{headings[i]}」は「{column.Label}」と重なるため、そのまま控えの列として保存します。");
                column = null;
            }

            mapping[i] = new MappedHeading(headings[i], column);
        }

        return mapping;
    }

    private (bool IsSet, Column? Column) SetFor(string heading, IReadOnlyDictionary<string, string>? chosen, IReadOnlyDictionary<string, string>? remembered)
    {
        foreach (var mapping in (IReadOnlyDictionary<string, string>?[])[chosen, remembered])
        {
            // A column that a later version no longer has is found by name again.
            if (mapping is not null && mapping.TryGetValue(heading, out var id) && (id.Length == 0 || ledger.Find(id) is not null))
                return (true, ledger.Find(id));
        }

        return (false, null);
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
