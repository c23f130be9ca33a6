using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class SystemsNoOwnerTests
{
    private const string Id = "systems.no-owner";

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("　", "稼働中", true)]
    [InlineData("？", null, true)]
    [InlineData("未定", "開発中", true)]
    [InlineData(null, "廃止", false)]
    [InlineData("税務課", null, false)]
    [InlineData("共済組合", null, false)] // that is systems.unknown-unit
    public void NoOwner_Owner_IsHitOnlyWhenNobodyIsNamed(string? owner, string? status, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new InformationSystem { Name = "税務システム", Owner = owner, Status = status }));
}

public class SystemsUnknownUnitTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void UnknownUnit_OutsideBodyAsOwner_IsHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var outside = new InformationSystem { Name = "年金システム", Owner = "地方職員共済組合" };
        test.Add(
            outside,
            new InformationSystem { Name = "給与システム", Owner = "情報政策課（人事課）" },
            new InformationSystem { Name = "恩給システム" },
            new InformationSystem { Name = "庶務システム", Owner = "？" },
            new InformationSystem { Name = "旧年金システム", Owner = "地方職員共済組合", Status = "廃止" });

        Assert.Equal([outside.Id], Judge.HitsIn(test, "systems.unknown-unit"));
    }
}

public class SystemsOutsideOwnerTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void OutsideOwner_AffiliatedBody_IsHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new Unit { Name = "下水道公社", Kind = "外郭団体", ValidFrom = new(2010, 4, 1) });
        var outside = new InformationSystem { Name = "下水道台帳システム", Owner = "下水道公社" };
        test.Add(
            outside,
            new InformationSystem { Name = "税務システム", Owner = "税務課" },
            new InformationSystem { Name = "恩給システム" },
            new InformationSystem { Name = "旧下水道台帳システム", Owner = "下水道公社", Status = "廃止" });

        Assert.Equal([outside.Id], Judge.HitsIn(test, "systems.outside-owner"));
    }
}

public class SystemsUnitGoneTests
{
    private const string Id = "systems.unit-gone";

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitGone_LastDayOfTheUnit_IsHitFromTheDayAfter(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new Unit { Name = "情報企画課", Kind = "課", Parent = "総務部", ValidFrom = new(2010, 4, 1), ValidTo = new(2027, 3, 31) });
        var system = new InformationSystem { Name = "行政業務支援システム", Owner = "情報企画課" };
        test.Add(
            system,
            new InformationSystem { Name = "グループウェア", Owner = "情報政策課" },
            new InformationSystem { Name = "旧支援システム", Owner = "情報企画課", Status = "廃止" });

        Assert.Empty(Judge.HitsIn(test, Id, new(2027, 3, 31)));
        Assert.Equal([system.Id], Judge.HitsIn(test, Id, new(2027, 4, 1)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void UnitGone_UnitClosed_IsHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var system = new InformationSystem { Name = "高齢者支援システム", Owner = "高齢福祉課", Status = "稼働中" };
        test.Add(system);
        test.Act(TestActors.Administrator, a => a.Write<Unit>().Close(test.Get<Unit>(test.Units["高齢福祉課"]), TestDatabase.Today));

        Assert.Empty(Judge.HitsIn(test, Id, TestDatabase.Today.AddDays(-1)));
        Assert.Equal([system.Id], Judge.HitsIn(test, Id));
    }
}

public class SystemsNoCostTests
{
    private const string Id = "systems.no-cost";

    [Theory, ClassData(typeof(BothDatabases))]
    public void NoCost_LastClosedYear_DecidesFromJuneOn(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var system = new InformationSystem { Name = "人事給与システム", Owner = "情報政策課", Status = "稼働中" };
        test.Add(system);
        test.Add(new SystemCost { SystemName = "人事給与システム", FiscalYear = 2024, Category = "運用費用", Amount = 229_717_000 });

        Assert.Empty(Judge.HitsIn(test, Id, new(2026, 5, 31))); // 2025 is still open
        Assert.Equal([system.Id], Judge.HitsIn(test, Id, new(2026, 6, 1)));

        test.Add(new SystemCost { SystemName = "人事給与ｼｽﾃﾑ", FiscalYear = 2025, Category = "運用費用", Amount = 0 });
        Assert.Empty(Judge.HitsIn(test, Id, new(2026, 6, 1)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void NoCost_NotRunning_IsNoHit(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var quiet = new InformationSystem { Name = "A", StartedOn = new(2026, 3, 31) };
        test.Add(
            quiet,
            new InformationSystem { Name = "B", Status = "構想中" },
            new InformationSystem { Name = "C", Status = "開発中" },
            new InformationSystem { Name = "D", Status = "廃止" },
            new InformationSystem { Name = "E", Status = "稼働中", StartedOn = new(2026, 4, 1) });

        Assert.Equal([quiet.Id], Judge.HitsIn(test, Id));
    }
}
