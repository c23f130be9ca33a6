namespace Daicho.Text;

/// <summary>Reads identifiers made of a fixed count of digits, in either width, with hyphens and spaces between.</summary>
internal static class DigitText
{
    internal static bool TryRead(string? text, Span<char> digits)
    {
        Span<char> narrow = stackalloc char[PlainText.MaxLength];
        int length = PlainText.Narrow(text, narrow);
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            if (narrow[i] is '-' or ' ')
                continue;
            if (!char.IsAsciiDigit(narrow[i]) || count == digits.Length)
                return false;
            digits[count++] = narrow[i];
        }
        return count == digits.Length;
    }
}
