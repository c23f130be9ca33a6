using System.Globalization;
using System.IO.Compression;

namespace Daicho.Ledgers.Export;

/// <summary>
/// A workbook written straight into its zip: one sheet (a further one after each million rows) with the header frozen on row 1, text as
/// inline strings, no formulas, no merged cells. The SAX writer of the Open XML SDK holds 1.4 GB for a million rows; this holds a buffer.
/// </summary>
sealed class XlsxTableWriter : TableWriter
{
    const int MaxCellLength = 32_767;
    const int Listed = 10_000;

    /// <summary>Excel's calendar is wrong before this day (it has a 29 February 1900); earlier dates are written as text.</summary>
    static readonly DateOnly FirstDate = new(1900, 3, 1);
    static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Excel keeps 15 digits; longer numbers are written as text.</summary>
    const long MaxNumber = 999_999_999_999_999;

    readonly ExportOptions _options;
    readonly ZipArchive _zip;
    readonly List<OversizedCell> _oversized = [];
    byte[][] _references = [];
    int _sheets;
    long _sheetRow;
    long _oversizedTotal;
    bool _refused;
    Stream? _part;
    ByteSink _sink = null!;
    TextOut _text = null!;

    public XlsxTableWriter(Stream stream, ExportOptions options) : base(options)
    {
        if (options.MaxSheetRows is < 2 or > 1_048_576)
            throw new ArgumentException("A sheet holds 2 to 1,048,576 rows.", nameof(options));
        _options = options;
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    private protected override void HeaderCore()
    {
        _references = [.. Enumerable.Range(0, Columns.Count).Select(XlsxParts.ColumnName)];
        OpenSheet();
    }

    private protected override void BeginRowCore()
    {
        if (_sheetRow == _options.MaxSheetRows)
        {
            CloseSheet();
            var column = Column;
            OpenSheet();
            Column = column;
        }
        BeginSheetRow();
    }

    private protected override void TextCore(string? value) => Inline(value, XlsxParts.TextStyle);

    private protected override void IntegerCore(long? value)
    {
        if (value is null)
            return;
        if (value is > MaxNumber or < -MaxNumber)
        {
            Inline(value.Value.ToString(CultureInfo.InvariantCulture), XlsxParts.TextStyle);
            return;
        }
        Cell(XlsxParts.PlainStyle, "n"u8);
        _sink.Bytes("<v>"u8);
        _sink.Integer(value.Value);
        _sink.Bytes("</v></c>"u8);
    }

    private protected override void DecimalCore(decimal? value)
    {
        if (value is not { } number)
            return;
        if ((decimal)(double)number != number || Math.Abs(number) > MaxNumber)
        {
            Inline(number.ToString(CultureInfo.InvariantCulture), XlsxParts.TextStyle);
            return;
        }
        Cell(XlsxParts.PlainStyle, "n"u8);
        _sink.Bytes("<v>"u8);
        _sink.Decimal(number);
        _sink.Bytes("</v></c>"u8);
    }

    private protected override void BooleanCore(bool? value)
    {
        if (value is not { } flag)
            return;
        Cell(XlsxParts.PlainStyle, "b"u8);
        _sink.Bytes(flag ? "<v>1</v></c>"u8 : "<v>0</v></c>"u8);
    }

    private protected override void DateCore(DateOnly? value)
    {
        if (value is not { } date)
            return;
        if (date < FirstDate)
        {
            Inline(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxParts.TextStyle);
            return;
        }
        Cell(XlsxParts.DateStyle, "n"u8);
        _sink.Bytes("<v>"u8);
        _sink.Integer(date.DayNumber - DayZero.DayNumber);
        _sink.Bytes("</v></c>"u8);
    }

    private protected override void EndRowCore() => _sink.Bytes("</row>\n"u8);

    private protected override void CompleteCore()
    {
        CloseSheet();
        XlsxParts.WriteRest(_zip, _options.SheetName, _sheets);
        _zip.Dispose();
        if (_oversizedTotal > 0)
            throw new OversizedCellException(_oversized, _oversizedTotal);
        if (_refused)
            throw new UnencodableException("UTF-8", Unencodable, UnencodableTotal);
    }

    private protected override void Close() => _part?.Dispose();

    void OpenSheet()
    {
        _sheets++;
        _sheetRow = 0;
        _part = XlsxParts.Entry(_zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets}.xml")).Open();
        _sink = new ByteSink(_part);
        _text = new TextOut(_sink, ExportEncoding.Utf8, _options.Unencodable, AddUnencodable) { ReferenceStart = "&amp;#x" };
        XlsxParts.SheetStart(_sink, Columns);
        BeginSheetRow();
        for (Column = 0; Column < Columns.Count; Column++)
            Inline(_options.SwapNames ? Columns[Column].Id : Columns[Column].Label, XlsxParts.HeaderStyle);
        EndRowCore();
    }

    void CloseSheet()
    {
        _sink.Bytes("</sheetData></worksheet>"u8);
        _refused |= _sink.IsClosed;
        _sink.Flush();
        _part!.Dispose();
        _part = null;
    }

    void BeginSheetRow()
    {
        _sheetRow++;
        _sink.Bytes("<row r=\""u8);
        _sink.Integer(_sheetRow);
        _sink.Bytes("\">"u8);
    }

    void Cell(byte style, ReadOnlySpan<byte> type)
    {
        _sink.Bytes("<c r=\""u8);
        _sink.Bytes(_references[Column]);
        _sink.Integer(_sheetRow);
        _sink.Bytes("\" s=\""u8);
        _sink.Byte(style);
        if (!type.SequenceEqual("n"u8))
        {
            _sink.Bytes("\" t=\""u8);
            _sink.Bytes(type);
        }
        _sink.Bytes("\">"u8);
    }

    void Inline(string? value, byte style)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (value.Length > MaxCellLength)
        {
            _oversizedTotal++;
            if (_oversized.Count < Listed)
                _oversized.Add(new OversizedCell(Row, Columns[Column].Label, value.Length));
            return;
        }
        Cell(style, "inlineStr"u8);
        _sink.Bytes("<is><t xml:space=\"preserve\">"u8);
        XlsxText.Write(_sink, _text, value);
        _sink.Bytes("</t></is></c>"u8);
    }
}
