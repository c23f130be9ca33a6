using System.Globalization;

namespace Daicho.Import.Tables.Delimited;

/// <summary>Describes what is wrong with a row so that a person can find and correct it, and keeps its bytes.</summary>
sealed class FaultMaker(TextForm form, byte separator)
{
    /// <summary>Bytes that aren't valid in the encoding.</summary>
    /// <param name="record">The row's bytes as scanned.</param>
    /// <param name="at">Where in them the bad sequence begins.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="line">Physical line of the row.</param>
    /// <param name="offset">Offset in the file of the row's first byte.</param>
    /// <param name="column">1-based column.</param>
    public RowFault Undecodable(ReadOnlySpan<byte> record, int at, int length, int line, long offset, int column)
    {
        // What the conversion from UTF-16 could not turn into valid UTF-8 stands in three bytes.
        if (form.IsUtf16)
            length = Math.Min(3, record.Length - at);
        var hex = Convert.ToHexString(FileBytes(record.Slice(at, length)));
        var place = offset + FileLength(record[..at]);
        return new RowFault
        {
            Kind = RowFaultKind.UndecodableBytes,
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{line}行目{column}列目に{form.Name}として読めないバイト{hex}があります（先頭から{place}バイト目）。元のファイルでその文字を直してください。"),
            ByteOffset = place,
            Hex = hex,
            Column = column,
            RowOffset = offset,
            RawBytes = FileBytes(record),
        };
    }

    public RowFault Nul(ReadOnlySpan<byte> record, ReadOnlySpan<CellSpan> cells, int line, long offset)
    {
        var at = record.IndexOf((byte)0);
        var column = 1;
        while (column < cells.Length && cells[column].Start <= at)
            column++;
        var place = offset + FileLength(record[..at]);
        return new RowFault
        {
            Kind = RowFaultKind.NulByte,
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{line}行目{column}列目にNUL（00）が混じっています（先頭から{place}バイト目）。元のファイルでその行を直してください。"),
            ByteOffset = place,
            Hex = "00",
            Column = column,
            RowOffset = offset,
            RawBytes = FileBytes(record),
        };
    }

    /// <summary>The row up to the end of the line where the quotation mark opens; what follows is read as rows of its own.</summary>
    public SourceRow Unclosed(ReadOnlySpan<byte> record, CellReader reader, int line, long offset, int at)
    {
        var cells = new List<string?>();
        var column = 1;
        var start = 0;
        for (var i = 0; i <= record.Length; i++)
        {
            if (i < record.Length && record[i] != separator)
                continue;
            cells.Add(i == start ? null : reader.Escaped(record[start..i]));
            start = i + 1;
            if (start == at)
                column = cells.Count + 1;
        }
        var fault = new RowFault
        {
            Kind = RowFaultKind.UnclosedQuote,
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{line}行目{column}列目の引用符（\"）が閉じていません。引用符を閉じるか、2つ重ねて（\"\"）ください。"),
            ByteOffset = offset + FileLength(record[..at]),
            Hex = "22",
            Column = column,
            RowOffset = offset,
            RawBytes = FileBytes(record),
        };
        return new SourceRow(line, [.. cells], fault);
    }

    byte[] FileBytes(ReadOnlySpan<byte> bytes) => form.IsUtf16 ? Utf16Stream.FileBytes(bytes, form.IsBigEndian) : bytes.ToArray();

    int FileLength(ReadOnlySpan<byte> bytes) => form.IsUtf16 ? Utf16Stream.CountUnits(bytes) * 2 : bytes.Length;
}
