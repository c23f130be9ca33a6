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

    /// <summary>The same for a writer that escapes markup itself.</summary>
    public static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && !text.Any(char.IsSurrogate))
            return text;
        var escaped = new System.Text.StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || (c < ' ' && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF')
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else if (c == '_' && IsEscape(text.AsSpan(i)))
                escaped.Append("_x005F_");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExcept("0123456789ABCDEFabcdef") < 0;
}
