using System.Text;

namespace Daicho.Text.Encodings;

/// <summary>
/// EUC-JP as strict tables: JIS X 0208 with the NEC and IBM extensions of CP51932, half-width kana (8E) and JIS X 0212 (8F, three bytes).
/// The wave dash, minus, double bar, cent, pound and not sign decode as in <see cref="Cp932"/> (～ － ∥ ￠ ￡ ￢): the same name
/// exported from one system as EUC-JP and from another as Shift_JIS must be the same text, or records would fail to match.
/// </summary>
static class EucJp
{
    const char Undefined = '・';
    const int MiddleDot = 0xA1A6;

    static readonly (char[] Main, char[] Supplement) Tables = Build();

    /// <summary>The character of a two-byte code A1A1–FEFE, or U+0000.</summary>
    public static char Decode(byte first, byte second) => Tables.Main[first << 8 | second];

    /// <summary>The character of the JIS X 0212 code 8F + two bytes, or U+0000.</summary>
    public static char DecodeSupplement(byte first, byte second) => Tables.Supplement[first << 8 | second];

    static (char[], char[]) Build()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var main = Encoding.GetEncoding(51932);
        // Code page 20932 writes JIS X 0212 in two bytes, the second without its high bit.
        var supplement = Encoding.GetEncoding(20932);
        var mainTable = new char[0x10000];
        var supplementTable = new char[0x10000];
        Span<byte> code = stackalloc byte[2];
        for (var first = 0xA1; first <= 0xFE; first++)
        {
            for (var second = 0xA1; second <= 0xFE; second++)
            {
                code[0] = (byte)first;
                code[1] = (byte)second;
                mainTable[first << 8 | second] = One(main, code, (first << 8 | second) == MiddleDot);
                code[1] = (byte)(second & 0x7F);
                supplementTable[first << 8 | second] = One(supplement, code, false);
            }
        }
        return (mainTable, supplementTable);
    }

    static char One(Encoding encoding, ReadOnlySpan<byte> code, bool isMiddleDot)
    {
        Span<char> one = stackalloc char[2];
        if (encoding.GetCharCount(code) != 1)
            return '\0';
        encoding.GetChars(code, one);
        var isPrivate = one[0] is >= '\uE000' and <= '\uF8FF';
        return isPrivate || one[0] == Undefined && !isMiddleDot ? '\0' : one[0];
    }
}
