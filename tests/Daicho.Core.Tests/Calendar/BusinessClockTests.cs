using Daicho.Calendar;

namespace Daicho.Core.Tests.Calendar;

public class BusinessClockTests
{
    [Theory]
    [InlineData(14, 59, 21)]
    [InlineData(15, 0, 22)]
    public void Today_NoDateGiven_TurnsAtMidnightInJapan(int hour, int minute, int day)
    {
        BusinessClock clock = new(new StoppedTime(new(2026, 11, 21, hour, minute, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 11, day), clock.Today);
    }

    [Fact]
    public void UtcNow_DateGiven_IsStillTheClocks()
    {
        DateTimeOffset now = new(2026, 11, 21, 3, 4, 5, TimeSpan.Zero);
        BusinessClock clock = new(new StoppedTime(now), today: new(2021, 3, 31));
        Assert.Equal(new DateOnly(2021, 3, 31), clock.Today);
        Assert.Equal(now.UtcDateTime, clock.UtcNow);
        Assert.Equal(DateTimeKind.Utc, clock.UtcNow.Kind);
    }

    [Fact]
    public void EndOfJstDay_Day_IsTheFirstInstantOfTheNext()
    {
        DateTime end = BusinessClock.EndOfJstDay(new(2026, 11, 21));
        Assert.Equal(new DateTime(2026, 11, 21, 15, 0, 0, DateTimeKind.Utc), end);
        Assert.Equal(new DateOnly(2026, 11, 22), BusinessClock.JstDate(end));
        Assert.Equal(new DateOnly(2026, 11, 21), BusinessClock.JstDate(end.AddTicks(-1)));
    }

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
