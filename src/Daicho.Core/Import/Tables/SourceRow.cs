using System.Text;

namespace Daicho.Import.Tables;

/// <summary>One row of a table file as it was found; a row that can't be read comes out too, with its <see cref="Fault"/>.</summary>
public sealed class SourceRow(int number, string?[] cells, RowFault? fault = null)
{
    /// <summary>1-based row as a person sees it in the sheet, or the physical line where the record starts in a text file.</summary>
    public int Number { get; } = number;

    /// <summary>Cells as found, null where blank; rows may differ in length. In a row with a fault, bad bytes stand as \xNN: such a row is for keeping, not for taking in.</summary>
    public string?[] Cells { get; } = cells;

    /// <summary>Why the row can't be taken in, or null.</summary>
    public RowFault? Fault { get; } = fault;

    /// <summary>The cell of a 0-based column, null beyond the end of a short row.</summary>
    public string? this[int column] => (uint)column < (uint)Cells.Length ? Cells[column] : null;

    /// <summary>The row as one CSV record, for keeping beside an import.</summary>
    public string RawText()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Cells.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            var cell = Cells[i];
            if (cell is not null && cell.AsSpan().IndexOfAny("\",\r\n") >= 0)
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                text.Append(cell);
        }
        return text.ToString();
    }
}

/// <summary>Kinds of rows that are set aside by the reader.</summary>
public enum RowFaultKind
{
    /// <summary>Bytes that aren't valid in the file's encoding.</summary>
    UndecodableBytes,

    /// <summary>A NUL byte in the text.</summary>
    NulByte,

    /// <summary>A quotation mark opens a cell and isn't closed.</summary>
    UnclosedQuote,
}

/// <summary>What is wrong with a row, where, and its bytes so that nothing is lost.</summary>
public sealed record RowFault
{
    public required RowFaultKind Kind { get; init; }

    /// <summary>One Japanese sentence with line, column and remedy.</summary>
    public required string Message { get; init; }

    /// <summary>0-based offset in the file of the first bad byte.</summary>
    public required long ByteOffset { get; init; }

    /// <summary>The first bad bytes in hexadecimal; empty when no byte as such is bad.</summary>
    public string Hex { get; init; } = "";

    /// <summary>1-based column of the cell, where known.</summary>
    public int? Column { get; init; }

    /// <summary>0-based offset in the file of the row's first byte.</summary>
    public required long RowOffset { get; init; }

    /// <summary>All bytes of the row as they stand in the file, without the line end.</summary>
    public required byte[] RawBytes { get; init; }

    /// <summary><see cref="RawBytes"/> in hexadecimal, for a text column.</summary>
    public string RawHex => Convert.ToHexString(RawBytes);
}
