using System.Globalization;
using Daicho.Calendar;

namespace Daicho.Core.Tests.Calendar;

public class JapaneseDateTests
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026/11/21")]
    [InlineData("2026.11.21")]
    [InlineData("20261121")]
    [InlineData("2026年11月21日")]
    [InlineData("西暦2026年11月21日")]
    [InlineData("R8.11.21")]
    [InlineData("r8.11.21")]
    [InlineData("R08/11/21")]
    [InlineData("R.8.11.21")]
    [InlineData("R8-11-21")]
    [InlineData("R081121")]
    [InlineData("令和8年11月21日")]
    [InlineData("令和　８年 １１月 ２１日")]
    [InlineData("令8.11.21")]
    [InlineData("㋿8年11月21日")]
    [InlineData("令和八年十一月二十一日")]
    [InlineData("二〇二六年十一月二十一日")]
    [InlineData("Ｒ８．１１．２１")]
    [InlineData("２０２６／１１／２１")]
    [InlineData("2026年11月21日（土）")]
    [InlineData("2026年11月21日(土曜日)")]
    [InlineData("令和8年11月21日 土曜日")]
    [InlineData("2026/11/21 0:00:00")]
    [InlineData("2026-11-21T09:30")]
    [InlineData("2026-11-21 00:00:00.000")]
    [InlineData("\u200B2026−11−21 ")]
    public void TryParse_WrittenInManyWays_IsTheSameDay(string text)
    {
        Assert.True(JapaneseDate.TryParse(text, out DateOnly date), text);
        Assert.Equal(new DateOnly(2026, 11, 21), date);
        Assert.Null(JapaneseDate.Problem(text));
    }

    [Theory]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("R1.5.1", "2019-05-01")]
    [InlineData("H31.4.30", "2019-04-30")]
    [InlineData("㍻31年4月30日", "2019-04-30")]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("大正15年12月24日", "1926-12-24")]
    [InlineData("T1.7.30", "1912-07-30")]
    [InlineData("明治45年7月29日", "1912-07-29")]
    [InlineData("明治6年1月1日", "1873-01-01")]
    [InlineData("R6.2.29", "2024-02-29")]
    public void TryParse_EraBoundaries_AreRead(string text, string expected)
    {
        Assert.True(JapaneseDate.TryParse(text, out DateOnly date), text);
        Assert.Equal(expected, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("昭和64年1月8日")]
    [InlineData("平成元年1月7日")]
    [InlineData("平成31年5月1日")]
    [InlineData("平成32年3月31日")]
    [InlineData("令和元年4月30日")]
    [InlineData("明治5年12月2日")]
    [InlineData("令和0年5月1日")]
    [InlineData("R5.2.29")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("26.11.21")]
    [InlineData("26/11/21")]
    [InlineData("8.11.21")]
    [InlineData("11/21/2026")]
    [InlineData("46347")]
    [InlineData("2026")]
    [InlineData("2026-11")]
    [InlineData("2026/11-21")]
    [InlineData("2026年11月")]
    [InlineData("令和8年11月21")]
    [InlineData("2026-11-21T20:00:00Z")]
    [InlineData("2026-11-21 25:00")]
    [InlineData("2026-11-21（予定）")]
    [InlineData("2026-11-21 2026-11-22")]
    [InlineData("X8.11.21")]
    [InlineData("不明")]
    [InlineData("－")]
    [InlineData(":")]
    [InlineData("(土)")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("\uD842")]
    public void TryParse_NoSuchDayOrGuesswork_IsRefusedWithAReason(string? text)
    {
        Assert.False(JapaneseDate.TryParse(text, out _), text);
        Assert.EndsWith("。", JapaneseDate.Problem(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_DayBeyondItsEra_NamesTheRightOne() =>
        Assert.Equal("「平成32年3月31日」は平成の期間にない日付です。令和2年3月31日のことであれば、そう書いてください。", JapaneseDate.Problem("平成32年3月31日"));

    [Theory]
    [InlineData("令和6年3月", "2024-03-01")]
    [InlineData("R6.3", "2024-03-01")]
    [InlineData("2024-03", "2024-03-01")]
    [InlineData("２０２４年３月", "2024-03-01")]
    [InlineData("202403", "2024-03-01")]
    [InlineData("平成31年4月", "2019-04-01")]
    [InlineData("令和元年5月", "2019-05-01")]
    [InlineData("昭和64年1月", "1989-01-01")]
    [InlineData("平成元年1月", "1989-01-01")]
    public void TryParseMonth_Written_IsItsFirstDay(string text, string expected)
    {
        Assert.True(JapaneseDate.TryParseMonth(text, out DateOnly day), text);
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("平成31年5月")]
    [InlineData("令和元年4月")]
    [InlineData("令和6年13月")]
    [InlineData("令和6年3月1日")]
    [InlineData("6.3")]
    public void TryParseMonth_NoSuchMonth_IsRefused(string text) => Assert.False(JapaneseDate.TryParseMonth(text, out _));

    [Fact]
    public void Era_EveryDayFrom1873To2100_ReadsBack()
    {
        for (DateOnly day = new(1873, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            Assert.True(JapaneseDate.TryParse(JapaneseDate.ToEra(day), out DateOnly spelt));
            Assert.Equal(day, spelt);
            Assert.True(JapaneseDate.TryParse(JapaneseDate.ToEraShort(day), out DateOnly brief));
            Assert.Equal(day, brief);
        }
    }

    [Fact]
    public void ToEra_FirstYearAndBeforeTheSolarCalendar_AreWrittenSo()
    {
        Assert.Equal("令和元年5月1日", JapaneseDate.ToEra(new(2019, 5, 1)));
        Assert.Equal("R1.5.1", JapaneseDate.ToEraShort(new(2019, 5, 1)));
        Assert.Equal("1872年12月31日", JapaneseDate.ToEra(new(1872, 12, 31)));
        Assert.Equal("1872.12.31", JapaneseDate.ToEraShort(new(1872, 12, 31)));
    }
}
