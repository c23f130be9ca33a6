using System.Buffers;

namespace Daicho.Text;

/// <summary>Output of a key under construction: joins dakuten, collapses spaces, borrows its memory.</summary>
internal ref struct KeyBuffer
{
    private Span<char> _chars;
    private char[]? _rented;
    private int _length;

    internal KeyBuffer(Span<char> initial, int expected)
    {
        if (expected > initial.Length)
            initial = _rented = ArrayPool<char>.Shared.Rent(expected);
        _chars = initial;
    }

    /// <summary>A character came by that NFKC may join with its neighbours.</summary>
    internal bool SawCombining { get; set; }

    internal void Copy(ReadOnlySpan<char> settled)
    {
        settled.CopyTo(_chars);
        _length = settled.Length;
    }

    internal void Append(string text)
    {
        foreach (char c in text)
            Append(FoldingTable.CanCombine(c) ? c | FoldingTable.Combining : c);
    }

    /// <summary>Appends one character as its table entry.</summary>
    /// <param name="entry">A character, with <see cref="FoldingTable.Combining"/> where it applies.</param>
    internal void Append(int entry)
    {
        char c = (char)entry;
        SawCombining |= entry >= FoldingTable.Combining;
        if (c == ' ' && (_length == 0 || _chars[_length - 1] == ' '))
            return;
        if (VoicedKana.IsMark(c) && _length > 0 && VoicedKana.Join(_chars[_length - 1], c) is var joined and not '\0')
        {
            _chars[_length - 1] = joined;
            return;
        }
        if (_length == _chars.Length)
            Grow();
        _chars[_length++] = c;
    }

    internal readonly string ToKey()
    {
        ReadOnlySpan<char> key = _chars[.._length];
        return new string(key.EndsWith(' ') ? key[..^1] : key);
    }

    internal void Return()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
        _chars = default;
    }

    private void Grow()
    {
        char[] larger = ArrayPool<char>.Shared.Rent(_chars.Length * 2);
        _chars.CopyTo(larger);
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _chars = _rented = larger;
    }
}
