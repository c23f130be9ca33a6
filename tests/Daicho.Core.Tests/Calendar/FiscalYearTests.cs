using Daicho.Calendar;

namespace Daicho.Core.Tests.Calendar;

public class FiscalYearTests
{
    [Theory]
    [InlineData("平成27年度", 2015)]
    [InlineData("H27", 2015)]
    [InlineData("平成27", 2015)]
    [InlineData("平成31年度", 2019)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和1年度", 2019)]
    [InlineData("R6年度", 2024)]
    [InlineData("令和６年度", 2024)]
    [InlineData("令和 6 年度", 2024)]
    [InlineData("２０２６年度", 2026)]
    [InlineData("2026", 2026)]
    [InlineData("FY2026", 2026)]
    [InlineData("令和8（2026）年度", 2026)]
    [InlineData("令和8年度（2026年度）", 2026)]
    [InlineData("令和八年度", 2026)]
    [InlineData("平成32年度", 2020)]
    [InlineData("昭和64年度", 1989)]
    [InlineData("㍻27年度", 2015)]
    public void TryParse_Written_IsRead(string text, int expected)
    {
        Assert.True(FiscalYear.TryParse(text, out FiscalYear year), text);
        Assert.Equal(expected, year.Year);
    }

    [Theory]
    [InlineData("27年度")]
    [InlineData("27")]
    [InlineData("令和0年度")]
    [InlineData("令和8（2025）年度")]
    [InlineData("令和8年4月")]
    [InlineData("2026年")]
    [InlineData("年度")]
    [InlineData("9999")]
    [InlineData("（2026）")]
    [InlineData("令和8(2026")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_Ambiguous_IsRefused(string? text) => Assert.False(FiscalYear.TryParse(text, out _));

    [Theory]
    [InlineData(2026, "令和8年度")]
    [InlineData(2020, "令和2年度")]
    [InlineData(2019, "平成31年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1988, "昭和63年度")]
    [InlineData(1926, "大正15年度")]
    public void Name_Year_IsTheEraOfFirstApril(int year, string name)
    {
        Assert.Equal(name, new FiscalYear(year).Name);
        Assert.True(FiscalYear.TryParse(name, out FiscalYear read));
        Assert.Equal(year, read.Year);
    }

    [Fact]
    public void Of_EveryDayOfADecade_ContainsTheDay()
    {
        for (DateOnly day = new(2019, 4, 1); day.Year < 2030; day = day.AddDays(1))
        {
            FiscalYear year = FiscalYear.Of(day);
            Assert.True(year.Contains(day));
            Assert.True(year.Start <= day && day <= year.End);
        }
        Assert.Equal(2025, FiscalYear.Of(new(2026, 3, 31)).Year);
        Assert.Equal(2026, FiscalYear.Of(new(2026, 4, 1)).Year);
    }
}
