namespace Daicho.Text;

/// <summary>The digits and powers of kanji numerals (漢数字), with the formal forms of documents (大字).</summary>
internal static class JapaneseNumeral
{
    /// <summary>Value of a digit, Arabic or kanji, or -1.</summary>
    internal static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '〇' or '零' => 0,
        '一' or '壱' or '壹' => 1,
        '二' or '弐' or '貳' => 2,
        '三' or '参' or '參' => 3,
        '四' => 4,
        '五' or '伍' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>Value of 十 百 千 within a group of four digits, or 0.</summary>
    internal static int Small(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' => 100,
        '千' or '阡' => 1000,
        _ => 0,
    };

    /// <summary>Value of 万 億 兆, or 0.</summary>
    internal static decimal Large(char c) => c switch
    {
        '万' or '萬' => 1_0000m,
        '億' => 1_0000_0000m,
        '兆' => 1_0000_0000_0000m,
        _ => 0m,
    };

    /// <summary>A whole number up to 9999, in digits (八, 08, 二〇二六) or with 十 百 千 (二十一); used for years, months and days.</summary>
    internal static bool TryParseSmall(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 8)
            return false;
        int digits = 0, pending = -1, last = int.MaxValue;
        foreach (char c in text)
        {
            if (Digit(c) is var digit and >= 0)
            {
                if (++digits > 4)
                    return false;
                pending = pending < 0 ? digit : (pending * 10) + digit;
            }
            else if (Small(c) is var power and > 0 && power < last && pending is not 0 and <= 9)
            {
                value += (pending < 0 ? 1 : pending) * power;
                (pending, last, digits) = (-1, power, 0);
            }
            else
            {
                return false;
            }
        }
        if (pending >= last)
            return false; // 十12
        value += Math.Max(pending, 0);
        return true;
    }
}
