using System.Globalization;

namespace Daicho.Ledgers.Export;

/// <summary>A character that the encoding of the export doesn't hold.</summary>
/// <param name="Row">Row of the table, 1-based with the header as row 1.</param>
/// <param name="Column">Label of the column.</param>
/// <param name="Character">The character; a lone surrogate is shown as U+FFFD.</param>
/// <param name="Codepoint">Its code point.</param>
public sealed record UnencodableCell(long Row, string Column, string Character, int Codepoint)
{
    /// <summary>U+9AD9 and the like.</summary>
    public string CodepointName => string.Create(CultureInfo.InvariantCulture, $"U+{Codepoint:X4}");
}

/// <summary>The export can't be written in the encoding asked for; nothing was replaced and a file asked for isn't there.</summary>
public sealed class UnencodableException(string encoding, IReadOnlyList<UnencodableCell> cells, long total)
    : Exception(Sentence(encoding, cells, total))
{
    /// <summary>The first of them, in the order of the rows.</summary>
    public IReadOnlyList<UnencodableCell> Cells { get; } = cells;

    /// <summary>How many there are in all.</summary>
    public long Total { get; } = total;

    static string Sentence(string encoding, IReadOnlyList<UnencodableCell> cells, long total) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{cells[0].Row}行目「{cells[0].Column}」の「{cells[0].Character}」（{cells[0].CodepointName}）など{total}文字が{encoding}では表せません。UTF-8で出力するか、文字参照への置換えを選んでください。");
}

/// <summary>A text too long for a cell of a workbook.</summary>
/// <param name="Row">Row of the table, 1-based with the header as row 1.</param>
/// <param name="Column">Label of the column.</param>
/// <param name="Length">UTF-16 units of the text.</param>
public sealed record OversizedCell(long Row, string Column, int Length);

/// <summary>The export can't be written as a workbook; no text was cut.</summary>
public sealed class OversizedCellException(IReadOnlyList<OversizedCell> cells, long total)
    : Exception(string.Create(CultureInfo.InvariantCulture,
        $"{cells[0].Row}行目「{cells[0].Column}」は{cells[0].Length:N0}文字あり、Excelのセルの上限32,767文字を超えています（該当{total}件）。CSV又はJSONで出力してください。"))
{
    /// <summary>The first of them, in the order of the rows.</summary>
    public IReadOnlyList<OversizedCell> Cells { get; } = cells;

    /// <summary>How many there are in all.</summary>
    public long Total { get; } = total;
}
