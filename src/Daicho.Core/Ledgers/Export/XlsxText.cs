using System.Buffers;
using System.Globalization;

namespace Daicho.Ledgers.Export;

/// <summary>Text inside a part of a workbook: characters that XML can't hold become _xHHHH_, and text that looks like that is escaped itself.</summary>
static class XlsxText
{
    static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '&', '<', '>', '_', '\uFFFE', '\uFFFF']);

    public static void Write(ByteSink sink, TextOut output, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.Write(text[..at]);
            text = text[at..];
            switch (text[0])
            {
                case '&':
                    sink.Bytes("&amp;"u8);
                    break;
                case '<':
                    sink.Bytes("&lt;"u8);
                    break;
                case '>':
                    sink.Bytes("&gt;"u8);
                    break;
                case '_':
                    sink.Bytes(IsEscape(text) ? "_x005F_"u8 : "_"u8);
                    break;
                default:
                    sink.Utf8(string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[0]:X4}_"));
                    break;
            }
            text = text[1..];
        }
        output.Write(text);
    }

    static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExcept("0123456789ABCDEFabcdef") < 0;
}
