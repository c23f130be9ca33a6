using System.Buffers;

namespace Daicho.Import.Tables.Delimited;

/// <summary>Counts bytes that text doesn't hold, to refuse binary files and the escape sequences of ISO-2022-JP.</summary>
sealed class ControlTally
{
    static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13 or 26)).Select(b => (byte)b), (byte)0x7F]);

    long _bytes;
    long _controls;
    bool _jis;

    public void Add(ReadOnlySpan<byte> block)
    {
        _bytes += block.Length;
        while (true)
        {
            var at = block.IndexOfAny(Controls);
            if (at < 0)
                return;
            _controls++;
            _jis |= block[at..].StartsWith("\x1B$B"u8) || block[at..].StartsWith("\x1B$@"u8);
            block = block[(at + 1)..];
        }
    }

    /// <summary>Throws when the file can't be a table of text.</summary>
    public void Refuse(string name)
    {
        if (_jis)
            throw new TableFileException($"「{name}」の文字コードはJIS（ISO-2022-JP）で、読めません。UTF-8又はShift_JISで保存し直してください。");
        if (_controls * 20 > _bytes)
            throw new TableFileException($"「{name}」は文字のファイルではありません（制御文字とNULが{_controls:N0}バイト）。CSV、TSV又はExcelで保存し直してください。");
    }
}
