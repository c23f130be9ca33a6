using System.Text;
using Daicho.Calendar;
using Daicho.Import;
using Daicho.Notices;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Calendar;

/// <summary>A government's own calendar (暦), and when people are told by it.</summary>
public class OfficeCalendarTests
{
    static OfficeCalendarTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, ClassData(typeof(BothDatabases))]
    public void Import_TheCabinetOfficesList_CompletesTheHolidays(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var path = Path.Combine(test.Folder, "syukujitsu.csv");
        File.WriteAllText(path, "国民の祝日・休日月日,国民の祝日・休日名称\r\n2031/1/1,元日\r\n2031/1/13,成人の日\r\n2031/2/11,建国記念の日\r\n", Encoding.GetEncoding(932));

        var result = new LedgerImport(test.Database, TestDatabase.Today).Commit(TestActors.DigitalDivision, test.Database.Catalog.Get("calendar-days"), path, new ImportOptions());

        Assert.Equal((3, 0), (result.Added, result.SetAside));
        using var db = test.Open();
        var days = OfficeCalendar.Read(db, TestDatabase.Today).Days;
        Assert.Equal("成人の日", days.HolidayName(new(2031, 1, 13)));
        Assert.False(days.IsWorkingDay(new(2031, 2, 11)));
        Assert.False(days.IsWorkingDay(new(2026, 11, 23)));
    }

    [Fact]
    public void Of_LocalDays_CloseOpenAndAvoid()
    {
        var calendar = OfficeCalendar.Of(
        [
            new CalendarDay { Day = new(2026, 6, 15), Name = "県民の日", Kind = CalendarDaysLedger.Closed },
            new CalendarDay { Day = new(2026, 12, 29), Name = "年末の開庁", Kind = CalendarDaysLedger.Open },
            new CalendarDay { Day = new(2026, 12, 1), UntilDay = new(2026, 12, 18), Name = "12月定例会", Kind = CalendarDaysLedger.Soft },
        ]);

        Assert.Equal("県民の日", calendar.Days.HolidayName(new(2026, 6, 15)));
        Assert.True(calendar.Days.IsWorkingDay(new(2026, 12, 29)));
        Assert.Equal(new DateOnly(2026, 12, 21), calendar.Deadline(new(2026, 11, 20), 10));
        Assert.Equal(new DateOnly(2026, 11, 27), calendar.Deadline(new(2026, 11, 20), 4));
        Assert.Equal("年度替わり", calendar.SoftOn(new(2027, 3, 31))?.Name);
        Assert.Equal(new DateOnly(2027, 4, 16), calendar.AfterSoft(new(2027, 3, 31)));
    }

    [Fact]
    public void Of_PeriodOfTheSameName_ReplacesTheShippedOne()
    {
        var calendar = OfficeCalendar.Of([new CalendarDay { Day = new(2027, 3, 25), UntilDay = new(2027, 4, 5), Name = "年度替わり", Kind = CalendarDaysLedger.Soft }]);
        Assert.Null(calendar.SoftOn(new(2027, 4, 10)));
        Assert.Null(calendar.SoftOn(new(2026, 4, 1)));
        Assert.NotNull(calendar.SoftOn(new(2027, 4, 1)));
    }

    [Theory]
    [InlineData("到着時", TimingUnit.Arrival, 0)]
    [InlineData("当日", TimingUnit.WorkingDays, 0)]
    [InlineData("5開庁日前", TimingUnit.WorkingDays, -5)]
    [InlineData("１０開庁日後", TimingUnit.WorkingDays, 10)]
    [InlineData("30日前", TimingUnit.Days, -30)]
    [InlineData("6か月前", TimingUnit.Months, -6)]
    [InlineData("６ヶ月前", TimingUnit.Months, -6)]
    [InlineData("3 カ月 前", TimingUnit.Months, -3)]
    [InlineData("1箇月後", TimingUnit.Months, 1)]
    public void Parse_AsOfficialsWriteIt_IsRead(string text, TimingUnit unit, int amount) => Assert.Equal(new NoticeTiming(unit, amount), NoticeTiming.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("そのうち")]
    [InlineData("0日前")]
    [InlineData("401日前")]
    [InlineData("5開庁日")]
    public void Parse_SomethingElse_IsNot(string text) => Assert.Null(NoticeTiming.Parse(text));

    [Theory]
    [InlineData("5開庁日前", "2026-12-09", "2026-12-02")]
    [InlineData("当日", "2026-11-23", "2026-11-20")]
    [InlineData("1か月前", "2027-02-01", "2026-12-28")]
    [InlineData("1開庁日後", "2027-03-31", "2027-04-16")]
    [InlineData("3開庁日前", "2027-03-31", "2027-03-26")]
    public void DayFor_HolidaysAndPeriods_TellsEarlierBeforeAndLaterAfter(string timing, string date, string day) => Assert.Equal(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        NoticeTiming.Parse(timing)!.DayFor(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), OfficeCalendar.Shipped));
}
