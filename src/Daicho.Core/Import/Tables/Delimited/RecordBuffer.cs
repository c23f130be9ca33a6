namespace Daicho.Import.Tables.Delimited;

/// <summary>A window on the bytes of a text file that grows until it holds a whole record.</summary>
sealed class RecordBuffer(Stream stream)
{
    const int InitialSize = 256 << 10;

    byte[] _bytes = new byte[InitialSize];
    int _start;
    int _end;

    /// <summary>True when the bytes at hand reach to the end of the file.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Bytes gone by since the start of the stream.</summary>
    public long Offset { get; private set; }

    public ReadOnlySpan<byte> Data => _bytes.AsSpan(_start, _end - _start);

    public void Skip(int length)
    {
        _start += length;
        Offset += length;
    }

    /// <summary>Reads more bytes behind those at hand; false at the end of the file.</summary>
    public bool Fill()
    {
        if (IsFinal)
            return false;
        if (_start > 0)
        {
            Data.CopyTo(_bytes);
            _end -= _start;
            _start = 0;
        }
        if (_bytes.Length - _end < InitialSize / 2)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var read = stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        IsFinal = read == 0;
        return read > 0;
    }
}
