using Daicho.Checks;
using Daicho.Core.Tests.Transfers;
using Daicho.Organization;
using Daicho.TestSupport;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Checks;

/// <summary>Every duty has somebody who does it; where not, the unit above is told.</summary>
public sealed class PostChecksTests
{
    private static readonly DateOnly Today = TestDatabase.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Vacant_EndedOrEmptyWithoutSuccessor_Hits(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ended = Post("税務課", "11", new(2024, 4, 1), Today.AddDays(-1));
        var lastDay = Post("人事課", "12", new(2024, 4, 1), Today);
        var followed = Post("高齢福祉課", "13", new(2024, 4, 1), Today.AddDays(-1));
        var follower = Post("高齢福祉課", "14", Today, null);
        var empty = Post("教育総務課", "0", new(2026, 4, 1), null, "主幹");
        (empty.Holder, empty.HolderNumber, empty.Duty) = (null, null, PostDuty.Clerk);
        var abolished = Post("教育総務課", "15", null, Today.AddDays(-10), "参事");
        abolished.ClosedOn = Today.AddDays(-9);
        var noDuty = Post("教育総務課", "16", null, Today.AddDays(-10), "主事");
        noDuty.Duty = null;
        test.Add(ended, lastDay, followed, follower, empty, abolished, noDuty);

        Assert.Equal(Judge.Ids(ended, empty), Judge.HitsIn(test, "posts.vacant"));
        Assert.Equal(Judge.Ids(ended, lastDay, empty), Judge.HitsIn(test, "posts.vacant", Today.AddDays(1)));
        Assert.Equal(Judge.Ids(empty), Judge.HitsIn(test, "posts.vacant", Today.AddDays(-1)));

        new CheckRunner(test.Database).Run(TestActors.Administrator, Today, CheckCatalog.All);
        using var db = test.Open();
        var units = db.Discrepancies.Where(d => d.CheckId == "posts.vacant").ToDictionary(d => d.RecordId, d => d.UnitId);
        Assert.Equal((test.Units["総務部"], test.Units["教育総務課"]), (units[ended.Id], units[empty.Id]));
        new Daicho.Data.Reindex(test.Database).Run(Daicho.Ledgers.LedgerCatalog.Shipped.All, Today);
        Assert.Equal(test.Units["総務部"], db.Discrepancies.Where(d => d.RecordId == ended.Id && d.CheckId == "posts.vacant").Select(d => d.UnitId).Single());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void NoAccount_NumberMissingOrAccountDisabled_Hits(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Account("hanako", "１１");
        var disabled = test.Account("taro", "12");
        new Daicho.Access.AccountDesk(test.Database).Disable(TestActors.Administrator, Today, disabled.Id, "退職");
        var (good, gone, none) = (Post("税務課", "11", null, null), Post("人事課", "12", null, null), Post("高齢福祉課", "13", null, null));
        none.HolderNumber = null;
        test.Add(good, gone, none);
        Assert.Equal(Judge.Ids(gone, none), Judge.HitsIn(test, "posts.no-account"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitGone_EndedWithoutASingleSuccessor_Hits(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var post = Post("税務課", "11", null, null);
        test.Add(post);
        test.Change<Unit>(test.Units["税務課"], u => u.ValidTo = Today);
        Assert.Empty(Judge.HitsIn(test, "posts.unit-gone"));
        Assert.Equal(Judge.Ids(post), Judge.HitsIn(test, "posts.unit-gone", Today.AddDays(1)));
    }
}
