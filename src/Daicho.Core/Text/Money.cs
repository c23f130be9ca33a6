using System.Globalization;

namespace Daicho.Text;

/// <summary>Whether an amount contains consumption tax (税込・税抜).</summary>
public enum TaxBasis
{
    /// <summary>The source doesn't say.</summary>
    Unknown = 0,

    /// <summary>With tax (税込).</summary>
    Inclusive = 1,

    /// <summary>Without tax (税抜).</summary>
    Exclusive = 2,
}

/// <summary>An amount of money (金額) that carries its tax basis, so that amounts on different bases are not compared (K-16).</summary>
/// <param name="Yen">Amount in yen.</param>
/// <param name="Basis">Whether tax is contained.</param>
/// <param name="Rate">Tax rate, 0.10 for 10 %; null when the source doesn't say.</param>
public readonly record struct Money(long Yen, TaxBasis Basis = TaxBasis.Unknown, decimal? Rate = null)
{
    /// <summary>
    /// The amount without tax, less than one yen cut off (the 100/110 of a bid). Null when the basis is unknown or
    /// neither this amount nor the caller names the rate.
    /// </summary>
    public Money? ToExclusive(decimal? rate = null)
    {
        if (Basis == TaxBasis.Exclusive)
            return this;
        if (Basis != TaxBasis.Inclusive || (Rate ?? rate) is not { } known)
            return null;
        // Multiply first: 110 × 100 ÷ 110 is exact where 110 ÷ 1.1 need not be.
        return new((long)decimal.Truncate(Yen * 100m / (100m + (known * 100m))), TaxBasis.Exclusive, known);
    }

    /// <summary>The amount with tax, less than one yen cut off. Null when the basis or the rate is unknown.</summary>
    public Money? ToInclusive(decimal? rate = null)
    {
        if (Basis == TaxBasis.Inclusive)
            return this;
        if (Basis != TaxBasis.Exclusive || (Rate ?? rate) is not { } known)
            return null;
        return new((long)decimal.Truncate(Yen * (1m + known)), TaxBasis.Inclusive, known);
    }

    /// <summary>1,234,567円; minus is ▲ as in budget documents.</summary>
    public string ToYenText() => Text(Yen, "円");

    /// <summary>1,235千円, rounded half up as printed tables are, or cut when <paramref name="cut"/>.</summary>
    public string ToThousandYenText(bool cut = false) => Text((long)decimal.Round(Yen / 1000m, 0, cut ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero), "千円");

    /// <summary>The amount in yen as in <see cref="ToYenText"/>.</summary>
    public override string ToString() => ToYenText();

    private static string Text(long amount, string unit) =>
        (amount < 0 ? "▲" : "") + Math.Abs((decimal)amount).ToString("#,0", CultureInfo.InvariantCulture) + unit;
}
