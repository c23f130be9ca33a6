using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>Human input errors that stay in a register because nobody compares it with last year's (C-06).</summary>
public class OutlierScenario(Kumamoto kumamoto)
{
    [Theory, ClassData(typeof(BothDatabases)), Case("C-06", Part = "amounts a thousand times or several times last year's")]
    public void Costs_SlipOfAThousandAndJump_AreNamedUntilTheAmountIsCorrected(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        string[] lines =
        [
            "システム名,年度,費目,予算・決算,金額,所管課",
            "公有財産管理システム,令和6年度,運用費用,決算,\"3,456,000\",財産経営課",
            "公有財産管理システム,令和7年度,運用費用,決算,\"3,456\",財産経営課",
            "電子入札システム,令和6年度,運用費用,決算,\"20,000,000\",監理課",
            "電子入札システム,令和7年度,運用費用,決算,\"61,000,000\",監理課",
            "グループウェアシステム,令和6年度,運用費用,決算,\"9,800,000\",情報政策課",
            "グループウェアシステム,令和7年度,運用費用,決算,\"9,950,000\",情報政策課",
        ];
        prefecture.Do("import", "system-costs", prefecture.File("経費.csv", lines));

        Assert.Equal(2, prefecture.Check("system-costs")["system-costs.jump"].Number("opened"));
        var found = prefecture.Found("system-costs.jump");
        var slip = Assert.Single(found, f => f.Message!.Contains("公有財産管理システム", StringComparison.Ordinal));
        Assert.Contains("令和7年度は3,456円", slip.Message, StringComparison.Ordinal);
        Assert.Equal(("財産経営課", true), (slip.Unit, slip.UnitKnown));
        var jump = Assert.Single(found, f => f != slip);
        Assert.Contains("「電子入札システム」の「運用費用」（決算）の令和7年度は61,000,000円", jump.Message, StringComparison.Ordinal);

        // It was thousand yen written as yen; the other rise is real and stays to be answered.
        lines[2] = lines[2].Replace("\"3,456\"", "3456千円", StringComparison.Ordinal);
        Assert.Equal(1, prefecture.Do("import", "system-costs", prefecture.File("経費（訂正）.csv", lines)).Number("updated"));

        Assert.Equal(1, prefecture.Check("system-costs")["system-costs.jump"].Number("closed"));
        var after = prefecture.Found("system-costs.jump", all: true);
        Assert.Equal(("是正済", "要確認"), (after.Single(f => f.Record == slip.Record).State, after.Single(f => f.Record == jump.Record).State));
    }

    [Fact, Case("C-06", Part = "impossible dates in a plain file, without a database")]
    public void PlainFile_ImpossibleDates_AreNamedByRowUntilTheFileIsRight()
    {
        using var prefecture = Government.Empty(DatabaseKind.Sqlite);
        string[] lines =
        [
            "財産の一覧（令和8年度）",
            "資産番号,品名,導入日,リース満了日,設置所属",
            "K-001,ノートパソコン,R6.4.1,令和11年3月31日,財産経営課",
            "K-002,複合機,令和6年4月1日,平成31年3月31日,税務課",
            "K-003,サーバ,2105/04/01,,情報政策課",
        ];
        var answer = prefecture.Do("check-file", "computers", prefecture.File("一覧.csv", lines));
        var hits = answer.GetProperty("hits").EnumerateArray().Where(h => h.Text("check") == "computers.impossible-dates").ToList();
        Assert.Equal([(4, "税務課"), (5, "情報政策課")], hits.Select(h => (h.Number("row"), h.Text("unit"))));
        Assert.Contains("「K-002」", hits[0].Text("message"), StringComparison.Ordinal);
        Assert.False(File.Exists(prefecture.PathOf("daicho.db")));

        lines[3] = "K-002,複合機,令和6年4月1日,令和11年3月31日,税務課";
        lines[4] = "K-003,サーバ,2025/04/01,,情報政策課";
        Assert.Empty(prefecture.Do("check-file", "computers", prefecture.File("一覧（訂正）.csv", lines)).GetProperty("hits").EnumerateArray());

        // What needs other rows or the organisation says that a file alone doesn't tell.
        var costs = prefecture.Do("check-file", "system-costs", prefecture.File("経費.csv", "システム名,年度,費目,金額", "税務システム,R7,運用費用,1000"));
        Assert.All(costs.GetProperty("checks").EnumerateArray(), c => Assert.False(string.IsNullOrEmpty(c.Text("notRun"))));
    }
}
