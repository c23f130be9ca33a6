namespace Daicho.Import.Tables.Delimited;

/// <summary>Reads a file in blocks that end with a line, so that no character is cut; only a line longer than a block is.</summary>
sealed class LineBlocks(Stream file)
{
    public const int Size = 256 << 10;

    readonly byte[] _bytes = new byte[Size];
    int _rest;
    int _kept;

    /// <summary>True when the block given last was the end of the file.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>The next block; empty at the end.</summary>
    public ReadOnlySpan<byte> Next()
    {
        if (IsFinal)
            return [];
        _bytes.AsSpan(_rest, _kept).CopyTo(_bytes);
        var length = _kept + file.ReadAtLeast(_bytes.AsSpan(_kept), Size - _kept, throwOnEndOfStream: false);
        IsFinal = length < Size;
        var cut = IsFinal ? length : _bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        _rest = cut == 0 ? length : cut;
        _kept = length - _rest;
        return _bytes.AsSpan(0, _rest);
    }
}
