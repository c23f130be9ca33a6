using System.Buffers;

namespace Daicho.Ledgers.Export;

/// <summary>CSV after RFC 4180: CRLF at the end of a record, cells in quotation marks only where needed.</summary>
sealed class CsvTableWriter : TableWriter
{
    static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    readonly ExportOptions _options;
    readonly ByteSink _sink;
    readonly TextOut _text;
    readonly SearchValues<char> _special;

    public CsvTableWriter(Stream stream, ExportOptions options) : base(options)
    {
        if (!char.IsAscii(options.Separator) || options.Separator is '"' or '\r' or '\n')
            throw new ArgumentException("The separator must be an ASCII character other than a quotation mark or line end.", nameof(options));
        _options = options;
        _sink = new ByteSink(stream);
        _text = new TextOut(_sink, options.Encoding, options.Unencodable, AddUnencodable);
        _special = SearchValues.Create(['"', '\r', '\n', options.Separator]);
    }

    private protected override void HeaderCore()
    {
        if (_options.Encoding == ExportEncoding.Utf8Bom)
            _sink.Bytes([0xEF, 0xBB, 0xBF]);
        for (var i = 0; i < Columns.Count; i++)
        {
            Column = i;
            TextCore(_options.SwapNames ? Columns[i].Id : Columns[i].Label);
        }
        EndRowCore();
    }

    private protected override void BeginRowCore() { }

    private protected override void TextCore(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value))
        {
            // A record of one empty cell would be an empty line, which readers skip.
            if (Columns.Count == 1)
                _sink.Bytes("\"\""u8);
            return;
        }
        var text = value.AsSpan();
        if (_options.OneLineRecords && text.IndexOfAny(LineEnds) >= 0)
            text = value.ReplaceLineEndings(" ");
        var isFormula = _options.NeutraliseFormulas && FormulaGuard.IsFormula(value);
        if (text.IndexOfAny(_special) < 0)
        {
            if (isFormula)
                _sink.Byte((byte)'\'');
            _text.Write(text);
            return;
        }
        _sink.Byte((byte)'"');
        if (isFormula)
            _sink.Byte((byte)'\'');
        for (var mark = text.IndexOf('"'); mark >= 0; mark = text.IndexOf('"'))
        {
            _text.Write(text[..mark]);
            _sink.Bytes("\"\""u8);
            text = text[(mark + 1)..];
        }
        _text.Write(text);
        _sink.Byte((byte)'"');
    }

    private protected override void IntegerCore(long? value)
    {
        Separate();
        if (value is { } number)
            _sink.Integer(number);
    }

    private protected override void DecimalCore(decimal? value)
    {
        Separate();
        if (value is { } number)
            _sink.Decimal(number);
    }

    private protected override void BooleanCore(bool? value)
    {
        Separate();
        if (value is { } flag)
            _sink.Bytes(flag ? "TRUE"u8 : "FALSE"u8);
    }

    private protected override void DateCore(DateOnly? value)
    {
        Separate();
        if (value is { } date)
            _sink.Date(date);
    }

    private protected override void EndRowCore() => _sink.Bytes("\r\n"u8);

    private protected override void CompleteCore()
    {
        _sink.Flush();
        if (_sink.IsClosed)
            throw new UnencodableException(_options.Encoding == ExportEncoding.Cp932 ? "Shift_JIS（CP932）" : "UTF-8", Unencodable, UnencodableTotal);
    }

    void Separate()
    {
        if (Column > 0)
            _sink.Byte((byte)_options.Separator);
    }
}
