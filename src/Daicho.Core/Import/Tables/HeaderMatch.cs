namespace Daicho.Import.Tables;

/// <summary>Where the header of a table stands and what its columns are called.</summary>
public sealed record HeaderMatch
{
    /// <summary>0-based index, in the rows given, of the last header row; data begins after it. -1 when there is no header.</summary>
    public required int Index { get; init; }

    /// <summary><see cref="SourceRow.Number"/> of that row.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Rows the header takes, 1 or 2.</summary>
    public int Height { get; init; } = 1;

    /// <summary>A unique name per column; a blank one is called 列1 and so on.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>How many names are known.</summary>
    public int KnownNames { get; init; }

    /// <summary>Rows above the header (titles, dates, units), which are no data.</summary>
    public IReadOnlyList<SourceRow> TitleRows { get; init; } = [];

    /// <summary>What a person should know, in Japanese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
