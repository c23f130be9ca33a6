using System.Buffers.Binary;

namespace Daicho.Import.Tables.Delimited;

/// <summary>
/// Recent strings of one column keyed by their bytes: ledgers repeat units, product names and dates, and a repeated cell then costs
/// neither decoding nor an allocation. A column that doesn't repeat (numbers, serials) is noticed and left alone.
/// </summary>
sealed class CellCache
{
    public const int MaxLength = 64;
    const int Slots = 512;
    const int Trial = 4096;

    readonly byte[] _keys = new byte[Slots * MaxLength];
    readonly byte[] _lengths = new byte[Slots];
    readonly string?[] _values = new string?[Slots];
    int _lookups;
    int _hits;

    /// <summary>True when too few cells repeat for the cache to pay.</summary>
    public bool IsUseless { get; private set; }

    public string? Find(ReadOnlySpan<byte> cell, out int slot)
    {
        slot = (int)(Hash(cell) % Slots);
        if (++_lookups == Trial)
        {
            IsUseless = _hits * 4 < _lookups;
            _lookups = _hits = 0;
        }
        if (_lengths[slot] != cell.Length || !cell.SequenceEqual(_keys.AsSpan(slot * MaxLength, cell.Length)))
            return null;
        _hits++;
        return _values[slot];
    }

    public void Keep(int slot, ReadOnlySpan<byte> cell, string value)
    {
        cell.CopyTo(_keys.AsSpan(slot * MaxLength));
        _lengths[slot] = (byte)cell.Length;
        _values[slot] = value;
    }

    static uint Hash(ReadOnlySpan<byte> cell)
    {
        ulong hash = (uint)cell.Length;
        if (cell.Length >= 8)
        {
            var rest = cell;
            for (; rest.Length > 8; rest = rest[8..])
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            return (uint)(Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(cell[^8..])) >> 32);
        }
        ulong tail = 0;
        foreach (var b in cell)
            tail = tail << 8 | b;
        return (uint)(Mix(hash, tail) >> 32);
    }

    static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 0x9E3779B97F4A7C15 ^ hash >> 29;
}
