using System.Buffers;
using System.Buffers.Text;

namespace Daicho.Ledgers.Export;

/// <summary>Bytes on their way to a stream, gathered in one buffer.</summary>
sealed class ByteSink(Stream stream)
{
    readonly byte[] _bytes = new byte[64 << 10];
    int _length;

    /// <summary>When set nothing more reaches the stream; used once an export is refused and only the list of reasons is still gathered.</summary>
    public bool IsClosed { get; set; }

    public void Byte(byte value)
    {
        if (_length == _bytes.Length)
            Flush();
        _bytes[_length++] = value;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        while (value.Length > _bytes.Length - _length)
        {
            var part = _bytes.Length - _length;
            value[..part].CopyTo(_bytes.AsSpan(_length));
            value = value[part..];
            _length += part;
            Flush();
        }
        value.CopyTo(_bytes.AsSpan(_length));
        _length += value.Length;
    }

    public void Integer(long value)
    {
        Room(20);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    public void Decimal(decimal value)
    {
        Room(40);
        value.TryFormat(_bytes.AsSpan(_length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>yyyy-MM-dd.</summary>
    public void Date(DateOnly value)
    {
        Room(10);
        value.TryFormat(_bytes.AsSpan(_length), out var written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>UTF-8 up to the end or the first lone surrogate; returns the characters taken.</summary>
    public int Utf8(ReadOnlySpan<char> text)
    {
        var taken = 0;
        while (taken < text.Length)
        {
            Room(16);
            var status = System.Text.Unicode.Utf8.FromUtf16(text[taken..], _bytes.AsSpan(_length), out var read, out var written, replaceInvalidSequences: false);
            taken += read;
            _length += written;
            if (status == OperationStatus.DestinationTooSmall)
                Flush();
            else if (status != OperationStatus.Done)
                break;
        }
        return taken;
    }

    public void Flush()
    {
        if (!IsClosed)
            stream.Write(_bytes, 0, _length);
        _length = 0;
    }

    void Room(int length)
    {
        if (_bytes.Length - _length < length)
            Flush();
    }
}
