using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>A finding about a body outside the prefectural office (C-02: 下水道公社 電話加入権).</summary>
public class AffiliatedBodyScenario(Kumamoto kumamoto)
{
    [Theory, ClassData(typeof(BothDatabases)), Case("C-02", Part = "an affiliated body is a unit of its own, and its finding closes on a measure")]
    public void Finding_OfAnAffiliatedBody_WaitsForThatBodyUntilItsMeasureIsDone(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import", "units", prefecture.File("団体.csv", "所属名,種別,別名", "下水道公社,外郭団体,（公財）熊本県下水道公社"));
        prefecture.Do("import", "audits", prefecture.File("監査.csv", "年度,種別,監査テーマ", "平成28年度,包括外部監査,出資団体の財務事務"));
        prefecture.Do("import", "audit-items", prefecture.File(
            "意見.csv",
            "監査テーマ,番号,種別,事項名,所管課,措置・対応,区分,方針・計画での整理",
            "出資団体の財務事務,2,意見,電話加入権,（公財）熊本県下水道公社,専門家に相談し、評価減を検討することとした。,対応済み,はい"));

        // Closed on a plan: the body itself, not the section that oversees it, has to show what came of it.
        Assert.Equal(1, prefecture.Check("audit-items")["audit-items.plan-only"].Number("opened"));
        var found = Assert.Single(prefecture.Found("audit-items.plan-only"));
        Assert.Equal(("下水道公社", true), (found.Unit, found.UnitKnown));
        Assert.Contains("電話加入権", found.Message, StringComparison.Ordinal);

        prefecture.Do("import", "measures", prefecture.File(
            "措置.csv", "事項名,所管課,措置の内容,実施状況,実施日", "電話加入権,下水道公社,公認会計士と協議し、令和7年度決算で全額を評価減した。,実施済,R8.5.29"));
        Assert.Equal(1, prefecture.Check("audit-items")["audit-items.plan-only"].Number("closed"));
        Assert.Equal("是正済", Assert.Single(prefecture.Found("audit-items.plan-only", all: true)).State);
    }
}
