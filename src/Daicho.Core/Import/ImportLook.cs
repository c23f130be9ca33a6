namespace Daicho.Import;

/// <summary>How a file is read: what was found in it and what was chosen, before any of its rows is judged.</summary>
public sealed record ImportLook
{
    /// <summary>csv, tsv, xlsx or xls.</summary>
    public required string Format { get; init; }

    /// <summary>Encoding; null for workbooks.</summary>
    public string? Encoding { get; init; }

    /// <summary>Separator; null for workbooks.</summary>
    public char? Separator { get; init; }

    /// <summary>Sheet that is read; null for text files.</summary>
    public string? Sheet { get; init; }

    /// <summary>All sheets; empty for text files.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Row of the header, 1-based; null when none was found.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Which heading goes where.</summary>
    public IReadOnlyList<MappedHeading> Mapping { get; init; } = [];

    /// <summary>The first rows of the file as they stand, to find the header in.</summary>
    public IReadOnlyList<PreviewRow> FirstRows { get; init; } = [];

    /// <summary>Why no row can be taken in as the file is read now, with the remedy; null when rows can.</summary>
    public string? Problem { get; init; }
}
