using Daicho.Checks;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class ComputersAgeTests
{
    private const string Id = "computers.age";

    [Theory]
    [InlineData("2016-11-15", "2026-11-16", true)]
    [InlineData("2016-11-16", "2026-11-16", false)] // exactly ten years ago
    [InlineData("2016-11-17", "2026-11-16", false)]
    [InlineData("2018-02-27", "2028-02-29", true)]
    [InlineData("2018-02-28", "2028-02-29", false)] // 2018 has no 29 February
    [InlineData("2018-02-28", "2028-03-01", true)]
    [InlineData("2016-02-29", "2026-02-28", false)] // introduced on 29 February
    [InlineData("2016-02-29", "2026-03-01", true)]
    [InlineData("2016-02-28", "2026-02-28", false)]
    [InlineData("2016-02-28", "2026-03-01", true)]
    [InlineData("1998-04-01", "2026-11-16", true)]
    [InlineData("2030-04-01", "2026-11-16", false)]
    public void Age_IntroducedOn_IsHitOnlyWhenStrictlyMoreThanTenYearsAgo(string introduced, string today, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new Computer { IntroducedOn = Day(introduced) }, Day(today)));

    [Fact]
    public void Age_NoDate_IsNoHit() => Assert.False(Judge.Hits(Id, new Computer()));

    [Theory]
    [InlineData("除却", false)]
    [InlineData("廃棄済み", false)]
    [InlineData("廃棄予定", true)]
    [InlineData("使用中", true)]
    [InlineData(null, true)]
    public void Age_State_LeavesOutWhatIsNoLongerHeld(string? state, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new Computer { IntroducedOn = new(2010, 4, 1), State = state }));

    [Fact]
    public void Age_ClosedRecord_IsNoHit() =>
        Assert.False(Judge.Hits(Id, new Computer { IntroducedOn = new(2010, 4, 1), ClosedOn = new(2026, 3, 31) }));

    [Fact]
    public void Age_Message_NamesTheMachineAndTheDateInBothCalendars() =>
        Assert.Equal(
            "資産番号「PC-000123」は導入年月日が2015-04-01（平成27年4月1日）で、10年を超えています。",
            CheckCatalog.Get(Id).MessageFor(new Computer { AssetNumber = "PC-000123", IntroducedOn = new(2015, 4, 1) }, Judge.Shipped(Id)));

    [Theory, ClassData(typeof(BothDatabases))]
    public void Age_YearsSetByTheGovernment_AreUsedFromTheirDay(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        computer.IntroducedOn = new(2020, 4, 1);
        test.Add(computer);
        test.Act(
            TestActors.Administrator,
            a => a.Write<CheckParameter>().Add(new CheckParameter { CheckId = Id, Name = "years", Value = "５", ValidFrom = new(2026, 4, 1), Source = "熊本県物品取扱規則" }),
            "更新期間を5年とする");

        Assert.Empty(Judge.HitsIn(test, Id, new(2026, 3, 31)));
        Assert.Equal([computer.Id], Judge.HitsIn(test, Id, new(2026, 4, 2)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
