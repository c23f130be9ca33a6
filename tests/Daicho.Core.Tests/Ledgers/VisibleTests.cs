using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers;

public class VisibleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_OfficialOfASection_SeesItsOwnAndThoseBelow(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "東部県税事務所"), Samples.Computer(3, "人事課"), Samples.Computer(4, "？"));

        Assert.Equal(["PC-000001", "PC-000002"], AssetNumbers(test, test.Official("税務課")));
        Assert.Equal(["PC-000002"], AssetNumbers(test, test.Official("東部県税事務所")));
        Assert.Equal(["PC-000001", "PC-000002", "PC-000003"], AssetNumbers(test, test.Official("総務部")));
        Assert.Equal(["PC-000003"], AssetNumbers(test, test.Official("人事課", "教育総務課")));
        Assert.Empty(AssetNumbers(test, test.Official()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_Overseers_SeeEverything(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "？"));
        Actor[] overseers = [TestActors.DigitalDivision, TestActors.Secretariat, TestActors.Auditor, TestActors.Cio, TestActors.Administrator];

        Assert.All(overseers, actor => Assert.Equal(2, AssetNumbers(test, actor).Count));
        Assert.Empty(AssetNumbers(test, TestActors.Auditor with { EngagedTo = TestDatabase.Today.AddDays(-1) }));
        Assert.Empty(AssetNumbers(test, new Actor("", "", Role.None)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_AuditItem_IsOpenToAllOnlyFromItsPublication(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(
            new AuditItem { AuditTheme = "情報システム", Subject = "公表済み", Owner = "教育総務課", PublishedOn = TestDatabase.Today },
            new AuditItem { AuditTheme = "情報システム", Subject = "公表前", Owner = "教育総務課", PublishedOn = TestDatabase.Today.AddDays(1) },
            new AuditItem { AuditTheme = "情報システム", Subject = "自所属あて", Owner = "税務課" });

        using var db = test.Open();
        var seen = new LedgerReader(db, TestDatabase.Today).Visible<AuditItem>(test.Official("税務課")).Select(i => i.Subject).Order().ToList();
        Assert.Equal(["公表済み", "自所属あて"], seen);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_HolderBeforeAnnouncement_IsBlankInListFilterAndSort(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(
            new Post { Name = "課長", UnitName = "税務課", Holder = "青木 新任", HolderNumber = "1001", ValidFrom = new DateOnly(2027, 4, 1), AnnouncedOn = TestDatabase.Today.AddDays(1) },
            new Post { Name = "課長", UnitName = "人事課", Holder = "渡部 現任", HolderNumber = "1002", ValidFrom = new DateOnly(2026, 4, 1), AnnouncedOn = TestDatabase.Today });
        using var db = test.Open();
        var posts = new LedgerReader(db, TestDatabase.Today).Visible<Post>(test.Official("税務課"));

        Assert.Equal([null, "渡部 現任"], posts.OrderBy(p => p.Id).Select(p => p.Holder).ToList());
        Assert.Empty(posts.Where(p => p.Holder == "青木 新任").ToList());
        Assert.Empty(posts.Where(p => p.HolderNumber!.StartsWith("1001")).ToList());
        Assert.Equal(1, posts.Count(p => p.Holder != null));
        Assert.Equal("渡部 現任", posts.OrderByDescending(p => p.Holder ?? "").First().Holder);
        Assert.Equal("人事課", posts.OrderBy(p => p.Holder == null).First().UnitName);

        var all = new LedgerReader(db, TestDatabase.Today).Visible<Post>(TestActors.Administrator);
        Assert.Equal("税務課", all.Single(p => p.Holder == "青木 新任").UnitName);
        var later = new LedgerReader(db, TestDatabase.Today.AddDays(1)).Visible<Post>(test.Official("人事課"));
        Assert.Equal(2, later.Count(p => p.Holder != null));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_AsOfAnAction_ShowsWhatWasThenWithTodaysRights(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1, "税務課");
        test.Add(computer);
        var before = test.Number("SELECT max(seq) FROM actions");
        test.Change<Computer>(computer.Id, c => c.UserName = "後任の職員");
        test.Add(Samples.Computer(2, "税務課"));

        using var db = test.Open();
        var then = new LedgerReader(db, TestDatabase.Today).Visible<Computer>(test.Official("税務課"), before);
        Assert.Equal("渡邉 健", then.Single().UserName);
        Assert.Empty(then.Where(c => c.UserName == "後任の職員").ToList());
        Assert.Empty(new LedgerReader(db, TestDatabase.Today).Visible<Computer>(test.Official("人事課"), before).ToList());
    }

    private static List<string?> AssetNumbers(TestDatabase test, Actor actor)
    {
        using var db = test.Open();
        return [.. new LedgerReader(db, TestDatabase.Today).Visible<Computer>(actor).OrderBy(c => c.AssetNumber).Select(c => c.AssetNumber)];
    }
}
