using Daicho.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Daicho.Core.Tests.Calendar;

public class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.Default;

    [Theory]
    [InlineData(2019, 4, 30, "国民の休日")]
    [InlineData(2019, 5, 1, "天皇の即位の日")]
    [InlineData(2019, 10, 22, "即位礼正殿の儀の行われる日")]
    [InlineData(2020, 7, 24, "スポーツの日")]
    [InlineData(2020, 8, 10, "山の日")]
    [InlineData(2021, 7, 22, "海の日")]
    [InlineData(2021, 8, 9, "振替休日")]
    [InlineData(2026, 5, 6, "振替休日")]
    [InlineData(2026, 9, 22, "国民の休日")]
    [InlineData(2026, 12, 29, "年末年始の休日")]
    [InlineData(2027, 1, 1, "元日")]
    [InlineData(2040, 1, 2, "年末年始の休日")]
    public void HolidayName_Holiday_IsNamed(int year, int month, int day, string name)
    {
        Assert.Equal(name, Days.HolidayName(new(year, month, day)));
        Assert.False(Days.IsWorkingDay(new(year, month, day)));
    }

    [Theory]
    [InlineData(2019, 12, 23)] // the emperor's birthday fell away that year
    [InlineData(2020, 7, 20)]
    [InlineData(2020, 10, 12)]
    [InlineData(2021, 8, 11)]
    [InlineData(2026, 12, 28)]
    [InlineData(2027, 1, 4)]
    public void IsWorkingDay_OrdinaryWeekday_IsTrue(int year, int month, int day) => Assert.True(Days.IsWorkingDay(new(year, month, day)));

    [Fact]
    public void Holidays_EverySunday_HasItsSubstitute()
    {
        for (DateOnly day = new(2000, 1, 1); day.Year <= 2030; day = day.AddDays(1))
        {
            if (day.DayOfWeek != DayOfWeek.Sunday || Days.HolidayName(day) is null or "年末年始の休日")
                continue;
            DateOnly next = day.AddDays(1);
            while (Days.HolidayName(next) is not (null or "振替休日" or "年末年始の休日"))
                next = next.AddDays(1);
            Assert.Equal("振替休日", Days.HolidayName(next));
        }
    }

    [Fact]
    public void Holidays_EachYear_HasTheNumberOfTheLaw()
    {
        for (int year = 2000; year <= 2030; year++)
        {
            int named = 0;
            for (DateOnly day = new(year, 1, 1); day.Year == year; day = day.AddDays(1))
                named += Days.HolidayName(day) is not (null or "振替休日" or "国民の休日" or "年末年始の休日") ? 1 : 0;
            int expected = year switch { < 2007 => 14, < 2016 => 15, 2019 => 17, _ => 16 };
            Assert.True(expected == named, $"{year}: {named}");
        }
    }

    [Fact]
    public void Add_OverYearEnd_SkipsTheClosing()
    {
        Assert.Equal(new DateOnly(2027, 1, 4), Days.Add(new(2026, 12, 28), 1));
        Assert.Equal(new DateOnly(2026, 12, 28), Days.Add(new(2027, 1, 4), -1));
        Assert.Equal(new DateOnly(2026, 11, 24), Days.Add(new(2026, 11, 21), 0)); // Saturday, Sunday, 勤労感謝の日
    }

    [Fact]
    public void Between_AddedDays_GivesThemBack() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(0, 15000).ToArbitrary(), Gen.Choose(-300, 300).ToArbitrary(), (offset, count) =>
            {
                DateOnly from = new DateOnly(2000, 1, 1).AddDays(offset);
                DateOnly to = Days.Add(from, count);
                return count == 0 ? Days.IsWorkingDay(to) : Days.Between(from, to) == count && Days.IsWorkingDay(to);
            }));

    [Fact]
    public void With_LocalDay_ClosesItHereOnly()
    {
        DateOnly day = new(2026, 6, 15);
        WorkingDays chiba = Days.With([KeyValuePair.Create(day, "県民の日")]);
        Assert.False(chiba.IsWorkingDay(day));
        Assert.Equal("県民の日", chiba.HolidayName(day));
        Assert.True(Days.IsWorkingDay(day));
    }

    [Fact]
    public void Covers_OutsideTheData_IsFalseAndWeekendsStillCount()
    {
        Assert.True(Days.Covers(new(2000, 1, 1)));
        Assert.True(Days.Covers(new(2030, 12, 31)));
        Assert.False(Days.Covers(new(2031, 1, 1)));
        Assert.False(Days.IsWorkingDay(new(2031, 1, 4)));
        Assert.True(Days.IsWorkingDay(new(2031, 2, 11)));
    }
}
