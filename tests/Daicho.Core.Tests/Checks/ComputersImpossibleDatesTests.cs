using Daicho.Modules.Assets;

namespace Daicho.Core.Tests.Checks;

public class ComputersImpossibleDatesTests
{
    private const string Id = "computers.impossible-dates";

    [Theory]
    [InlineData("2026-11-16", null, null, false)] // introduced on the business date
    [InlineData("2026-11-17", null, null, true)]
    [InlineData("1970-01-01", null, null, false)]
    [InlineData("1969-12-31", null, null, true)]
    [InlineData(null, "1925-04-01", null, true)]
    [InlineData(null, null, "1925-03-31", true)]
    [InlineData(null, "2026-04-01", "2026-04-01", false)]
    [InlineData(null, "2026-04-01", "2026-03-31", true)]
    [InlineData("2026-04-01", null, "2026-04-01", false)]
    [InlineData("2026-04-01", null, "2026-03-31", true)]
    [InlineData(null, null, "2041-11-16", false)] // fifteen years ahead
    [InlineData(null, null, "2041-11-17", true)]
    [InlineData("2022-01-01", "2021-01-01", null, false)] // from 1 January to 31 December a year lies between, but the first day is not before it
    [InlineData("2022-01-01", "2020-12-31", null, true)]
    [InlineData("2021-12-31", "2020-12-31", null, false)]
    [InlineData("2026-10-01", "2012-10-01", "2030-09-30", true)]
    [InlineData("2021-03-25", "2021-04-01", "2026-03-31", false)]
    [InlineData("2021-04-20", "2021-04-01", "2026-03-31", false)]
    [InlineData(null, null, null, false)]
    public void ImpossibleDates_Days_AreHitOnlyBeyondTheBoundary(string? introduced, string? start, string? end, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new Computer { IntroducedOn = Day(introduced), LeaseStartOn = Day(start), LeaseEndOn = Day(end) }));

    [Theory]
    [InlineData("2043-02-28", false)]
    [InlineData("2043-03-01", true)]
    public void ImpossibleDates_On29February_ComparesWithThe28th(string end, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new Computer { LeaseEndOn = Day(end) }, new DateOnly(2028, 2, 29)));

    [Fact]
    public void ImpossibleDates_DisposedOrClosed_IsNoHit()
    {
        Assert.False(Judge.Hits(Id, new Computer { IntroducedOn = new(1919, 4, 1), State = "除却" }));
        Assert.False(Judge.Hits(Id, new Computer { IntroducedOn = new(1919, 4, 1), ClosedOn = new(2026, 3, 31) }));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
