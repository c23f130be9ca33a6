using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Daicho.Ledgers.Export;

/// <summary>A JSON array with one object per record; numbers as numbers, dates as yyyy-MM-dd, blanks as null.</summary>
sealed class JsonTableWriter : TableWriter
{
    static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    readonly ExportOptions _options;
    readonly ByteSink _sink;
    readonly TextOut _text;
    byte[][] _keys = [];

    public JsonTableWriter(Stream stream, ExportOptions options) : base(options)
    {
        _options = options;
        _sink = new ByteSink(stream);
        _text = new TextOut(_sink, ExportEncoding.Utf8, options.Unencodable, AddUnencodable);
    }

    private protected override void HeaderCore()
    {
        _keys = [.. Columns.Select((c, i) => Encoding.UTF8.GetBytes(
            (i == 0 ? "" : ",") + JsonSerializer.Serialize(_options.SwapNames ? c.Label : c.Id, JsonSerializerOptions.Web) + ":"))];
        _sink.Byte((byte)'[');
    }

    private protected override void BeginRowCore() => _sink.Bytes(Row == 2 ? "\n{"u8 : ",\n{"u8);

    private protected override void TextCore(string? value)
    {
        _sink.Bytes(_keys[Column]);
        if (value is null)
        {
            _sink.Bytes("null"u8);
            return;
        }
        _sink.Byte((byte)'"');
        var text = value.AsSpan();
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            _text.Write(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }
        _text.Write(text);
        _sink.Byte((byte)'"');
    }

    void Escape(char c)
    {
        switch (c)
        {
            case '"':
                _sink.Bytes("\\\""u8);
                break;
            case '\\':
                _sink.Bytes("\\\\"u8);
                break;
            case '\n':
                _sink.Bytes("\\n"u8);
                break;
            case '\r':
                _sink.Bytes("\\r"u8);
                break;
            case '\t':
                _sink.Bytes("\\t"u8);
                break;
            default:
                _sink.Utf8(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"));
                break;
        }
    }

    private protected override void IntegerCore(long? value)
    {
        _sink.Bytes(_keys[Column]);
        if (value is { } number)
            _sink.Integer(number);
        else
            _sink.Bytes("null"u8);
    }

    private protected override void DecimalCore(decimal? value)
    {
        _sink.Bytes(_keys[Column]);
        if (value is { } number)
            _sink.Decimal(number);
        else
            _sink.Bytes("null"u8);
    }

    private protected override void BooleanCore(bool? value)
    {
        _sink.Bytes(_keys[Column]);
        _sink.Bytes(value switch { true => "true"u8, false => "false"u8, null => "null"u8 });
    }

    private protected override void DateCore(DateOnly? value)
    {
        _sink.Bytes(_keys[Column]);
        if (value is not { } date)
        {
            _sink.Bytes("null"u8);
            return;
        }
        _sink.Byte((byte)'"');
        _sink.Date(date);
        _sink.Byte((byte)'"');
    }

    private protected override void EndRowCore() => _sink.Byte((byte)'}');

    private protected override void CompleteCore()
    {
        _sink.Bytes("\n]\n"u8);
        _sink.Flush();
        if (_sink.IsClosed)
            throw new UnencodableException("UTF-8", Unencodable, UnencodableTotal);
    }
}
