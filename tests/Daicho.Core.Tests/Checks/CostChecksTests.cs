using Daicho.Checks;
using Daicho.Modules.Systems;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class SystemCostsTotalMismatchTests
{
    private const string Id = "system-costs.total-mismatch";

    [Theory]
    [InlineData(10_000, DatabaseKind.Sqlite, false)]
    [InlineData(13_000, DatabaseKind.Sqlite, false)] // (5 + 1) × 1,000 × 50 %
    [InlineData(14_000, DatabaseKind.Sqlite, true)]
    [InlineData(7_000, DatabaseKind.Sqlite, false)]
    [InlineData(6_000, DatabaseKind.Sqlite, true)]
    [InlineData(13_000, DatabaseKind.Postgres, false)]
    [InlineData(14_000, DatabaseKind.Postgres, true)]
    [InlineData(6_000, DatabaseKind.Postgres, true)]
    public void TotalMismatch_FiveYears_IsHitOnlyBeyondWhatRoundingExplains(long printed, DatabaseKind kind, bool hit)
    {
        using var test = TestDatabase.Create(kind);
        var row = Row("宛名システム", "運用費用", printed, 1000, 2_000, 2_000, 2_000, 2_000, 2_000);
        test.Add(row);

        Assert.Equal(hit ? [row[^1].Id] : [], Judge.HitsIn(test, Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void TotalMismatch_RowsOfOtherSourceOrCategory_AreSummedApart(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var good = Row("宛名システム", "開発費用", 30_000, 1000, 10_000, 20_000);
        var other = Row("宛名システム", "運用費用", 5_000, 1000, 2_000, 3_000);
        var wrong = Row("給与システム", "運用費用", 90_000, 1000, 10_000, 20_000);
        var yen = Row("庶務システム", "運用費用", 31, null, 10, 20);
        foreach (var c in wrong)
            c.Source = null;
        test.Add([.. good, .. other, .. wrong, .. yen]);

        Assert.Equal(Judge.Ids(wrong[^1], yen[^1]), Judge.HitsIn(test, Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void TotalMismatch_HugeAmounts_DoNotFail(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var row = Row("誤入力", "運用費用", long.MaxValue, 1000, long.MaxValue, long.MaxValue);
        test.Add(row);

        Assert.Equal([row[^1].Id], Judge.HitsIn(test, Id));
        Assert.Empty(Judge.HitsIn(test, "system-costs.jump"));
    }

    private static SystemCost[] Row(string system, string category, long printed, long? unit, params long[] amounts) =>
        [.. amounts.Select((amount, i) => new SystemCost
        {
            SystemName = system, Category = category, FiscalYear = 2015 + i, Amount = amount,
            PrintedTotal = printed, RoundingUnit = unit, Basis = "予算", Source = "令和2年度包括外部監査結果報告書の概要",
        })];
}

public class SystemCostsJumpTests
{
    private const string Id = "system-costs.jump";

    [Theory]
    [InlineData(10_000_000, 20_000_000, true)] // 200 %
    [InlineData(10_000_000, 19_999_999, false)]
    [InlineData(20_000_000, 10_000_000, true)]
    [InlineData(4_999_999, 9_999_999, true)]
    [InlineData(5_000_000, 9_999_999, false)] // not twice as much, and less than five million more
    [InlineData(4_000_000, 8_999_999, false)]
    [InlineData(2_484, 2_484_000, true)] // thousand yen taken for yen
    [InlineData(2_484_000, 2_484, true)]
    [InlineData(1_000, 499_000, false)]
    [InlineData(1_000, 500_000, true)]
    [InlineData(1_000, 2_000_000, true)]
    [InlineData(1_000, 2_001_000, false)]
    [InlineData(0, 97_200_000, false)]
    [InlineData(97_200_000, 0, false)]
    [InlineData(10_000_000, -20_000_000, false)]
    public void Jump_AmountOfTwoYears_IsHitAtTheBoundary(long before, long now, bool hit)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var test = TestDatabase.Create(kind);
            var costs = Costs("運用費用", (2024, before), (2025, now));
            test.Add(costs);
            Assert.Equal(hit ? [costs[1].Id] : [], Judge.HitsIn(test, Id));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Jump_OtherCategoryBasisOrYear_IsNotCompared(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var budget = Costs("開発費用", (2024, 1_000_000));
        budget[0].Basis = "予算";
        test.Add([.. Costs("運用費用", (2022, 1_000_000), (2024, 90_000_000)), .. Costs("開発費用", (2025, 90_000_000)), .. budget]);

        Assert.Empty(Judge.HitsIn(test, Id));
    }

    [Fact]
    public void Jump_Message_SaysSystemYearAndAmount() =>
        Assert.Equal(
            "情報システム「人事給与システム」の「運用費用」（決算）の令和7年度は229,717,000円で、前年度から大きく変動しています。",
            CheckCatalog.Get(Id).MessageFor(Costs("運用費用", (2025, 229_717_000))[0], Judge.Shipped(Id)));

    private static SystemCost[] Costs(string category, params (long Year, long Amount)[] years) =>
        [.. years.Select(y => new SystemCost { SystemName = "人事給与システム", Category = category, Basis = "決算", FiscalYear = y.Year, Amount = y.Amount })];
}
