using System.Buffers;
using System.Text;

namespace Daicho.Text.Encodings;

/// <summary>Decodes bytes to UTF-16 and stops at the first sequence that isn't valid, instead of replacing it.</summary>
abstract class StrictDecoder(string name)
{
    public static readonly StrictDecoder Utf8 = new Utf8Decoder();
    public static readonly StrictDecoder Cp932 = new Cp932Decoder();
    public static readonly StrictDecoder EucJp = new EucJpDecoder();

    /// <summary>utf-8, cp932 or euc-jp.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Decodes until the end or the first bad sequence; <paramref name="target"/> must hold as many characters as there are bytes.
    /// </summary>
    /// <param name="bad">Length in bytes of the bad sequence at <paramref name="read"/>, 0 when all was decoded. A sequence cut off by the end is bad.</param>
    /// <returns>Characters written.</returns>
    public abstract int Decode(ReadOnlySpan<byte> source, Span<char> target, out int read, out int bad);

    sealed class Utf8Decoder() : StrictDecoder("utf-8")
    {
        public override int Decode(ReadOnlySpan<byte> source, Span<char> target, out int read, out int bad)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(source, target, out read, out var written, replaceInvalidSequences: false);
            bad = 0;
            if (status != OperationStatus.Done)
            {
                Rune.DecodeFromUtf8(source[read..], out _, out bad);
                bad = Math.Max(bad, 1);
            }
            return written;
        }
    }

    sealed class Cp932Decoder() : StrictDecoder("cp932")
    {
        public override int Decode(ReadOnlySpan<byte> source, Span<char> target, out int read, out int bad)
        {
            Ascii.ToUtf16(source, target, out var written);
            read = written;
            bad = 0;
            while (read < source.Length)
            {
                var b = source[read];
                if (b < 0x80)
                {
                    target[written++] = (char)b;
                    read++;
                }
                else if (b is >= 0xA1 and <= 0xDF)
                {
                    target[written++] = (char)('｡' + b - 0xA1);
                    read++;
                }
                else
                {
                    var c = Encodings.Cp932.IsLead(b) && read + 1 < source.Length ? Encodings.Cp932.Decode(b, source[read + 1]) : '\0';
                    if (c == '\0')
                    {
                        // A lead byte takes its trail byte into the fault only if that could be one; a comma or line end never is.
                        bad = Encodings.Cp932.IsLead(b) && read + 1 < source.Length && source[read + 1] >= 0x80 ? 2 : 1;
                        return written;
                    }
                    target[written++] = c;
                    read += 2;
                }
            }
            return written;
        }
    }

    sealed class EucJpDecoder() : StrictDecoder("euc-jp")
    {
        public override int Decode(ReadOnlySpan<byte> source, Span<char> target, out int read, out int bad)
        {
            Ascii.ToUtf16(source, target, out var written);
            read = written;
            bad = 0;
            while (read < source.Length)
            {
                var b = source[read];
                if (b < 0x80)
                {
                    target[written++] = (char)b;
                    read++;
                    continue;
                }
                var length = b == 0x8F ? 3 : 2;
                var c = read + length <= source.Length ? One(source.Slice(read, length)) : '\0';
                if (c == '\0')
                {
                    bad = 1;
                    while (bad < length && read + bad < source.Length && source[read + bad] >= 0x80)
                        bad++;
                    return written;
                }
                target[written++] = c;
                read += length;
            }
            return written;
        }

        static char One(ReadOnlySpan<byte> code) => code[0] switch
        {
            0x8E => code[1] is >= 0xA1 and <= 0xDF ? (char)('｡' + code[1] - 0xA1) : '\0',
            0x8F => Encodings.EucJp.DecodeSupplement(code[1], code[2]),
            _ => Encodings.EucJp.Decode(code[0], code[1]),
        };
    }
}
