using Daicho.Checks;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class ComputersDuplicateSerialTests
{
    private const string Id = "computers.duplicate-serial";

    [Theory, ClassData(typeof(BothDatabases))]
    public void DuplicateSerial_SameNumberWrittenDifferently_EveryRowIsHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Computer[] same = [With(1, "ab12-0034"), With(2, "ＡＢ１２－００３４"), With(3, "AB12‐0034 ")];
        Computer[] others = [With(4, "AB12-0035"), With(5, null), With(6, null), With(7, "不明"), With(8, "不明"), With(9, "？"), With(10, "？")];
        test.Add([.. same, .. others]);

        Assert.Equal(Judge.Ids(same), Judge.HitsIn(test, Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void DuplicateSerial_OtherIsClosedOrDisposed_IsNoHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Computer closed = With(1, "SN-1"), disposed = With(2, "SN-1"), left = With(3, "SN-1");
        disposed.State = "除却";
        test.Add(closed, disposed, left);
        test.Act(TestActors.Administrator, a => a.Write<Computer>().Close(test.Get<Computer>(closed.Id), TestDatabase.Today));

        Assert.Empty(Judge.HitsIn(test, Id));
    }

    [Fact]
    public void DuplicateSerial_OverAFile_IsNotRun() => Assert.Null(CheckCatalog.Get(Id).Compile(Judge.Shipped(Id)));

    private static Computer With(int number, string? serial)
    {
        var computer = Samples.Computer(number);
        computer.SerialNumber = serial;
        return computer;
    }
}

public class ComputersUnknownUnitTests
{
    private const string Id = "computers.unknown-unit";

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnknownUnit_NameNotInTheOrganisation_IsHitUntilTheNameIsKnown(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var unknown = Samples.Computer(1, "税務第二課");
        test.Add(unknown, Samples.Computer(2), Samples.Computer(3, "総務部　税務課"), Samples.Computer(4, "？"), Samples.Computer(5, null!), Samples.Computer(6, "　"));

        Assert.Equal([unknown.Id], Judge.HitsIn(test, Id));

        test.Change<Daicho.Organization.Unit>(test.Units["税務課"], u => u.FormerNames = "税務第二課", "改正前の名称");
        Assert.Empty(Judge.HitsIn(test, Id));
    }
}
