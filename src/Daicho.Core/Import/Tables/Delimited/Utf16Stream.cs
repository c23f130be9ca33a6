using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Daicho.Import.Tables.Delimited;

/// <summary>
/// Gives a UTF-16 file as UTF-8, so that one record scanner serves all encodings. A lone surrogate becomes its three-byte form and
/// an odd last byte becomes FE and two more: both are invalid UTF-8, so they surface as faults and can be turned back into the file's bytes.
/// </summary>
sealed class Utf16Stream(Stream file, bool isBigEndian) : Stream
{
    const byte OddByte = 0xFE;

    readonly byte[] _bytes = new byte[64 << 10];
    int _start;
    int _end;
    bool _eof;

    public override int Read(Span<byte> target)
    {
        while (true)
        {
            var written = Convert(target);
            if (written > 0 || _eof && _start == _end)
                return written;
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _end -= _start;
            _start = 0;
            var read = file.Read(_bytes, _end, _bytes.Length - _end);
            _eof = read == 0;
            if (isBigEndian)
                Swap(read);
            _end += read;
        }
    }

    /// <summary>Swaps the newly read bytes; a pair may straddle two reads.</summary>
    void Swap(int read)
    {
        var first = _end & ~1;
        var units = MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(first, (_end + read - first) & ~1));
        BinaryPrimitives.ReverseEndianness(units, units);
    }

    int Convert(Span<byte> target)
    {
        var units = MemoryMarshal.Cast<byte, char>(_bytes.AsSpan(_start, (_end - _start) & ~1));
        var status = Utf8.FromUtf16(units, target, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: _eof);
        _start += read * 2;
        if (written > 0 || status == OperationStatus.NeedMoreData && !_eof || target.Length < 3)
            return written;
        if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
        {
            var lone = units[read];
            target[0] = (byte)(0xE0 | lone >> 12);
            target[1] = (byte)(0x80 | lone >> 6 & 0x3F);
            target[2] = (byte)(0x80 | lone & 0x3F);
            _start += 2;
            return 3;
        }
        if (_eof && _end - _start == 1)
        {
            target[0] = OddByte;
            target[1] = (byte)(0x80 | _bytes[_start] >> 6);
            target[2] = (byte)(0x80 | _bytes[_start] & 0x3F);
            _start++;
            return 3;
        }
        return 0;
    }

    /// <summary>UTF-16 units that UTF-8 made by this stream stands for.</summary>
    public static int CountUnits(ReadOnlySpan<byte> utf8)
    {
        var units = 0;
        foreach (var b in utf8)
            units += (b & 0xC0) != 0x80 ? b >= 0xF0 && b != OddByte ? 2 : 1 : 0;
        return units;
    }

    /// <summary>The file's bytes that UTF-8 made by this stream stands for.</summary>
    public static byte[] FileBytes(ReadOnlySpan<byte> utf8, bool isBigEndian)
    {
        var file = new List<byte>(utf8.Length * 2);
        for (var i = 0; i < utf8.Length;)
        {
            if (utf8[i] == OddByte && i + 2 < utf8.Length)
            {
                file.Add((byte)(utf8[i + 1] << 6 | utf8[i + 2] & 0x3F));
                i += 3;
                continue;
            }
            if (utf8[i] == 0xED && i + 2 < utf8.Length && utf8[i + 1] >= 0xA0)
            {
                Add((char)(0xD000 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F));
                i += 3;
                continue;
            }
            System.Text.Rune.DecodeFromUtf8(utf8[i..], out var rune, out var length);
            foreach (var unit in rune.ToString())
                Add(unit);
            i += length;
        }
        return [.. file];

        void Add(char unit)
        {
            file.Add((byte)(isBigEndian ? unit >> 8 : unit));
            file.Add((byte)(isBigEndian ? unit : unit >> 8));
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
