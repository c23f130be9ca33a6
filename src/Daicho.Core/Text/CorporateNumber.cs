namespace Daicho.Text;

/// <summary>
/// Corporate number (法人番号): one check digit before twelve digits.
/// Source: 法人番号の指定等に関する省令（平成26年財務省令第70号）第2条.
/// </summary>
public static class CorporateNumber
{
    /// <summary>Whether the text is thirteen half- or full-width digits with the right check digit; hyphens and spaces are passed over.</summary>
    public static bool IsValid(string? text) => TryParse(text, out _);

    /// <summary>Reads a number; <paramref name="number"/> is the thirteen half-width digits.</summary>
    public static bool TryParse(string? text, out string number)
    {
        Span<char> digits = stackalloc char[13];
        bool valid = DigitText.TryRead(text, digits) && digits[0] == CheckDigit(digits[1..]);
        number = valid ? new string(digits) : "";
        return valid;
    }

    /// <summary>The check digit of the last twelve digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> twelveDigits)
    {
        if (twelveDigits.Length != 12)
            throw new ArgumentException("Twelve digits are needed.", nameof(twelveDigits));
        int sum = 0;
        for (int fromRight = 1; fromRight <= 12; fromRight++)
            sum += (twelveDigits[12 - fromRight] - '0') * (fromRight % 2 == 1 ? 1 : 2);
        return (char)('0' + 9 - (sum % 9));
    }
}
