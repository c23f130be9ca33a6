using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Organization;

public class UnitLinkTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitText_NamePathCodeOrBracket_FindsTheUnit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Change<Unit>(test.Units["高齢福祉課"], u => (u.Code, u.FormerNames) = ("3105", "長寿社会課、高齢者支援課"));
        string[] texts = ["税務課", "総務部 税務課", "総務部税務課", "税務課（東棟２階）", "総務部／税務課", "3105", "長寿社会課", "健康福祉部 高齢福祉課", "？", "財政課"];
        Computer[] computers = [.. texts.Select((text, i) => Samples.Computer(i, text))];
        test.Add(computers);

        var tax = test.Units["税務課"];
        var elderly = test.Units["高齢福祉課"];
        Assert.Equal(
            [("税務課", tax), ("総務部 税務課", tax), ("総務部税務課", tax), ("税務課（東棟２階）", tax), ("総務部／税務課", null),
             ("3105", elderly), ("長寿社会課", elderly), ("健康福祉部 高齢福祉課", elderly), ("？", null), ("財政課", null)],
            computers.Select(c => (c.Location!, test.Get<Computer>(c.Id).UnitId)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitText_AliasAddedLater_FindsTheUnitWithoutANewVersion(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1, "情政課");
        test.Add(computer);
        Assert.Null(test.Get<Computer>(computer.Id).UnitId);

        test.Change<Unit>(test.Units["情報政策課"], u => u.OtherNames = "情政課");

        var now = test.Get<Computer>(computer.Id);
        Assert.Equal(test.Units["情報政策課"], now.UnitId);
        Assert.Equal(1, now.Version);

        test.Change<Unit>(test.Units["情報政策課"], u => u.OtherNames = null);
        Assert.Null(test.Get<Computer>(computer.Id).UnitId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitText_Reorganised_SameNameMeansTheUnitValidToday(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Change<Unit>(test.Units["税務課"], u => (u.ValidTo, u.Successor) = (new DateOnly(2026, 3, 31), "税務課"));
        var successor = new Unit { Name = "税務課", Kind = "課", Parent = "総務部", Code = "1203", ValidFrom = new DateOnly(2026, 4, 1) };
        test.Add(successor);
        var computer = Samples.Computer(1, "税務課");
        test.Add(computer);

        Assert.Equal(successor.Id, test.Get<Computer>(computer.Id).UnitId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Closure_UnitMoved_FollowsTheTree(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Assert.Equal(["東部県税事務所", "税務課", "総務部"], Above(test, "東部県税事務所"));

        test.Change<Unit>(test.Units["税務課"], u => u.Parent = "健康福祉部");

        Assert.Equal(["健康福祉部", "東部県税事務所", "税務課"], Above(test, "東部県税事務所").Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Closure_UnitsInACircle_Ends(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Change<Unit>(test.Units["総務部"], u => u.Parent = "東部県税事務所");

        Assert.Equal(["東部県税事務所", "税務課", "総務部"], Above(test, "東部県税事務所"));
    }

    private static List<string> Above(TestDatabase test, string unit)
    {
        using var db = test.Open();
        var id = test.Units[unit];
        var names = test.Units.ToDictionary(u => u.Value, u => u.Key);
        return [.. db.UnitClosure.Where(c => c.DescendantId == id).AsNoTracking().Select(c => c.AncestorId).OrderByDescending(a => a).AsEnumerable().Select(a => names[a])];
    }
}
