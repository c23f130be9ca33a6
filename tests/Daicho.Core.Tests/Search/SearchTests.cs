using Daicho.Access;
using Daicho.Data.Search;
using Daicho.Jobs;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Search;

public class SearchTests
{
    private static readonly Computer[] Machines =
    [
        new() { AssetNumber = "PC-1", ProductName = "ノートパソコン", Model = "NB-L13/G2", Location = "税務課", UserName = "髙橋　𠮷郎", Remark = "廃棄予定" },
        new() { AssetNumber = "PC-2", ProductName = "サーバー", Model = "SV_100%", Location = "防災課", UserName = "共用", Remark = "税務課から移管" },
        new() { AssetNumber = "PC-3", ProductName = "ﾌﾟﾘﾝﾀ", Model = "PR-7", Location = "会計課", UserName = "村上 美咲" },
    ];

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_Words_FindsWhatHoldsThem(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);

        AssertFinds(test);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_WordsWhileTheIndexIsBehind_FindsTheSame(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);
        test.Sql("UPDATE settings SET value = substr(value, 1, 4) || '0' WHERE name = 'search.computers'");
        test.Sql("DELETE FROM computers_search");

        AssertFinds(test);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_WordsAfterTheIndexWasMadeAnew_FindsTheSame(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);
        new SearchIndexing(test.Database).Run(LedgerCatalog.Shipped.Get("computers"), anew: true);

        using var db = test.Open();
        Assert.False(SearchIndexing.Lags(db, LedgerCatalog.Shipped.Get("computers")));
        AssertFinds(test);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_WordOfAnEarlierVersion_FindsItAsOfThenOnly(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);
        test.Change<Computer>(Machines[0].Id, c => c.Remark = "修理済み");

        Assert.Empty(Found(test, "廃棄"));
        Assert.Equal(["PC-1"], Found(test, "修理"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Write_MoreThanAnActionIndexes_LeavesTheRestToAJob(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add([.. Enumerable.Range(1, 2_001).Select(i => new Computer { AssetNumber = $"A-{i:00000}", Remark = "一括登録" })]);

        using (var db = test.Open())
            Assert.True(SearchIndexing.Lags(db, LedgerCatalog.Shipped.Get("computers")));
        var page = Page(test, "一括");
        Assert.True(page.IndexLags);
        Assert.Equal(2_001, page.Total.Value);

        Assert.Equal(1, new JobRunner(test.Database, new(today: TestDatabase.Today)).RunPending());

        page = Page(test, "一括");
        Assert.False(page.IndexLags);
        Assert.Equal(2_001, page.Total.Value);
        Assert.Equal(["A-00077"], Found(test, "A-00077"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Erase_LatestVersion_LeavesNothingInTheIndex(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);
        test.Act(TestActors.Administrator, a => a.Write<Computer>().Close(a.Db.Set<Computer>().Single(c => c.Id == Machines[0].Id), TestDatabase.Today.AddDays(-1)));
        Assert.Equal(1, test.Number($"SELECT count(*) FROM computers_search WHERE id = {Machines[0].Id}"));

        new Daicho.History.RetentionDesk(test.Database).Erase(
            TestActors.Administrator, TestDatabase.Today, LedgerCatalog.Shipped.Get("computers"), Machines[0].Id, 2, "保存期間満了");

        Assert.Equal(0, test.Number($"SELECT count(*) FROM computers_search WHERE id = {Machines[0].Id}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void List_OfficialOfAnotherUnit_FindsNothing(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Machines);
        using var db = test.Open();
        var request = ListRequest.Read(LedgerCatalog.Shipped.Get("computers"), [new("q", "パソコン")]);

        Assert.Equal(0, new LedgerQuery(db, TestDatabase.Today).Run(new Actor("nobody", "所属なし", Role.Official), request).Total.Value);
    }

    private static void AssertFinds(TestDatabase test)
    {
        Assert.Equal(["PC-1", "PC-2"], Found(test, "税務"));
        Assert.Equal(["PC-1"], Found(test, "税務 廃棄"));
        Assert.Equal(["PC-1"], Found(test, "ぱそこん"));
        Assert.Equal(["PC-1"], Found(test, "ＮＢ－l13/g"));
        Assert.Equal(["PC-1"], Found(test, "𠮷郎"));
        Assert.Equal(["PC-2"], Found(test, "災"));
        Assert.Equal(["PC-2"], Found(test, "0%"));
        Assert.Equal(["PC-2"], Found(test, "v_1"));
        Assert.Equal(["PC-3"], Found(test, "プリン"));
        Assert.Empty(Found(test, "税務課防災課"));
        Assert.Empty(Found(test, "存在しない言葉"));
    }

    private static ListPage Page(TestDatabase test, string words)
    {
        using var db = test.Open();
        return new LedgerQuery(db, TestDatabase.Today).Run(
            TestActors.Administrator, ListRequest.Read(LedgerCatalog.Shipped.Get("computers"), [new("q", words), new("sort", "asset_number")]));
    }

    private static IEnumerable<string?> Found(TestDatabase test, string words) => Page(test, words).Rows.Select(r => ((Computer)r).AssetNumber);
}
