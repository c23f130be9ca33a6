using System.Text;

namespace Daicho.Text.Encodings;

/// <summary>
/// Code page 932 (Windows の Shift_JIS) as a strict table. .NET's own code page with exception fallback refuses the 398 duplicate
/// codes of the NEC and IBM extensions, and turns the undefined bytes 80, A0, FD, FE and FF into control or private-use characters
/// in silence; here the duplicates decode, the undefined bytes don't, and nothing is ever best-fitted when encoding.
/// </summary>
static class Cp932
{
    /// <summary>What .NET's lenient code page gives for a code that isn't defined.</summary>
    const char Undefined = '・';
    const int MiddleDot = 0x8145;

    static readonly (char[] ToChar, ushort[] FromChar) Tables = Build();

    /// <summary>True for a byte that begins a two-byte code (81–9F, E0–FC).</summary>
    public static bool IsLead(byte b) => b is >= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC;

    /// <summary>The character of a two-byte code, or U+0000 when the code isn't defined. User-defined codes F040–F9FC (外字) give U+E000–U+E757.</summary>
    public static char Decode(byte lead, byte trail) => Tables.ToChar[lead << 8 | trail];

    /// <summary>The code of a UTF-16 unit: one byte below 0x100, two bytes otherwise; -1 when CP932 doesn't hold it.</summary>
    public static int Encode(char c)
    {
        if (c < 0x80)
            return c;
        var code = Tables.FromChar[c];
        return code == 0 ? -1 : code;
    }

    static (char[], ushort[]) Build()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lenient = Encoding.GetEncoding(932);
        var strict = Encoding.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        var toChar = new char[0x10000];
        var fromChar = new ushort[0x10000];
        Span<byte> code = stackalloc byte[2];
        Span<byte> back = stackalloc byte[2];
        Span<char> one = stackalloc char[2];
        for (var b = 0xA1; b <= 0xDF; b++)
            fromChar['｡' + b - 0xA1] = (ushort)b;
        for (var lead = 0x81; lead <= 0xFC; lead++)
        {
            if (!IsLead((byte)lead))
                continue;
            for (var trail = 0x40; trail <= 0xFC; trail++)
            {
                code[0] = (byte)lead;
                code[1] = (byte)trail;
                if (trail == 0x7F || lenient.GetCharCount(code) != 1)
                    continue;
                lenient.GetChars(code, one);
                if (one[0] == Undefined && (lead << 8 | trail) != MiddleDot)
                    continue;
                toChar[lead << 8 | trail] = one[0];
                // Of several codes for one character the one that Windows writes is kept for encoding.
                if (fromChar[one[0]] == 0 && strict.GetBytes(one[..1], back) == 2)
                    fromChar[one[0]] = (ushort)(back[0] << 8 | back[1]);
            }
        }
        return (toChar, fromChar);
    }
}
