using Daicho.Access;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.Core.Tests.Transfers;
using Daicho.TestSupport;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Organization;

/// <summary>From the day of a transfer the new holder of a post sees its section's records, and the old one no longer.</summary>
public sealed class PostUnitsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Transfer_OnItsDay_TurnsWhoSees(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new Computer { AssetNumber = "PC-1", Location = "税務課" });
        var (old, next) = (test.Account("mae", "００１１"), test.Account("ato", "22"));
        test.Add(Post("税務課", "0011", new(2024, 4, 1), April.AddDays(-1)), Post("税務課", "２２", April, null));
        int Seen(Actor actor, DateOnly day)
        {
            PostUnits.Refresh(test.Database, day);
            using var db = test.Open();
            return new LedgerReader(db, day).Visible<Computer>(actor).Count();
        }

        Assert.Equal((1, 0), (Seen(old, TestDatabase.Today), Seen(next, TestDatabase.Today)));
        Assert.Equal((1, 0), (Seen(old, April.AddDays(-1)), Seen(next, April.AddDays(-1))));
        Assert.Equal((0, 1), (Seen(old, April), Seen(next, April)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void ConcurrentPostSubstituteAndHandGivenUnit_AreAllActedFor(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var both = test.Account("ryoho", "11", "人事課");
        var substitute = test.Account("dairi", "33");
        var shared = Post("税務課", "11", new(2024, 4, 1), null);
        (shared.Substitute, shared.SubstituteNumber) = ("代理 職員", "33");
        test.Add(shared, Post("高齢福祉課", "11", null, null), Post("人事課", "11", null, null, "主幹"));

        Assert.Equal(["人事課", "税務課", "高齢福祉課"], test.UnitsOf(both));
        Assert.Equal(["税務課"], test.UnitsOf(substitute));

        test.Change<Post>(shared.Id, p => (p.HolderNumber, p.SubstituteNumber) = (null, null));
        test.Change<Post>(shared.Id + 2, p => p.ClosedOn = TestDatabase.Today);
        Assert.Equal(["人事課", "高齢福祉課"], test.UnitsOf(both));
        Assert.Empty(test.UnitsOf(substitute));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Account_NumberChangedOrDisabled_PostsFollow(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var desk = new AccountDesk(test.Database);
        var actor = test.Account("hanako", "11");
        test.Add(Post("税務課", "11", null, null), Post("人事課", "12", null, null));
        void Number(string id, string number) =>
            desk.Change(TestActors.Administrator, TestDatabase.Today, id, new AccountInput("山田", Role.Official, []) { StaffNumber = number }, "番号の訂正");

        Number(actor.Id, "12");
        Assert.Equal(["人事課"], test.UnitsOf(actor));
        desk.Disable(TestActors.Administrator, TestDatabase.Today, actor.Id, "退職");
        Assert.Empty(test.UnitsOf(actor));

        var heir = test.Account("jiro", "１２");
        Assert.Equal(["人事課"], test.UnitsOf(heir));
        Assert.Contains("jiro", Assert.Throws<UserErrorException>(() => desk.Enable(TestActors.Administrator, TestDatabase.Today, actor.Id, "復職")).Message, StringComparison.Ordinal);
        Assert.Throws<UserErrorException>(() => test.Account("saburo", "12"));
        using var db = test.Open();
        Assert.Contains(new AccountReader(db).History(TestActors.Administrator, actor.Id), s => s.Event is { What: AccountChange.StaffNumber, Before: "11", After: "12" });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void ClearedUnit_IsNoUnitOfAnyAccount_AndTheHistoryIsWhole(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var actor = test.Account("hanako", "11");
        var post = Post("税務か", "11", null, null);
        test.Add(post);
        Assert.Empty(test.UnitsOf(actor));
        test.Change<Unit>(test.Units["税務課"], u => u.OtherNames = "税務か");
        Assert.Equal(["税務課"], test.UnitsOf(actor));
        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
    }
}
