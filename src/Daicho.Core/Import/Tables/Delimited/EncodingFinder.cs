using System.Text.Unicode;
using Daicho.Text.Encodings;

namespace Daicho.Import.Tables.Delimited;

/// <summary>
/// Finds the encoding of a text file by strict decoding of all of it: byte order mark, UTF-16 by its NUL pattern, UTF-8,
/// then CP932 against EUC-JP. A file with some bad bytes gets the encoding with the fewest; its bad rows come out as faults.
/// </summary>
static class EncodingFinder
{
    public static TextForm Find(Stream file, string name)
    {
        var buffer = new byte[LineBlocks.Size];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (TextForm.OfBom(head) is { } declared)
            return declared;
        if (Utf16ByNuls(head) is { } utf16)
            return utf16;
        file.Position = 0;
        return ByStrictDecoding(file, name);
    }

    /// <summary>In UTF-16 the high bytes of ASCII are NULs, nearly all on one side of the pairs, and some pairs are separators or line ends.</summary>
    static TextForm? Utf16ByNuls(ReadOnlySpan<byte> head)
    {
        int highNuls = 0, lowNuls = 0, littleEnds = 0, bigEnds = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            var (first, second) = (head[i], head[i + 1]);
            lowNuls += first == 0 ? 1 : 0;
            highNuls += second == 0 ? 1 : 0;
            littleEnds += second == 0 && IsEnd(first) ? 1 : 0;
            bigEnds += first == 0 && IsEnd(second) ? 1 : 0;
        }
        var least = head.Length / 100;
        if (littleEnds > 0 && highNuls >= least && highNuls > lowNuls * 20)
            return TextForm.Utf16(isBigEndian: false);
        return bigEnds > 0 && lowNuls >= least && lowNuls > highNuls * 20 ? TextForm.Utf16(isBigEndian: true) : null;

        static bool IsEnd(byte b) => b is (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',' or (byte)';' or (byte)'|';
    }

    static TextForm ByStrictDecoding(Stream file, string name)
    {
        if (IsUtf8(file, name))
            return TextForm.Utf8;
        file.Position = 0;
        var utf8 = new EncodingTally(StrictDecoder.Utf8);
        var cp932 = new EncodingTally(StrictDecoder.Cp932);
        var euc = new EncodingTally(StrictDecoder.EucJp);
        Count(file, name, [utf8, cp932, euc]);
        var best = Best(utf8, cp932, euc);
        // A handful of bad bytes in a short file is a fault of some rows; a quarter of all is no text of ours.
        if (best.SampleBad > 20 && best.SampleBad * 4 > best.Wide)
            throw new TableFileException($"「{name}」は文字として読めないバイトが多く、文字コードを判別できません。UTF-8又はShift_JISのCSV、若しくはExcelで保存し直してください。");
        return best == utf8 ? TextForm.Utf8 : best == cp932 ? TextForm.Cp932 : TextForm.EucJp;
    }

    /// <summary>The usual case, by the fastest check there is; ends at the first block that isn't valid.</summary>
    static bool IsUtf8(Stream file, string name)
    {
        var blocks = new LineBlocks(file);
        var controls = new ControlTally();
        while (!blocks.IsFinal)
        {
            var block = blocks.Next();
            if (!Utf8.IsValid(block))
                return false;
            controls.Add(block);
        }
        controls.Refuse(name);
        return true;
    }

    static void Count(Stream file, string name, List<EncodingTally> tallies)
    {
        var blocks = new LineBlocks(file);
        var controls = new ControlTally();
        var scratch = new char[LineBlocks.Size + 8];
        while (!blocks.IsFinal)
        {
            var block = blocks.Next();
            controls.Add(block);
            foreach (var tally in tallies)
                tally.Add(block, scratch, blocks.IsFinal);
            // An encoding that is this far behind can't win any more, and counting its faults is what takes the time.
            var least = tallies.Min(t => t.Bad);
            tallies.RemoveAll(t => t.Bad > 1000 + least * 100);
        }
        controls.Refuse(name);
    }

    static EncodingTally Best(EncodingTally utf8, EncodingTally cp932, EncodingTally euc)
    {
        // Valid UTF-8 sequences hardly ever arise by chance, while UTF-8 read as CP932 is often valid: some damage doesn't change the verdict.
        if (utf8.Bad == 0 || utf8.Wide >= 4 && utf8.Bad * 10 <= utf8.Wide)
            return utf8;
        if (cp932.Bad != euc.Bad)
            return cp932.Bad < euc.Bad ? cp932 : euc;
        // Both are possible only when all bytes lie in A1–FE: half-width kana of CP932, or kanji and kana of EUC-JP.
        var eucShare = euc.Wide == 0 ? 0 : (double)euc.Plausible / euc.Wide;
        var cp932Share = cp932.Wide == 0 ? 1 : (double)(cp932.Plausible + cp932.HalfWidth - 4 * cp932.Misplaced) / cp932.Wide;
        return eucShare > cp932Share || eucShare >= 0.9 && cp932.Misplaced > 0 ? euc : cp932;
    }
}
