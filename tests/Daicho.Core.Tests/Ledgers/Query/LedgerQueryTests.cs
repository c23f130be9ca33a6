using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Ledgers.Query;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers.Query;

/// <summary>Lists of computers of several sections, on both databases.</summary>
public sealed class LedgerQueryTests
{
    private static readonly Ledger Computers = LedgerCatalog.Shipped.Get("computers");

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_EachKindOfFilter_FindsTheRecordsMeant(DatabaseKind kind)
    {
        using var test = Filled(kind);

        Assert.Equal("1 2 3 4 5 6", Numbers(test, ""));
        Assert.Equal("1 2 3 4 5 6 7", Numbers(test, "closed=1"));
        Assert.Equal("2", Numbers(test, "f.product_name=ﾀﾌﾞﾚｯﾄ"));
        Assert.Equal("3", Numbers(test, "f.product_name=100%_"));
        Assert.Equal("4", Numbers(test, "f.asset_number.is=ＰＣ－４"));
        Assert.Equal("5", Numbers(test, "f.introduced_on.empty=1"));
        Assert.Equal("1 2 3 4 6", Numbers(test, "f.introduced_on.empty=0"));
        Assert.Equal("2 3", Numbers(test, "f.introduced_on.from=平成28年4月1日&f.introduced_on.to=R2.3.31"));
        Assert.Equal("3 6", Numbers(test, "f.state.is=保管&f.state.is=廃棄予定"));
        Assert.Equal("1 4", Numbers(test, $"f.location.unit={test.Units["税務課"]}"));
        Assert.Equal("1 2 4", Numbers(test, $"f.location.unit={test.Units["総務部"]}"));
        Assert.Equal("", Numbers(test, "f.location.unit=me"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_Search_FindsAllWordsWhateverTheirForm(DatabaseKind kind)
    {
        using var test = Filled(kind);

        Assert.Equal("2", Numbers(test, "q=ｻｰﾌｪｽ　たぶれっと"));
        Assert.Equal("3", Numbers(test, "q=100%25_"));
        Assert.Equal("", Numbers(test, "q=100%25x"));
        Assert.Equal("", Numbers(test, "q=\\"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_SortedByAColumn_BlankComesLastBothWays(DatabaseKind kind)
    {
        using var test = Filled(kind);

        Assert.Equal("6 2 3 1 4 5", Numbers(test, "sort=introduced_on"));
        Assert.Equal("4 1 3 2 6 5", Numbers(test, "sort=-introduced_on"));
        Assert.Equal("6 2 3 1 4 5", string.Join(' ', Numbers(test, "sort=introduced_on&size=4"), Numbers(test, "sort=introduced_on&size=4&page=2")));
        Assert.Equal("5", Numbers(test, "sort=introduced_on&size=5&page=2"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_AsOfADay_ShowsWhatWasRecordedThen(DatabaseKind kind)
    {
        using var test = Filled(kind);
        // The records were written now; their actions are moved back to October, as if a month had passed.
        test.Sql("UPDATE actions SET at = '2026-10-01 00:00:00'");
        test.Change<Computer>(1, c => c.ProductName = "ワークステーション");

        Assert.Equal("", Numbers(test, "f.product_name=ワークステーション&asof=2026-10-31"));
        Assert.Equal("1", Numbers(test, "f.asset_number=PC-1&f.product_name=LIFEBOOK&asof=令和8年10月31日"));
        Assert.Equal("", Numbers(test, "asof=2026-09-30"));
        Assert.Equal("6 2 3 1 4 5", Numbers(test, "asof=2026-10-31&sort=introduced_on"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_Official_SeesOwnUnitsWithThoseBelowOnly(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var official = test.Official("税務課");

        Assert.Equal("1 4", Numbers(test, "", official));
        Assert.Equal("1 4", Numbers(test, "f.location.unit=me", official));
        Assert.Equal("", Numbers(test, "q=サーフェス", official));
        Assert.Equal("", Numbers(test, $"f.location.unit={test.Units["高齢福祉課"]}", official));
        using var db = test.Open();
        Assert.Equal(2, new LedgerQuery(db, TestDatabase.Today).Count(official, Request("")).Value);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_SecretBeforeItsDay_CannotBeFilteredSortedOrSearched(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(
            new Post { Name = "課長", UnitName = "人事課", Holder = "齋藤 由美", AnnouncedOn = TestDatabase.Today.AddDays(1) },
            new Post { Name = "課長", UnitName = "税務課", Holder = "髙橋 美咲", AnnouncedOn = TestDatabase.Today });
        var posts = LedgerCatalog.Shipped.Get("posts");
        IReadOnlyList<LedgerRecord> Rows(Actor actor, string query)
        {
            using var db = test.Open();
            return new LedgerQuery(db, TestDatabase.Today).Run(actor, Request(query, posts)).Rows;
        }

        Assert.Empty(Rows(TestActors.DigitalDivision, "f.holder=齋藤"));
        Assert.Single(Rows(TestActors.Administrator, "f.holder=齋藤"));
        Assert.Empty(Rows(TestActors.Administrator, "q=齋藤"));
        Assert.Equal(["髙橋 美咲", null], Rows(TestActors.DigitalDivision, "sort=holder").Select(r => ((Post)r).Holder));
        using var stream = new MemoryStream();
        LedgerExport.Write(test.Database, TestActors.DigitalDivision, TestDatabase.Today, Request("", posts), TableWriter.Create(stream, ExportFormat.Json));
        Assert.DoesNotContain("齋藤", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_PageBeyondTheLast_ShowsTheLast(DatabaseKind kind)
    {
        using var test = Filled(kind);
        using var db = test.Open();
        var query = new LedgerQuery(db, TestDatabase.Today);

        var beyond = query.Run(TestActors.Auditor, Request("size=4&page=9"));
        var far = query.Run(TestActors.Auditor, Request("page=2000000000"));

        Assert.Equal(2, beyond.Request.Page);
        Assert.Equal(2, beyond.Rows.Count);
        Assert.Contains("10,000件より後ろ", Assert.Single(far.Problems).Sentence);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Write_Filtered_ExportsThoseRecordsInOrderWithWhatNobodyDeclared(DatabaseKind kind)
    {
        using var test = Filled(kind);
        using var stream = new MemoryStream();

        var rows = LedgerExport.Write(
            test.Database, test.Official("税務課"), TestDatabase.Today, Request("sort=-asset_number"),
            TableWriter.Create(stream, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8 }));

        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows);
        Assert.StartsWith("資産番号,品名,型番", lines[0]);
        Assert.EndsWith(",その他の項目（JSON）", lines[0]);
        Assert.StartsWith("PC-4,", lines[1]);
        Assert.EndsWith("\"{\"\"設置階\"\":\"\"3階\"\"}\"", lines[1]);
        Assert.StartsWith("PC-1,", lines[2]);
    }

    private static TestDatabase Filled(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        test.Add(
            Computer(1, "税務課", "ノートパソコン LIFEBOOK", "2024-03-29"),
            Computer(2, "情報政策課", "タブレット端末 サーフェス", "2016-04-01"),
            Computer(3, "高齢福祉課", "モニタ 100%_純正", "2019-05-01", "保管"),
            Computer(4, "東部県税事務所", "ノートパソコン LIFEBOOK", "2024-03-29", extra: """{"設置階":"3階"}"""),
            Computer(5, "教育総務課", "ノートパソコン LIFEBOOK", null),
            Computer(6, "教育総務課", "ノートパソコン LIFEBOOK", "2009-12-28", "廃棄予定"),
            Computer(7, "税務課", "ノートパソコン LIFEBOOK", "2008-12-28", closed: true));
        return test;
    }

    private static Computer Computer(int number, string unit, string product, string? introduced, string state = "使用中", bool closed = false, string? extra = null) => new()
    {
        AssetNumber = $"PC-{number}",
        ProductName = product,
        IntroducedOn = introduced is null ? null : DateOnly.Parse(introduced),
        Location = unit,
        State = state,
        Extra = extra,
        ClosedOn = closed ? new DateOnly(2020, 3, 31) : null,
    };

    private static string Numbers(TestDatabase test, string query, Actor? actor = null)
    {
        using var db = test.Open();
        var page = new LedgerQuery(db, TestDatabase.Today).Run(actor ?? TestActors.Auditor, Request(query));
        Assert.Empty(page.Problems);
        return string.Join(' ', page.Rows.Select(r => ((Computer)r).AssetNumber![3..]));
    }

    private static ListRequest Request(string query, Ledger? ledger = null) => ListRequest.Read(
        ledger ?? Computers,
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], Uri.UnescapeDataString(p[1]))));
}
