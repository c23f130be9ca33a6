using System.Globalization;
using Daicho.Text;

namespace Daicho.Core.Tests.Text;

public class JapaneseNumberTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("１，２３４", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1、234", "1234")]
    [InlineData("▲300", "-300")]
    [InlineData("（２９９円）", "-299")]
    [InlineData("△ 1,200", "-1200")]
    [InlineData("－５", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("-5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("（300）", "-300")]
    [InlineData("(1,300)千円", "-1300000")]
    [InlineData("12,201台", "12201")]
    [InlineData("65 件", "65")]
    [InlineData("５０％", "50")]
    [InlineData("0.5", "0.5")]
    [InlineData("３．５億円", "350000000")]
    [InlineData("300千円", "300000")]
    [InlineData("1,234百万円", "1234000000")]
    [InlineData("600万円", "6000000")]
    [InlineData("2億3,456万7,890円", "234567890")]
    [InlineData("一億二千万", "120000000")]
    [InlineData("3万5千", "35000")]
    [InlineData("二十一", "21")]
    [InlineData("二〇二六", "2026")]
    [InlineData("千", "1000")]
    [InlineData("￥1,200-", "1200")]
    [InlineData("金壱百万円也", "1000000")]
    [InlineData("¥ 300", "300")]
    [InlineData("〇", "0")]
    [InlineData(" 007 ", "7")]
    public void TryParse_NumberAsWritten_IsRead(string text, string expected)
    {
        Assert.True(JapaneseNumber.TryParse(text, out decimal value), text);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("－")]
    [InlineData("▲")]
    [InlineData("1,23")]
    [InlineData("12,3456")]
    [InlineData("1234,567")]
    [InlineData("1,234,")]
    [InlineData("1.2.3")]
    [InlineData("1.")]
    [InlineData("1 2")]
    [InlineData("1〜3")]
    [InlineData("※1")]
    [InlineData("約300")]
    [InlineData("300円程度")]
    [InlineData("▲▲3")]
    [InlineData("▲(300)")]
    [InlineData("(▲300)")]
    [InlineData("(3)0")]
    [InlineData("(3")]
    [InlineData("3)")]
    [InlineData("()")]
    [InlineData("万円")]
    [InlineData("億")]
    [InlineData("3百5千")]
    [InlineData("1万2億")]
    [InlineData("3万50000")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("9,999,999,999,999,999兆")]
    [InlineData("R6")]
    [InlineData("0x10")]
    [InlineData("1e5")]
    [InlineData("\uD842")]
    public void TryParse_NotOneNumber_IsRefused(string? text)
    {
        Assert.False(JapaneseNumber.TryParse(text, out decimal value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void TryParse_AMegabyte_IsRefusedAtOnce() => Assert.False(JapaneseNumber.TryParse(new string('9', 1_000_000), out _));

    [Theory]
    [InlineData("12.0", true, 12)]
    [InlineData("12.5", false, 0)]
    [InlineData("９０人", true, 90)]
    public void TryParseInteger_WholeOnly(string text, bool read, long expected)
    {
        Assert.Equal(read, JapaneseNumber.TryParseInteger(text, out long value));
        Assert.Equal(expected, value);
    }
}
