using Daicho.Import.Tables.Delimited;
using Daicho.Import.Tables.Workbooks;

namespace Daicho.Import.Tables;

/// <summary>
/// Reads the rows of a CSV, TSV, xlsx or xls file one after the other, in flat memory; the kind of file is found from its content,
/// never from its name. <see cref="Open"/> and <see cref="Rows"/> throw <see cref="TableFileException"/> when no row can be had.
/// </summary>
public sealed class TableReader : IDisposable
{
    readonly TableSource _source;

    TableReader(TableSource source) => _source = source;

    /// <summary>csv, tsv, xlsx or xls.</summary>
    public string Format => _source.Format;

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be, cp932 or euc-jp; null for a workbook.</summary>
    public string? EncodingName => _source.EncodingName;

    /// <summary>The sheet that is read; null for a text file.</summary>
    public string? Sheet => _source.Sheet;

    /// <summary>All sheets of the workbook, hidden ones too.</summary>
    public IReadOnlyList<string> SheetNames => _source.SheetNames;

    /// <summary>Separator of a text file.</summary>
    public char? Separator => _source.Separator;

    /// <summary>True when the workbook counts days from 1904.</summary>
    public bool Date1904 => _source.Date1904;

    /// <summary>Things a person should know about the file (hidden sheet or rows, merged cells), in Japanese; complete when all rows were read.</summary>
    public IReadOnlyList<string> Notes => _source.Notes;

    /// <summary>Bytes of the file read so far, for progress; an estimate by rows for a workbook.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>Size of the file in bytes.</summary>
    public long TotalBytes => _source.TotalBytes;

    /// <summary>Opens a file and finds its kind, encoding, separator and sheet.</summary>
    public static TableReader Open(string path, TableOptions? options = null)
    {
        options ??= new TableOptions();
        return new TableReader(FileKinds.Find(path, options) switch
        {
            FileKind.Xlsx => XlsxTable.Open(path, options),
            FileKind.Xls => XlsTable.Open(path, options),
            _ => DelimitedTable.Open(path, options),
        });
    }

    /// <summary>Every row that holds anything, from the first; may be called again, but not while an earlier call is being enumerated. Rows without any content are skipped and counted in the numbers.</summary>
    public IEnumerable<SourceRow> Rows() => _source.Rows();

    public void Dispose() => _source.Dispose();
}
