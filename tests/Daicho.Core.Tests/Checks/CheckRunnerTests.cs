using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Import;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class CheckRunnerTests
{
    private static readonly DateOnly Today = TestDatabase.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_Twice_OpensNothingTwice(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Old(1), Old(2), Samples.Computer(3));

        var first = Run(test, "computers.age");
        var second = Run(test, "computers.age");

        Assert.Equal((2, 2, 0, 2), (first.Hits, first.Opened, first.Closed, first.StillOpen));
        Assert.Equal((2, 0, 0, 2), (second.Hits, second.Opened, second.Closed, second.StillOpen));
        Assert.Equal("medium", first.Severity);
        Assert.Equal(2, test.Number("SELECT count(*) FROM discrepancies"));
        Assert.Equal(2, test.Number("SELECT count(*) FROM discrepancy_events"));
        Assert.Equal(2, test.Number("SELECT count(*) FROM check_runs"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_AllChecks_ReportsEachOnce(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Old(1));
        List<string> seen = [];
        var results = new CheckRunner(test.Database).Run(TestActors.DigitalDivision, Today, CheckCatalog.All, c => seen.Add(c.Id));

        Assert.Equal(CheckCatalog.All.Select(c => c.Id), results.Select(r => r.Id), StringComparer.Ordinal);
        Assert.Equal(seen, results.Select(r => r.Id), StringComparer.Ordinal);
        Assert.Equal(1, results.Sum(r => r.Opened));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_RecordCorrected_ClosesAsCorrectedByTheRerunOnly(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Old(1);
        test.Add(computer);
        Run(test, "computers.age");

        test.Change<Computer>(computer.Id, c => c.State = "除却", "除却の決裁済み");
        Assert.Equal(DiscrepancyState.ToConfirm, Only(test).State);

        var rerun = Run(test, "computers.age");
        Assert.Equal((0, 0, 1, 0), (rerun.Hits, rerun.Opened, rerun.Closed, rerun.StillOpen));
        Assert.Equal(DiscrepancyState.Corrected, Only(test).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_HitReturns_RecursWithItsHistoryAndANewDeadline(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Old(1);
        test.Add(computer);
        Run(test, "computers.age");
        test.Change<Computer>(computer.Id, c => c.IntroducedOn = new(2025, 4, 1), "誤記の訂正");
        Run(test, "computers.age", Today.AddDays(1));
        test.Change<Computer>(computer.Id, c => c.IntroducedOn = new(2009, 4, 1), "訂正の取消し");
        var back = Run(test, "computers.age", Today.AddDays(30));

        Assert.Equal((1, 1, 0, 1), (back.Hits, back.Opened, back.Closed, back.StillOpen));
        var discrepancy = Only(test);
        Assert.Equal(DiscrepancyState.Recurred, discrepancy.State);
        Assert.Equal(Today, discrepancy.OpenedOn);
        Assert.Equal(WorkingDays.Default.Add(Today.AddDays(30), 10), discrepancy.DueOn);
        Assert.Equal(
            [(null, DiscrepancyState.ToConfirm), (DiscrepancyState.ToConfirm, DiscrepancyState.Corrected), (DiscrepancyState.Corrected, DiscrepancyState.Recurred)],
            Events(test));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_ExceptionExpired_IsToConfirmAgainFromTheDayAfter(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Old(1));
        Run(test, "computers.age");
        var until = new DateOnly(2027, 3, 31);
        new DiscrepancyDesk(test.Database).Apply(TestActors.Cio, Today, DiscrepancyTransition.Get("except"), all => all, "後継機の納入まで使う", until);

        Assert.Equal(0, Run(test, "computers.age", until).StillOpen);
        Assert.Equal(DiscrepancyState.Excepted, Only(test).State);
        Assert.Equal(until, Only(test).ExceptedUntil);

        var expired = Run(test, "computers.age", until.AddDays(1));
        Assert.Equal((1, 1), (expired.Opened, expired.StillOpen));
        Assert.Equal(DiscrepancyState.ToConfirm, Only(test).State);
        Assert.Null(Only(test).ExceptedUntil);
        // 31 March and ten working days is within the change of the year, which deadlines avoid.
        Assert.Equal(OfficeCalendar.Shipped.Deadline(until.AddDays(1), 10), Only(test).DueOn);
        Assert.NotEqual(WorkingDays.Default.Add(until.AddDays(1), 10), Only(test).DueOn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_NotApplicable_StaysSoWhileTheHitStays(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Old(1));
        Run(test, "computers.age");
        new DiscrepancyDesk(test.Database).Apply(TestActors.DigitalDivision, Today, DiscrepancyTransition.Get("not-applicable"), all => all, "展示用の機器");

        var rerun = Run(test, "computers.age");
        Assert.Equal((1, 0, 0, 0), (rerun.Hits, rerun.Opened, rerun.Closed, rerun.StillOpen));
        Assert.Equal(DiscrepancyState.NotApplicable, Only(test).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_BaselineImport_OpensWithoutDeadline(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Act(
            TestActors.DigitalDivision,
            a =>
            {
                a.Write<Computer>().Add(Old(1));
                a.Append(new ImportRun { Ledger = "computers", FileName = "パソコン等管理台帳.csv", Baseline = true });
            });
        test.Add(Old(2));
        Run(test, "computers.age");

        using var db = test.Open();
        Assert.Equal([(true, null), (false, (DateOnly?)WorkingDays.Default.Add(Today, 10))], db.Discrepancies.OrderBy(d => d.RecordId).ToList().Select(d => (d.Baseline, d.DueOn)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_Severity_DecidesTheDeadlineInWorkingDays(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Old(1);
        computer.LeaseEndOn = new(2014, 3, 31);
        computer.LeaseStartOn = new(2009, 4, 1);
        computer.LeaseState = "リース中";
        computer.Location = "知らない課";
        test.Add(computer);
        var newYear = new DateOnly(2026, 12, 25); // a Friday; offices are closed from 29 December to 3 January
        foreach (var id in new[] { "computers.lease-end", "computers.age", "computers.unknown-unit" })
            Run(test, id, newYear);

        using var db = test.Open();
        var due = db.Discrepancies.ToDictionary(d => d.CheckId, d => d.DueOn, StringComparer.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 7), due["computers.lease-end"]); // high: 5
        Assert.Equal(new DateOnly(2027, 1, 15), due["computers.age"]); // medium: 10, with 成人の日
        Assert.Equal(new DateOnly(2027, 1, 29), due["computers.unknown-unit"]); // low: 20
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_RecordMovesToAnotherUnit_TheDiscrepancyFollows(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Old(1);
        test.Add(computer);
        Run(test, "computers.age");
        Assert.Equal(test.Units["税務課"], Only(test).UnitId);

        test.Change<Computer>(computer.Id, c => c.Location = "高齢福祉課", "配置替え");
        Run(test, "computers.age");
        Assert.Equal(test.Units["高齢福祉課"], Only(test).UnitId);

        test.Change<Computer>(computer.Id, c => c.Location = "？", "所在の確認中");
        Run(test, "computers.age");
        Assert.Null(Only(test).UnitId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_240000Hits_OpenInOneRun(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        const int Hits = 240_000;
        test.Act(TestActors.DigitalDivision, a =>
        {
            var writer = a.Write<Computer>();
            for (var i = 0; i < Hits; i++)
                writer.Add(Old(i));
            writer.Add(Samples.Computer(Hits));
        });

        var first = Run(test, "computers.age");
        Assert.Equal((Hits, Hits, 0, Hits), (first.Hits, first.Opened, first.Closed, first.StillOpen));
        Assert.Equal(Hits, test.Number("SELECT count(*) FROM discrepancy_events WHERE to_state = 1"));

        var later = Run(test, "computers.age", new DateOnly(2018, 1, 1));
        Assert.Equal((0, 0, Hits, 0), (later.Hits, later.Opened, later.Closed, later.StillOpen));
        Assert.Equal(Hits, test.Number("SELECT count(*) FROM discrepancies WHERE state = 12"));
    }

    private static Computer Old(int number)
    {
        var computer = Samples.Computer(number);
        computer.IntroducedOn = new(2009, 4, 1);
        (computer.LeaseStartOn, computer.LeaseEndOn, computer.LeaseState) = (null, null, "自己所有");
        return computer;
    }

    private static CheckResult Run(TestDatabase test, string id, DateOnly? today = null) =>
        new CheckRunner(test.Database).Run(Actor.Job("自動チェック"), today ?? Today, [CheckCatalog.Get(id)])[0];

    private static Discrepancy Only(TestDatabase test)
    {
        using var db = test.Open();
        return db.Discrepancies.Single();
    }

    private static List<(DiscrepancyState? From, DiscrepancyState To)> Events(TestDatabase test)
    {
        using var db = test.Open();
        return [.. db.DiscrepancyEvents.OrderBy(e => e.Id).Select(e => new { e.FromState, e.ToState }).ToList().Select(e => (e.FromState, e.ToState))];
    }
}
