using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>A register of all systems of all sections, with what each costs (K-05).</summary>
public class SystemRegisterScenario(Kumamoto kumamoto)
{
    [Theory, ClassData(typeof(BothDatabases)), Case("K-05", Part = "the register of all systems, and systems whose cost nobody knows")]
    public void Register_SystemsWithoutCost_AreNamedWithTheirOwnerUntilACostIsRecorded(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Today = new DateOnly(2021, 3, 23); // the day of the report: 平成31年度 is the last year whose books are closed
        var report = prefecture.Do("import-report", Kumamoto.Sample("reports/kumamoto-2020-it-audit-summary.txt"));
        Assert.Equal((133, 105), (report.Number("systems"), report.Number("costRecords")));

        // Of the 133 systems, seven are in the table of costs under their own name.
        Assert.Equal(126, prefecture.Check("systems")["systems.no-cost"].Number("opened"));
        var found = prefecture.Found("systems.no-cost");
        Assert.Equal(126, found.Count);
        Assert.All(found, f => Assert.True(f.UnitKnown, f.Record));
        Assert.All(found, f => Assert.Contains("平成31年度", f.Message, StringComparison.Ordinal));
        var tax = Assert.Single(found, f => f.Record == "くまもと県税システム");
        Assert.Equal(("税務課", "要確認"), (tax.Unit, tax.State));
        Assert.DoesNotContain(found, f => f.Record == "仮想デスクトップシステム");

        // The section records what it spent; a year long past tells nothing about now.
        var costs = prefecture.File(
            "経費.csv",
            "システム名,年度,費目,予算・決算,金額",
            "くまもと県税システム,平成31年度,運用費用,決算,\"48,400,000\"",
            "給与システム,平成25年度,運用費用,決算,\"9,720,000\"");
        Assert.Equal(2, prefecture.Do("import", "system-costs", costs).Number("added"));

        Assert.Equal(1, prefecture.Check("systems")["systems.no-cost"].Number("closed"));
        var after = prefecture.Found("systems.no-cost", all: true);
        Assert.Equal("くまもと県税システム", Assert.Single(after, f => f.State == "是正済").Record);
        Assert.Equal("要確認", after.Single(f => f.Record == "給与システム").State);
    }
}
