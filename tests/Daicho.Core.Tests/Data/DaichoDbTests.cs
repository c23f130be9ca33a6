using Daicho.Evidence;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Data;

public class DaichoDbTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void SaveChanges_LedgerRecord_IsRefused(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        test.Add(computer);
        using var db = test.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        db.Add(Samples.Computer(2));
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();

        db.Set<Computer>().Single().Remark = "無断変更";
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();

        db.Remove(db.Set<Computer>().Single());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        Assert.Null(test.Get<Computer>(computer.Id).Remark);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void SaveChanges_HistoryRewritten_IsRefused(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Act(TestActors.Administrator, a => a.Append(new Comment { Subject = "computers/1", Text = "確認中" }));
        using var db = test.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        db.Actions.First().ActorName = "別人";
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();
        db.Set<Comment>().Single().Text = "問題なし";
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();
        db.Remove(db.Set<Comment>().Single());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        db.ChangeTracker.Clear();
        db.Set<Dictionary<string, object>>("units_history").Add(new Dictionary<string, object>(StringComparer.Ordinal) { ["Id"] = 1L, ["Version"] = 1 });
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Model_Migrations_AreComplete(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        using var db = test.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Actions_ManyWritersAtOnce_KeepAGapFreeChain(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var before = test.Number("SELECT count(*) FROM actions");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
                test.Add(Samples.Computer((writer * 100) + i));
        })));

        Assert.Equal(before + 20, test.Number("SELECT count(*) FROM actions"));
        Assert.Equal(before + 20, test.Number("SELECT max(seq) FROM actions"));
        Assert.Equal(20, test.Number("SELECT count(DISTINCT id) FROM computers"));
        using var db = test.Open();
        var actions = db.Actions.OrderBy(a => a.Seq).ToList();
        Assert.All(actions.Skip(1).Zip(actions), pair => Assert.Equal(pair.Second.Hash, pair.First.Previous));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Action_NotCompleted_LeavesNothing(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var before = test.Number("SELECT count(*) FROM actions");
        using (var action = ActionScope.Begin(test.Database, TestActors.Administrator, TestDatabase.Today, ActionKind.Edit, null))
            action.Write<Computer>().Add(Samples.Computer(1));

        Assert.Equal(before, test.Number("SELECT count(*) FROM actions"));
        Assert.Equal(0, test.Number("SELECT count(*) FROM computers"));
    }
}
