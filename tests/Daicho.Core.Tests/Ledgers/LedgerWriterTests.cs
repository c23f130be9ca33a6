using Daicho.Access;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers;

public class LedgerWriterTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Write_AddChangeClose_KeepsEachVersion(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        test.Add(computer);
        test.Change<Computer>(computer.Id, c => c.Location = "高齢福祉課", "配置替え");
        test.Act(TestActors.Administrator, a => a.Write<Computer>().Close(test.Get<Computer>(computer.Id), new DateOnly(2026, 10, 31)));

        var now = test.Get<Computer>(computer.Id);
        Assert.Equal(3, now.Version);
        Assert.Equal(new DateOnly(2026, 10, 31), now.ClosedOn);
        Assert.Equal(test.Units["高齢福祉課"], now.UnitId);
        Assert.Equal(2, test.Number("SELECT count(*) FROM computers_history"));
        Assert.Equal(test.Number("SELECT from_seq FROM computers_history WHERE version = 2"), test.Number("SELECT to_seq FROM computers_history WHERE version = 1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Change_RecordReadBeforeSomeoneElseChangedIt_IsRefused(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        test.Add(computer);
        var stale = test.Get<Computer>(computer.Id);
        test.Change<Computer>(computer.Id, c => c.UserName = "先に変更した人");

        var refused = Assert.Throws<UserErrorException>(() => test.Act(TestActors.Administrator, a =>
        {
            var writer = a.Write<Computer>();
            var next = (Computer)writer.CopyOf(stale);
            next.UserName = "後から変更した人";
            writer.Change(stale, next);
        }));

        Assert.Contains("パソコン等管理台帳", refused.Message, StringComparison.Ordinal);
        Assert.Equal("先に変更した人", test.Get<Computer>(computer.Id).UserName);
        Assert.Equal(1, test.Number("SELECT count(*) FROM computers_history"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Write_OfficialOfAnotherSection_IsRefused(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1, "人事課");
        test.Add(computer);
        var official = test.Official("税務課");

        Assert.Throws<AccessDeniedException>(() => test.Act(official, a => a.Write<Computer>().Add(Samples.Computer(2, "人事課"))));
        Assert.Throws<AccessDeniedException>(() => test.Act(official, a => a.Write<Computer>().Close(test.Get<Computer>(computer.Id), TestDatabase.Today)));
        Assert.Throws<AccessDeniedException>(() => test.Act(TestActors.Cio, a => a.Write<Computer>().Add(Samples.Computer(2))));
        test.Act(official, a => a.Write<Computer>().Add(Samples.Computer(2, "東部県税事務所")));
        Assert.Equal(2, test.Number("SELECT count(*) FROM computers"));
    }
}
