using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers.Query;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>Definitions that ask by themselves when something happens: each record and event once.</summary>
public class OccasionTests
{
    private static readonly DateOnly Tuesday = TestDatabase.Today.AddDays(1);

    [Theory, ClassData(typeof(BothDatabases))]
    public void Added_RecordOfTheLedger_IsAskedAboutOnceAndProved(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Add(test, "S-0", "税務課", "稼働中");
        Define(test, """{ "event": "added", "filter": "f.status=稼働中" }""");
        Add(test, "S-1", "税務課", "稼働中");
        Add(test, "S-2", "教育総務課", "稼働中");
        Add(test, "S-3", "教育総務課", "開発中");

        var made = Run(test, TestDatabase.Today);
        Assert.Empty(made.Problems);
        var id = Assert.Single(made.Inquiries);
        Assert.Equal(["S-1", "S-2"], Codes(test, id));
        using (var db = test.Open())
        {
            var inquiry = db.Set<Inquiry>().Single();
            Assert.Equal(("「情報システム管理台帳」に追加されたとき", new DateOnly(2026, 12, 1)), (inquiry.Occasion, inquiry.DueOn));
            Assert.Equal(Role.DigitalDivision | Role.Administrator, inquiry.Askers);
            Assert.Equal(2, db.Set<InquirySheet>().Count());
        }

        // The same day, the next day and after a change of the record: nothing new.
        Assert.Empty(Run(test, TestDatabase.Today).Inquiries);
        test.Change<InformationSystem>(Id(test, "S-1"), s => s.Notes = "更新予定");
        Assert.Empty(Run(test, Tuesday).Inquiries);
        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
        test.Sql("UPDATE inquiry_occurrences SET event = 'state:status@1'");
        Assert.Contains(HistoryVerifier.Verify(test.Database).Problems, p => p.Contains("規則により照会した出来事", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_ByTwoServersAtOnce_AsksOnce(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Define(test, """{ "event": "added" }""");
        Add(test, "S-1", "税務課", "稼働中");

        var made = new OccasionsFollowed[4];
        Parallel.For(0, made.Length, i => made[i] = Run(test, TestDatabase.Today));

        Assert.Single(made.SelectMany(m => m.Inquiries));
        Assert.Equal(1, test.Number("SELECT count(*) FROM inquiry_rows"));
        Assert.Equal(1, test.Number("SELECT count(*) FROM inquiry_occurrences"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void State_ReachedAndOwnerChanged_AskEachTimeItHappens(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Add(test, "S-1", "税務課", "稼働中");
        Define(test, """{ "event": "state", "column": "status", "in": ["廃止予定", "廃止"] }""", "status-reached");
        Define(test, """{ "event": "changed", "column": "owner" }""", "owner-changed");
        Assert.Empty(Run(test, TestDatabase.Today).Inquiries);

        test.Change<InformationSystem>(Id(test, "S-1"), s => s.Status = "廃止予定");
        Assert.Equal("「状態」が廃止予定・廃止になったとき", Occasion(test, Assert.Single(Run(test, Tuesday).Inquiries)));
        test.Change<InformationSystem>(Id(test, "S-1"), s => s.Owner = "教育総務課");
        var changed = Assert.Single(Run(test, Tuesday.AddDays(1)).Inquiries);
        Assert.Equal("「所管課」が変わったとき", Occasion(test, changed));
        Assert.Equal(test.Units["教育総務課"], test.Number($"SELECT unit_id FROM inquiry_sheets WHERE inquiry_id = {changed}"));
        test.Change<InformationSystem>(Id(test, "S-1"), s => s.Status = "稼働中");
        Assert.Empty(Run(test, Tuesday.AddDays(2)).Inquiries);
        test.Change<InformationSystem>(Id(test, "S-1"), s => s.Status = "廃止予定");
        Assert.Single(Run(test, Tuesday.AddDays(3)).Inquiries);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Date_ComingNear_AsksAlsoAboutWhatIsWrittenLate(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Computer At(string number, DateOnly end) => new() { AssetNumber = number, ProductName = "ノートパソコン", Location = "税務課", LeaseState = "リース中", LeaseEndOn = end };
        test.Add(At("PC-1", new DateOnly(2026, 12, 17)), At("PC-2", new DateOnly(2027, 3, 31)), At("PC-3", new DateOnly(2026, 10, 1)));
        Define(test, """{ "event": "date", "column": "lease_end_on", "timing": "30日前" }""", ledger: "computers");

        Assert.Empty(Run(test, TestDatabase.Today).Inquiries);
        Assert.Equal(1, Run(test, Tuesday).Rows);
        test.Add(At("PC-4", new DateOnly(2026, 12, 1)));
        Assert.Equal(1, Run(test, Tuesday.AddDays(1)).Rows);
        Assert.Equal(0, Run(test, Tuesday.AddDays(2)).Rows);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Discrepancy_Opened_AsksTheOwner(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課");
        var definition = Asked.Definition with { Id = "lease-ended", When = new InquiryOccasion { Event = OccasionEvent.Discrepancy, Checks = ["computers.lease-end"] } };
        new DefinitionDesk(asked.Test.Database, Asked.Today).Add(TestActors.DigitalDivision, definition.ToJson(), "見つかったらすぐ尋ねるため");
        asked.Test.Add(new Computer { AssetNumber = "PC-900", ProductName = "ノートパソコン", LeaseEndOn = new DateOnly(2026, 3, 31), LeaseState = "リース中", Location = "教育総務課" });
        asked.Check();

        var id = Assert.Single(Run(asked.Test, Asked.Today).Inquiries);
        Assert.Equal("computers.lease-end", asked.Read(db => db.Set<Inquiry>().Single(i => i.Id == id)).Checks);
        Assert.Equal(1, asked.Test.Number($"SELECT count(*) FROM inquiry_rows WHERE inquiry_id = {id}"));
        asked.Check();
        Assert.Empty(Run(asked.Test, Asked.Today.AddDays(1)).Inquiries);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Joined_LaterSystemOfARollout_IsAskedAboutTheSameFinding(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Add(test, "S-1", "税務課", "稼働中");
        Add(test, "S-2", "税務課", "開発中");
        var finding = new AuditItem { AuditTheme = "情報システムの管理", Kind = "指摘", Subject = "パスワードの管理", Owner = "情報政策課", Finding = "……" };
        test.Add(finding);
        var systems = test.Database.Catalog.Of<InformationSystem>();
        var first = new InquiryDesk(test.Database, TestDatabase.Today).Send(TestActors.Secretariat, new InquiryRequest
        {
            Definition = InquiryDefinition.NewestShipped("same-kind"), Ledger = systems, DueOn = new DateOnly(2026, 12, 18), Title = "同種事案の確認（パスワード）",
            Records = ListRequest.Read(systems, [new("f.status", "稼働中")]), About = (test.Database.Catalog.Get("audit-items"), finding.Id),
        });
        Assert.Empty(Run(test, TestDatabase.Today).Inquiries);

        test.Change<InformationSystem>(Id(test, "S-2"), s => s.Status = "稼働中");
        Add(test, "S-3", "教育総務課", "稼働中");
        var later = Assert.Single(Run(test, Tuesday).Inquiries);
        Assert.Equal(["S-2", "S-3"], Codes(test, later));
        using (var db = test.Open())
        {
            var inquiry = db.Set<Inquiry>().Single(i => i.Id == later);
            Assert.Equal(("同種事案の確認（パスワード）", "audit-items", finding.Id, Role.DigitalDivision | Role.AuditSecretariat | Role.Administrator), (inquiry.Title, inquiry.AboutLedger, inquiry.AboutId, inquiry.Askers));
        }

        Assert.Empty(Run(test, Tuesday.AddDays(1)).Inquiries);

        // An inquiry of which every sheet was withdrawn is followed no longer.
        var desk = new InquiryDesk(test.Database, Tuesday);
        using (var db = test.Open())
            db.Set<InquirySheet>().Where(s => s.InquiryId == first).Select(s => s.Id).ToList().ForEach(s => desk.Take(TestActors.Secretariat, s, SheetStep.Get("withdraw"), "指摘が取り消されたため"));
        Add(test, "S-4", "税務課", "稼働中");
        Assert.Empty(Run(test, Tuesday.AddDays(2)).Inquiries);
        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Elsewhere_EventOfAnotherLedger_AsksAboutItsOwnPopulationAndNamesTheOrigin(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        Add(test, "S-1", "税務課", "稼働中");
        Define(test, """{ "event": "added", "ledger": "computers", "asks": "f.status=稼働中" }""");
        var server = new Computer { AssetNumber = "SV-1", ProductName = "サーバ", Location = "税務課" };
        test.Add(server);

        var id = Assert.Single(Run(test, TestDatabase.Today).Inquiries);
        using var db = test.Open();
        var inquiry = db.Set<Inquiry>().Single(i => i.Id == id);
        Assert.Equal(("systems", "computers", server.Id), (inquiry.Ledger, inquiry.AboutLedger, inquiry.AboutId));
        Assert.Equal(["S-1"], Codes(test, id));
    }

    [Fact]
    public void Run_OnAClosedDay_WaitsForTheNextWorkingDay()
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        Define(test, """{ "event": "added" }""");
        Add(test, "S-1", "税務課", "稼働中");
        Assert.Empty(Run(test, new DateOnly(2026, 11, 21)).Inquiries);
        Assert.Single(Run(test, new DateOnly(2026, 11, 24)).Inquiries);
    }

    [Theory]
    [InlineData("""{ "event": "state", "column": "status" }""", "どの値")]
    [InlineData("""{ "event": "changed", "column": "colour" }""", "項目「colour」はありません")]
    [InlineData("""{ "event": "date", "column": "started_on", "timing": "そのうち" }""", "時期「そのうち」")]
    [InlineData("""{ "event": "date", "column": "owner", "timing": "30日前" }""", "日付の項目ではありません")]
    [InlineData("""{ "event": "discrepancy" }""", "自動チェックを選んで")]
    [InlineData("""{ "event": "added", "ledger": "nowhere" }""", "台帳「nowhere」はありません")]
    [InlineData("""{ "event": "added", "filter": "f.started_on.from=きのう" }""", "条件")]
    [InlineData("""{ "event": "joined", "months": 0 }""", "月数")]
    public void Definition_EventThatDoesNotHold_IsRefused(string when, string expected)
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        Assert.Contains(expected, Assert.Throws<UserErrorException>(() => Define(test, when)).Message, StringComparison.Ordinal);
    }

    private static InquiryDefinition Define(TestDatabase test, string when, string id = "ask-when", string ledger = "systems") => new DefinitionDesk(test.Database, TestDatabase.Today).Add(
        TestActors.DigitalDivision,
        $$"""
        {
          "id": "{{id}}", "version": 1, "title": "出来事による確認", "titleEnglish": "Upon an event", "purpose": "起きたことについて確かめてください。", "over": "records", "ledger": "{{ledger}}",
          "when": {{when}},
          "questions": [ { "id": "result", "label": "確認結果", "labelEnglish": "Result", "type": "choice", "required": true, "choices": [ { "value": "変更なし" }, { "value": "変更あり" } ] } ]
        }
        """,
        "出来事のたびに尋ねるため");

    private static OccasionsFollowed Run(TestDatabase test, DateOnly day) => new OccasionDesk(test.Database, day).Run();

    private static void Add(TestDatabase test, string code, string owner, string status) => test.Add(new InformationSystem { Code = code, Name = $"システム{code}", Owner = owner, Status = status });

    private static long Id(TestDatabase test, string code)
    {
        using var db = test.Open();
        return db.Set<InformationSystem>().Single(s => s.Code == code).Id;
    }

    private static string? Occasion(TestDatabase test, long id)
    {
        using var db = test.Open();
        return db.Set<Inquiry>().Single(i => i.Id == id).Occasion;
    }

    private static List<string?> Codes(TestDatabase test, long inquiry)
    {
        using var db = test.Open();
        return [.. from row in db.Set<InquiryRow>() join system in db.Set<InformationSystem>() on row.RecordId equals system.Id where row.InquiryId == inquiry orderby system.Code select system.Code];
    }
}
