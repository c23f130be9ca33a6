using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Modules.Systems;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Organization;

/// <summary>A cost without a section of its own belongs to the section of its system.</summary>
public sealed class InheritedUnitTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Cost_OwnerBlank_IsThatOfItsSystemAndFollowsIt(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var system = new InformationSystem { Code = "S1", Name = "庶務システム", Owner = "税務課" };
        test.Add(system);
        var blank = new SystemCost { SystemName = "庶務システム", FiscalYear = 2025 };
        var own = new SystemCost { SystemName = "庶務システム", FiscalYear = 2026, Owner = "教育総務課" };
        var unknown = new SystemCost { SystemName = "庶務システム", FiscalYear = 2027, Owner = "どこか" };
        var nameless = new SystemCost { SystemName = "知らないシステム", FiscalYear = 2026 };
        test.Add(blank, own, unknown, nameless);
        long? Unit(SystemCost cost) => test.Get<SystemCost>(cost.Id).UnitId;

        Assert.Equal([test.Units["税務課"], test.Units["教育総務課"], null, null], new[] { blank, own, unknown, nameless }.Select(Unit));
        Assert.Null(test.Get<SystemCost>(blank.Id).Owner);
        using (var db = test.Open())
            Assert.Equal(blank.Id, new LedgerReader(db, TestDatabase.Today).Visible<SystemCost>(test.Official("税務課")).Single().Id);

        test.Change<InformationSystem>(system.Id, s => s.Owner = "人事課", "所管替え");
        Assert.Equal([test.Units["人事課"], test.Units["教育総務課"], null, null], new[] { blank, own, unknown, nameless }.Select(Unit));

        test.Add(new InformationSystem { Code = "S2", Name = "知らないシステム", Owner = "税務課" });
        Assert.Equal(test.Units["税務課"], Unit(nameless));

        test.Sql("UPDATE system_costs SET unit_id = NULL");
        new Reindex(test.Database).Run(LedgerCatalog.Shipped.All, TestDatabase.Today);
        Assert.Equal(test.Units["人事課"], Unit(blank));
    }
}
