namespace Daicho.Text;

/// <summary>Reads amounts of money as printed (金額): 1,200千円, ▲300, 3億円, ￥1,200-, 1,200円（税込）.</summary>
public static class MoneyText
{
    /// <summary>Reads an amount in whole yen.</summary>
    /// <param name="text">As typed or printed.</param>
    /// <param name="unitYen">The column's unit in yen (1, 1000, 1000000), used only when the text names neither 円 nor a power such as 千 or 万.</param>
    /// <param name="yen">The amount in yen.</param>
    /// <returns>False when it is no amount, is not whole yen, or is too large.</returns>
    public static bool TryParseYen(string? text, long unitYen, out long yen)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unitYen);
        yen = 0;
        if (!JapaneseNumber.TryParse(text, out decimal value, out bool namesScale))
            return false;
        if (!namesScale && Math.Abs(value) > decimal.MaxValue / unitYen)
            return false;
        decimal amount = namesScale ? value : value * unitYen;
        if (amount is < long.MinValue or > long.MaxValue || decimal.Truncate(amount) != amount)
            return false;
        yen = (long)amount;
        return true;
    }

    /// <summary>Reads an amount with its tax basis where the text says 税込 or 税抜; otherwise <see cref="TaxBasis.Unknown"/>.</summary>
    public static bool TryParse(string? text, long unitYen, out Money money)
    {
        (string amount, TaxBasis basis) = TakeBasis(text ?? "");
        bool read = TryParseYen(amount, unitYen, out long yen);
        money = read ? new(yen, basis) : default;
        return read;
    }

    private static (string Amount, TaxBasis Basis) TakeBasis(string text)
    {
        foreach ((string word, TaxBasis basis) in TaxWords)
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            int from = at > 0 && text[at - 1] is '（' or '(' ? at - 1 : at;
            int to = at + word.Length;
            if (from < at && to < text.Length && text[to] is '）' or ')')
                to++;
            return (text.Remove(from, to - from), basis);
        }
        return (text, TaxBasis.Unknown);
    }

    private static readonly (string Word, TaxBasis Basis)[] TaxWords =
        [.. EmbeddedTable.Rows("Text", "tax-words.tsv").Select(row => (row[0], Enum.Parse<TaxBasis>(row[1])))];
}
