using System.Globalization;
using System.Text;
using Daicho.Text.Encodings;

namespace Daicho.Ledgers.Export;

/// <summary>Writes text in the encoding of an export; a character it doesn't hold is reported and, if so chosen, written as a reference.</summary>
sealed class TextOut(ByteSink sink, ExportEncoding encoding, UnencodablePolicy policy, Action<int> report)
{
    /// <summary>How the ampersand of a reference is written: &amp;amp; inside XML.</summary>
    public string ReferenceStart { get; init; } = "&#x";

    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var taken = encoding == ExportEncoding.Cp932 ? WriteCp932(text) : sink.Utf8(text);
            text = text[taken..];
            if (!text.IsEmpty)
                text = text[Refuse(text)..];
        }
    }

    /// <summary>Reports the character at the start; returns its length in UTF-16 units.</summary>
    int Refuse(ReadOnlySpan<char> text)
    {
        var isPair = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
        var codepoint = isPair ? rune.Value : text[0];
        report(codepoint);
        if (policy == UnencodablePolicy.Refuse)
            sink.IsClosed = true;
        else
            sink.Utf8(string.Create(CultureInfo.InvariantCulture, $"{ReferenceStart}{codepoint:X4};"));
        return isPair ? length : 1;
    }

    int WriteCp932(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = Cp932.Encode(text[i]);
            if (code < 0)
                return i;
            if (code > 0xFF)
                sink.Byte((byte)(code >> 8));
            sink.Byte((byte)code);
        }
        return text.Length;
    }
}
