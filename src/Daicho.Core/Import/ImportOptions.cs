namespace Daicho.Import;

/// <summary>How to take a file into a ledger; everything that is null is found from the file.</summary>
public sealed record ImportOptions
{
    /// <summary>Encoding of a text file (utf-8, utf-8-bom, utf-16le, utf-16be, cp932, euc-jp).</summary>
    public string? Encoding { get; init; }

    /// <summary>Sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Separator of a text file.</summary>
    public char? Separator { get; init; }

    /// <summary>Row of the header, 1-based.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Column id (or "" for none) per heading, where a person has set it.</summary>
    public IReadOnlyDictionary<string, string>? Mapping { get; init; }

    /// <summary>True when the file is all there is: live records that it does not name are closed.</summary>
    public bool IsComplete { get; init; }

    /// <summary>True for legacy data: what is wrong in it opens under a clean-up plan, without deadlines.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Why the file is taken in.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the file to remember, where it differs from the path (an upload).</summary>
    public string? FileName { get; init; }
}

/// <summary>What came of a file, or would come of it.</summary>
public sealed class ImportResult
{
    /// <summary>Rows of data read.</summary>
    public long Read { get; internal set; }

    /// <summary>Records added.</summary>
    public long Added { get; internal set; }

    /// <summary>Records changed.</summary>
    public long Updated { get; internal set; }

    /// <summary>Records that were so already.</summary>
    public long Unchanged { get; internal set; }

    /// <summary>Rows set aside.</summary>
    public long SetAside { get; internal set; }

    /// <summary>Live records that the file does not name.</summary>
    public long NotInFile { get; internal set; }

    /// <summary>Records closed because the file was said to be all of them.</summary>
    public long Closed { get; internal set; }

    /// <summary>Encoding found; null for workbooks.</summary>
    public string? Encoding { get; internal set; }

    /// <summary>Sheet read; null for text files.</summary>
    public string? Sheet { get; internal set; }

    /// <summary>The action that took it in; null for a preview.</summary>
    public long? Seq { get; internal set; }

    /// <summary>Which heading went where.</summary>
    public IReadOnlyList<MappedHeading> Mapping { get; internal set; } = [];

    /// <summary>What a person should know about the file, in Japanese.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Rows set aside, at most the first of them (see <see cref="SetAside"/> for how many).</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>Names of units that the organisation does not know, most rows first; a preview tells them.</summary>
    public IReadOnlyList<UnknownUnit> UnknownUnits { get; internal set; } = [];

    /// <summary>Rows that have such a name.</summary>
    public long RowsOfUnknownUnits { get; internal set; }

    /// <summary>The first rows as they would be taken in.</summary>
    public List<PreviewRow> Sample { get; } = [];
}

/// <summary>A row that can't be taken in.</summary>
/// <param name="Row">Row or line as a person counts it.</param>
/// <param name="Column">Heading of the cell, where one is to blame.</param>
/// <param name="Cell">The offending text.</param>
/// <param name="Reason">One sentence that says what is wrong and what to do.</param>
/// <param name="Cells">The cells as read.</param>
public sealed record RowProblem(long Row, string? Column, string? Cell, string Reason, IReadOnlyList<string?> Cells);

/// <summary>A row of the preview: what it holds and what would come of it (追加・更新・変更なし・保留).</summary>
public sealed record PreviewRow(long Row, string Outcome, IReadOnlyList<string?> Cells);
