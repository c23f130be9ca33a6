namespace Daicho.Text;

/// <summary>Reads the figure itself, without sign and unit: 1,234,567 · 0.5 · 3万5千 · 一億二千万 · 1,234百万 · 二〇二六.</summary>
internal ref struct NumberReader
{
    /// <summary>Digits of one run; below this no product with 兆 can overflow a decimal.</summary>
    private const int MaxDigits = 15;

    private ReadOnlySpan<char> _rest;
    private bool _power;

    internal static bool TryRead(ReadOnlySpan<char> text, out decimal value, out bool namesPower)
    {
        NumberReader reader = new() { _rest = text };
        bool read = reader.Read(out value);
        namesPower = reader._power;
        return read;
    }

    /// <summary>Groups in falling order, each closed by 兆, 億 or 万: 1億 2000万 500.</summary>
    private bool Read(out decimal value)
    {
        value = 0;
        if (_rest.IsEmpty)
            return false;
        decimal lastLarge = decimal.MaxValue;
        while (!_rest.IsEmpty)
        {
            if (!ReadGroup(out decimal group))
                return false;
            decimal large = _rest.IsEmpty ? 0 : JapaneseNumeral.Large(_rest[0]);
            if (large == 0)
            {
                // The last group; behind 万 it must stay below it
                value += group;
                return _rest.IsEmpty && group < lastLarge;
            }
            if (large >= lastLarge || group >= lastLarge)
                return false;
            _power = true;
            value += group * large;
            lastLarge = large;
            Skip(1);
        }
        return true;
    }

    /// <summary>A run of digits with 千, 百 and 十; a run before the first of them may be long (300千, 1,234百万).</summary>
    private bool ReadGroup(out decimal group)
    {
        group = 0;
        int lastSmall = int.MaxValue;
        bool any = false;
        while (true)
        {
            bool digits = ReadDigits(out decimal run, out bool wrong);
            if (wrong)
                return false;
            int small = _rest.IsEmpty ? 0 : JapaneseNumeral.Small(_rest[0]);
            if (small == 0)
            {
                if (digits && any && run >= lastSmall)
                    return false;
                group += run;
                return digits || any;
            }
            if (small >= lastSmall || (any && run >= 10))
                return false;
            _power = true;
            group += (digits ? run : 1) * small;
            (lastSmall, any) = (small, true);
            Skip(1);
        }
    }

    private bool ReadDigits(out decimal value, out bool wrong)
    {
        value = 0;
        wrong = false;
        int digits = 0, sinceComma = 0, decimals = -1;
        bool comma = false;
        while (!_rest.IsEmpty && !wrong)
        {
            char c = _rest[0];
            if (JapaneseNumeral.Digit(c) is var digit and >= 0)
            {
                value = (value * 10) + digit;
                wrong = ++digits > MaxDigits;
                sinceComma++;
                if (decimals >= 0)
                    decimals++;
            }
            else if (c is ',' or '、' && decimals < 0)
            {
                // 1,234 groups by three; 1,2 could be a list or a slip
                wrong = digits == 0 || (comma ? sinceComma != 3 : digits > 3) || _rest.Length < 2;
                (comma, sinceComma) = (true, 0);
                if (_rest.Length > 1 && _rest[1] == ' ')
                    Skip(1);
            }
            else if (c == '.' && decimals < 0 && digits > 0)
            {
                wrong = comma && sinceComma != 3;
                decimals = 0;
            }
            else
            {
                break;
            }
            Skip(1);
        }
        wrong |= decimals == 0 || (comma && decimals < 0 && sinceComma != 3);
        for (; decimals > 0; decimals--)
            value /= 10;
        SkipSpaceBeforePower();
        return digits > 0;
    }

    private void SkipSpaceBeforePower()
    {
        if (_rest.Length > 1 && _rest[0] == ' ' && (JapaneseNumeral.Small(_rest[1]) > 0 || JapaneseNumeral.Large(_rest[1]) > 0))
            Skip(1);
    }

    private void Skip(int count)
    {
        _rest = _rest[count..];
        while (_power && !_rest.IsEmpty && _rest[0] == ' ')
            _rest = _rest[1..];
    }
}
