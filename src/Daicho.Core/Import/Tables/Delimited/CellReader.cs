using Daicho.Text.Encodings;

namespace Daicho.Import.Tables.Delimited;

/// <summary>Makes strings of the cells of a record, with one cache per column.</summary>
sealed class CellReader(StrictDecoder decoder)
{
    /// <summary>Columns beyond get no cache, which bounds its memory to 10 MB.</summary>
    const int CachedColumns = 256;

    readonly CellCache?[] _caches = new CellCache?[CachedColumns];
    byte[] _bytes = new byte[1024];
    char[] _chars = new char[1024];

    /// <summary>The cell's text, null when blank; <paramref name="badAt"/> is the offset in the cell of the first bad sequence or -1.</summary>
    public string? Read(ReadOnlySpan<byte> cell, bool doubled, int column, out int badAt, out int badLength)
    {
        badAt = -1;
        badLength = 0;
        if (cell.IsEmpty)
            return null;
        var slot = -1;
        CellCache? cache = null;
        if (cell.Length <= CellCache.MaxLength && !doubled && column < CachedColumns)
        {
            cache = _caches[column] ??= new CellCache();
            if (cache.IsUseless)
                cache = null;
            else if (cache.Find(cell, out slot) is { } known)
                return known;
        }
        var plain = doubled ? Single(cell) : cell;
        if (_chars.Length < plain.Length)
            _chars = new char[Math.Max(plain.Length, _chars.Length * 2)];
        var written = decoder.Decode(plain, _chars, out var read, out badLength);
        if (badLength > 0)
        {
            badAt = doubled ? OffsetBeforeSingling(cell, read) : read;
            return Escaped(plain);
        }
        var text = new string(_chars, 0, written);
        cache?.Keep(slot, cell, text);
        return text;
    }

    /// <summary>All that can be decoded, with bad bytes as \xNN.</summary>
    public string Escaped(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        if (_chars.Length < bytes.Length)
            _chars = new char[bytes.Length];
        while (bytes.Length > 0)
        {
            var written = decoder.Decode(bytes, _chars, out var read, out var bad);
            text.Append(_chars, 0, written);
            foreach (var b in bytes.Slice(read, bad))
                text.Append("\\x").Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            bytes = bytes[(read + bad)..];
        }
        return text.ToString();
    }

    ReadOnlySpan<byte> Single(ReadOnlySpan<byte> cell)
    {
        if (_bytes.Length < cell.Length)
            _bytes = new byte[Math.Max(cell.Length, _bytes.Length * 2)];
        var length = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            _bytes[length++] = cell[i];
            if (cell[i] == '"' && i + 1 < cell.Length && cell[i + 1] == '"')
                i++;
        }
        return _bytes.AsSpan(0, length);
    }

    static int OffsetBeforeSingling(ReadOnlySpan<byte> cell, int offset)
    {
        var i = 0;
        for (var single = 0; single < offset; single++, i++)
        {
            if (cell[i] == '"' && i + 1 < cell.Length && cell[i + 1] == '"')
                i++;
        }
        return i;
    }
}
