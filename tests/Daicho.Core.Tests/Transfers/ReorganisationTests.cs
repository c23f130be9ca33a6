using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Transfers;
using Microsoft.EntityFrameworkCore;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Transfers;

/// <summary>A reorganisation shows what it moves before it is done, and on its day everything is where it belongs.</summary>
public sealed class ReorganisationTests
{
    private static int Seen(TestDatabase test, Actor actor, DateOnly day)
    {
        DayTurn.Follow(test.Database, day);
        using var db = test.Open();
        return new LedgerReader(db, day).Visible<Computer>(actor).Count();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Carry_UnitWithOneSuccessor_ItsRecordsAndPeopleFollowOnTheDay(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var byHand = test.Account("hanako", "10", "税務課");
        var byPost = test.Account("kacho", "11");
        test.Add(Post("税務課", "11", new(2024, 4, 1), null));
        test.Add(new Computer { AssetNumber = "PC-1", Location = "税務課" });
        var desk = new ReorganisationDesk(test.Database, TestDatabase.Today);
        var moves = Reorganisation.Read("税務課 → 税務企画課\n");

        var plan = Assert.Single(desk.Preview(TestActors.Administrator, moves, April));
        Assert.Null(plan.Problem);
        Assert.Equal([("パソコン等管理台帳", 1), ("職", 1), ("アカウント", 1)], plan.Counts.Select(c => (c.What, c.Count)));
        Assert.Equal(0, test.Number("SELECT count(*) FROM units WHERE name = '税務企画課'"));

        desk.Carry(TestActors.Administrator, moves, April, "令和9年4月1日付け機構改革のため");
        foreach (var actor in new[] { byHand, byPost })
        {
            Assert.Equal(1, Seen(test, actor, April.AddDays(-1)));
            Assert.Equal(1, Seen(test, actor, April));
        }

        using var db = test.Open();
        var units = db.Set<Unit>().AsNoTracking().ToDictionary(u => u.Name!, StringComparer.Ordinal);
        Assert.Equal((April.AddDays(-1), "税務企画課"), (units["税務課"].ValidTo, units["税務課"].Successor));
        Assert.Equal(units["税務企画課"].Id, db.Set<Computer>().Single().UnitId);
        Assert.Equal("税務課", db.Set<Computer>().Single().Location); // as typed
        var post = db.Set<Post>().Single(p => p.ValidFrom == April);
        Assert.Equal(("税務企画課", "11", PostDuty.Head, units["税務企画課"].Id), (post.UnitName, post.HolderNumber, post.Duty, post.UnitId));
        Assert.Empty(new HandoverReader(db, April).Takeovers(TestActors.Administrator)); // the holder stays
        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Carry_SplitUnit_BothSeeWhatIsUndecided(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new Computer { AssetNumber = "PC-1", Location = "高齢福祉課" });
        var desk = new ReorganisationDesk(test.Database, TestDatabase.Today);
        var moves = Reorganisation.Read("旧所属,新所属,上位所属\n高齢福祉課,介護保険課、長寿推進課,健康福祉部\n");
        Assert.True(desk.Preview(TestActors.Administrator, moves, April).Single().IsSplit);
        desk.Carry(TestActors.Administrator, moves, April, "分割");

        using var db = test.Open();
        var ids = db.Set<Unit>().AsNoTracking().ToDictionary(u => u.Name!, u => u.Id, StringComparer.Ordinal);
        foreach (var name in new[] { "介護保険課", "長寿推進課" })
        {
            var actor = new Actor(name, name, Role.Official);
            db.UserUnits.Add(new UserUnit { UserId = actor.Id, UnitId = ids[name] });
            db.SaveChanges();
            Assert.Equal(0, Seen(test, actor, April.AddDays(-1)));
            Assert.Equal(1, Seen(test, actor, April));
        }

        Assert.Equal(ids["高齢福祉課"], db.Set<Computer>().Single().UnitId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Preview_WhatCantBe_SaysWhyAndIsNotDone(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var desk = new ReorganisationDesk(test.Database, TestDatabase.Today);
        var moves = Reorganisation.Read("知らない課→何か課\n税務課→税務課\n人事課→人財課\n人事課→職員課");
        var plan = desk.Preview(TestActors.Administrator, moves, April);
        Assert.Equal([true, true, false, true], plan.Select(p => p.Problem is not null));
        Assert.Throws<UserErrorException>(() => desk.Carry(TestActors.Administrator, moves, April, "機構改革"));
        Assert.Throws<UserErrorException>(() => Reorganisation.Read("税務課"));
        Assert.Throws<AccessDeniedException>(() => desk.Preview(TestActors.DigitalDivision, moves, April));
        Assert.Equal(test.Units.Count, test.Number("SELECT count(*) FROM units"));
    }
}
