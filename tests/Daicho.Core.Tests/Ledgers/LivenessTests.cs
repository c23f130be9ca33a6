using Daicho.Checks;
using Daicho.Core.Tests.Checks;
using Daicho.Core.Tests.Import;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers;

/// <summary>A record is live until the day before its closing date, wherever that is asked.</summary>
public sealed class LivenessTests
{
    private static readonly DateOnly Today = TestDatabase.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_ClosingDateToCome_ShowsTheRecordUntilTheDayBefore(DatabaseKind kind)
    {
        using var test = WithThree(kind);

        Assert.Equal(["PC-000001", "PC-000003"], Listed(test, Today));
        Assert.Equal(["PC-000001", "PC-000003"], Listed(test, Today.AddDays(9)));
        Assert.Equal(["PC-000001"], Listed(test, Today.AddDays(10)));
        Assert.Equal(["PC-000001", "PC-000002", "PC-000003"], Listed(test, Today.AddDays(-1)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Checks_ClosingDateToCome_HitTheRecordUntilTheDayBefore(DatabaseKind kind)
    {
        using var test = WithThree(kind);

        Assert.Equal([1, 3], Judge.HitsIn(test, "computers.remark", Today));
        Assert.Equal([1], Judge.HitsIn(test, "computers.remark", Today.AddDays(10)));
        var rule = CheckCatalog.Get("computers.remark").Compile(Judge.Shipped("computers.remark", Today))!;
        Assert.Equal([true, false, true], new long[] { 1, 2, 3 }.Select(id => rule(test.Get<Computer>(id))));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Import_ClosingDateToCome_CountsTheRecordAndClosesItWhenTheFileIsComplete(DatabaseKind kind)
    {
        using var test = WithThree(kind);
        var import = new LedgerImport(test.Database, Today);
        var ledger = test.Database.Catalog.Get("computers");
        var file = test.File("全件.csv", "資産番号\r\nPC-000001\r\n");

        Assert.Equal(1, import.Preview(TestActors.DigitalDivision, ledger, file, new ImportOptions()).NotInFile);
        var result = import.Commit(TestActors.DigitalDivision, ledger, file, new ImportOptions { IsComplete = true });

        Assert.Equal((1, 1), (result.NotInFile, result.Closed));
        Assert.Equal(Today, test.Get<Computer>(3).ClosedOn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Link_NamedSystemClosesLater_IsStillFound(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(
            new InformationSystem { Code = "S1", Name = "庶務システム", ClosedOn = Today.AddDays(1) },
            new InformationSystem { Code = "S2", Name = "旅費システム", ClosedOn = Today });
        var costs = new[] { new SystemCost { SystemName = "庶務システム", FiscalYear = 2026 }, new SystemCost { SystemName = "旅費システム", FiscalYear = 2026 } };
        test.Add(costs);

        Assert.Equal([1, null], costs.Select(c => test.Get<SystemCost>(c.Id).SystemId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Erase_LatestVersionClosingTomorrow_IsRefused(DatabaseKind kind)
    {
        using var test = WithThree(kind);
        var desk = new RetentionDesk(test.Database);
        var ledger = LedgerCatalog.Shipped.Get("computers");

        Assert.Throws<UserErrorException>(() => desk.Erase(TestActors.Administrator, Today, ledger, 3, 1, "満了"));
        desk.Erase(TestActors.Administrator, Today, ledger, 2, 1, "満了");
    }

    // Open, closed from today on, closing in ten days.
    private static TestDatabase WithThree(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        var computers = new[] { Samples.Computer(1), Samples.Computer(2), Samples.Computer(3) };
        foreach (var computer in computers)
            computer.Remark = "所在不明";
        (computers[1].ClosedOn, computers[2].ClosedOn) = (Today, Today.AddDays(10));
        test.Add(computers);
        return test;
    }

    private static List<string?> Listed(TestDatabase test, DateOnly today)
    {
        using var db = test.Open();
        var page = new LedgerQuery(db, today).Run(TestActors.DigitalDivision, new ListRequest(LedgerCatalog.Shipped.Get("computers")));
        return [.. page.Rows.Cast<Computer>().Select(c => c.AssetNumber).Order(StringComparer.Ordinal)];
    }
}
