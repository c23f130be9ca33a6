namespace Daicho.Import.Tables;

/// <summary>How to read a table file; everything that is null is found from the file.</summary>
public sealed record TableOptions
{
    /// <summary>Name of the file in sentences and for what its ending says, where it differs from the path (an upload).</summary>
    public string? FileName { get; init; }

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be, cp932 (also shift_jis, sjis) or euc-jp.</summary>
    public string? Encoding { get; init; }

    /// <summary>Sheet of a workbook; without it the first sheet that holds data.</summary>
    public string? Sheet { get; init; }

    /// <summary>Separator of a text file; an ASCII character.</summary>
    public char? Separator { get; init; }

    /// <summary>Row of the header, 1-based as <see cref="SourceRow.Number"/>, for <see cref="HeaderFinder"/>; the reader itself returns every row.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Largest file taken, in bytes.</summary>
    public long MaxBytes { get; init; } = 4L << 30;

    /// <summary>Largest cell of a text file, in bytes.</summary>
    public int MaxCellBytes { get; init; } = 32 << 20;

    /// <summary>Most columns of a row.</summary>
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>Most bytes that the parts of a workbook may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes that the shared strings and styles of a workbook, which are held in memory, may unpack to.</summary>
    public long MaxSharedBytes { get; init; } = 512L << 20;

    /// <summary>Most bytes that one packed byte may give in a part of more than 64 MB; real sheets stay below 60.</summary>
    public int MaxUnpackRatio { get; init; } = 250;

    internal string NameOf(string path) => FileName ?? Path.GetFileName(path);
}
