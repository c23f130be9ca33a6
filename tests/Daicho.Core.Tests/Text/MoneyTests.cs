using Daicho.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Daicho.Core.Tests.Text;

public class MoneyTests
{
    [Theory]
    [InlineData("1,234", 1, 1234)]
    [InlineData("1,234", 1000, 1_234_000)]
    [InlineData("1,234.5", 1000, 1_234_500)]
    [InlineData("1,200千円", 1, 1_200_000)]
    [InlineData("1,200千円", 1000, 1_200_000)]
    [InlineData("1,200円", 1000, 1200)]
    [InlineData("600万円", 1000, 6_000_000)]
    [InlineData("▲300", 1000, -300_000)]
    [InlineData("（300）", 1000, -300_000)]
    [InlineData("0", 1000, 0)]
    [InlineData("3", 1_000_000, 3_000_000)]
    public void TryParseYen_ColumnUnit_AppliesOnlyWhenTextNamesNone(string text, long unit, long expected)
    {
        Assert.True(MoneyText.TryParseYen(text, unit, out long yen));
        Assert.Equal(expected, yen);
    }

    [Theory]
    [InlineData("0.5", 1)]
    [InlineData("1.2345", 1000)]
    [InlineData("9,999,999兆円", 1)]
    [InlineData("999999999999999", 1_000_000)]
    [InlineData("未定", 1)]
    public void TryParseYen_NotWholeYenOrTooLarge_IsRefused(string text, long unit) =>
        Assert.False(MoneyText.TryParseYen(text, unit, out _));

    [Theory]
    [InlineData("1,100円（税込）", 1100, TaxBasis.Inclusive)]
    [InlineData("税抜 1,000円", 1000, TaxBasis.Exclusive)]
    [InlineData("1,000円（消費税及び地方消費税を除く）", 1000, TaxBasis.Exclusive)]
    [InlineData("1,000円", 1000, TaxBasis.Unknown)]
    public void TryParse_TaxWord_GivesTheBasis(string text, long yen, TaxBasis basis)
    {
        Assert.True(MoneyText.TryParse(text, 1, out Money money));
        Assert.Equal(new Money(yen, basis), money);
    }

    [Theory]
    [InlineData(110, 100)]
    [InlineData(111, 100)]
    [InlineData(109, 99)]
    [InlineData(1_234_567, 1_122_333)]
    public void ToExclusive_TenPercent_CutsSubYen(long inclusive, long exclusive) =>
        Assert.Equal(new Money(exclusive, TaxBasis.Exclusive, 0.10m), new Money(inclusive, TaxBasis.Inclusive, 0.10m).ToExclusive());

    [Fact]
    public void Conversion_BasisOrRateUnknown_IsNull()
    {
        Assert.Null(new Money(100).ToExclusive(0.10m));
        Assert.Null(new Money(100, TaxBasis.Exclusive).ToInclusive());
        Assert.Equal(110, new Money(100, TaxBasis.Exclusive).ToInclusive(0.10m)!.Value.Yen);
    }

    [Fact]
    public void Conversion_ThereAndBack_KeepsTheExclusiveAmountWithinOneYen() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<long>(seed =>
        {
            long yen = seed % 1_000_000_000_000;
            Money back = new Money(yen, TaxBasis.Exclusive, 0.08m).ToInclusive()!.Value.ToExclusive()!.Value;
            return Math.Abs(back.Yen - yen) <= 1;
        }));

    [Fact]
    public void Texts_Format_AsInBudgetDocuments()
    {
        Assert.Equal("1,234,567円", new Money(1_234_567).ToYenText());
        Assert.Equal("▲1,235千円", new Money(-1_234_567).ToThousandYenText());
        Assert.Equal("1,234千円", new Money(1_234_567).ToThousandYenText(cut: true));
        Assert.Equal("0円", default(Money).ToYenText());
        Assert.Equal("▲9,223,372,036,854,775,808円", new Money(long.MinValue).ToYenText());
    }

    [Fact]
    public void Texts_ReadBack_GiveTheSameYen() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<long>(seed =>
        {
            long yen = seed % 1_000_000_000_000;
            return MoneyText.TryParseYen(new Money(yen).ToYenText(), 1000, out long read) && read == yen;
        }));
}
