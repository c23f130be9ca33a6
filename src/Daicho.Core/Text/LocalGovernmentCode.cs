namespace Daicho.Text;

/// <summary>
/// Code of a local government (全国地方公共団体コード): two digits of the prefecture, three of the body, one check
/// digit. Source: 総務省「全国地方公共団体コード仕様」.
/// </summary>
public static class LocalGovernmentCode
{
    /// <summary>Whether the text is six half- or full-width digits with the right check digit and an existing prefecture.</summary>
    public static bool IsValid(string? text) => TryParse(text, out _);

    /// <summary>Reads a code; <paramref name="code"/> is the six half-width digits.</summary>
    public static bool TryParse(string? text, out string code)
    {
        Span<char> digits = stackalloc char[6];
        bool valid = DigitText.TryRead(text, digits) && digits[5] == CheckDigit(digits[..5])
            && (((digits[0] - '0') * 10) + digits[1] - '0') is >= 1 and <= 47;
        code = valid ? new string(digits) : "";
        return valid;
    }

    /// <summary>The check digit of the first five digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> fiveDigits)
    {
        if (fiveDigits.Length != 5)
            throw new ArgumentException("Five digits are needed.", nameof(fiveDigits));
        int sum = 0;
        for (int i = 0; i < 5; i++)
            sum += (fiveDigits[i] - '0') * (6 - i);
        return (char)('0' + ((11 - (sum % 11)) % 10));
    }
}
