using System.Globalization;

namespace Daicho.Modules.Assets.Samples;

/// <summary>Lines of the sample on their way to a writer, gathered in one buffer. No cell needs quoting.</summary>
internal sealed class SampleLine(TextWriter writer)
{
    private readonly char[] buffer = new char[1 << 16];
    private int length;

    public SampleLine Cell(ReadOnlySpan<char> text)
    {
        Text(text);
        return Next();
    }

    public SampleLine Next()
    {
        buffer[length++] = ',';
        return this;
    }

    public SampleLine Text(ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
        return this;
    }

    public SampleLine Number(long number, ReadOnlySpan<char> format = default)
    {
        number.TryFormat(buffer.AsSpan(length), out var written, format, CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>The lowest 40 bits as eight digits and letters without I, O, Y and Z.</summary>
    public SampleLine Serial(ulong bits)
    {
        const string Digits = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
        for (var shift = 35; shift >= 0; shift -= 5)
            buffer[length++] = Digits[(int)((bits >> shift) & 31)];
        return this;
    }

    public void End()
    {
        Text("\r\n");
        if (length > buffer.Length - 4096)
            Flush();
    }

    public void Flush()
    {
        writer.Write(buffer, 0, length);
        length = 0;
    }
}
