using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.History;

public class RecordHistoryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_ChangedAndClosedRecord_SaysWhoWhenWhyBeforeAndAfter(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        computer.Extra = """{"旧台帳番号":"Ａ－１"}""";
        test.Add(computer);
        test.Change<Computer>(computer.Id, c => (c.UserName, c.LeaseEndOn, c.Extra) = ("後任の職員", null, """{"旧台帳番号":"Ａ－２"}"""), "人事異動");
        test.Act(TestActors.DigitalDivision, a => a.Write<Computer>().Close(test.Get<Computer>(computer.Id), new DateOnly(2026, 10, 31)), "返還");

        var history = Of<Computer>(test, test.Official("税務課"), computer.Id);

        Assert.Equal([3, 2, 1], history.Select(v => v.Version));
        Assert.Equal(["佐藤 智子", "渡辺 管理者", "渡辺 管理者"], history.Select(v => v.ActorName));
        Assert.Equal(["返還", "人事異動", null], history.Select(v => v.Reason));
        Assert.All(history, v => Assert.Equal("編集", v.KindLabel));
        Assert.InRange(history[0].At, DateTime.UtcNow.AddHours(9).AddMinutes(-5), DateTime.UtcNow.AddHours(9).AddMinutes(1));
        Assert.Equal([new ValueChange(null, "閉鎖日", null, "2026-10-31")], history[0].Changes);
        Assert.Equal(
            [new ValueChange("lease_end_on", "リース満了日", "2030-09-30", null), new ValueChange("user_name", "使用者", "渡邉 健", "後任の職員"), new ValueChange(null, "旧台帳番号", "Ａ－１", "Ａ－２")],
            history[1].Changes);
        Assert.Contains(new ValueChange("asset_number", "資産番号", null, "PC-000001"), history[2].Changes);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_RecordOfAnotherSection_IsEmpty(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1, "税務課");
        test.Add(computer);
        test.Change<Computer>(computer.Id, c => c.Location = "人事課", "配置替え");

        Assert.Empty(Of<Computer>(test, test.Official("税務課"), computer.Id));
        Assert.Equal(2, Of<Computer>(test, test.Official("人事課"), computer.Id).Count);
        Assert.Empty(Of<Computer>(test, TestActors.Administrator, 999));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_HolderBeforeAnnouncement_IsInNoVersion(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var post = new Post { Name = "課長", UnitName = "税務課", Holder = "前田 前任", AnnouncedOn = new DateOnly(2025, 3, 24) };
        test.Add(post);
        test.Change<Post>(post.Id, p => p.Holder = "青木 新任");
        test.Change<Post>(post.Id, p => p.AnnouncedOn = TestDatabase.Today.AddDays(1));
        test.Change<Post>(post.Id, p => p.Notes = "引継ぎ資料あり");

        var seen = Of<Post>(test, test.Official("税務課"), post.Id).SelectMany(v => v.Changes).ToList();
        Assert.DoesNotContain(seen, c => c.Before == "青木 新任" || c.After == "青木 新任");
        Assert.Contains(seen, c => c.After == "前田 前任");
        Assert.Contains(Of<Post>(test, TestActors.Administrator, post.Id).SelectMany(v => v.Changes), c => c.After == "青木 新任");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_PublishedItem_ShowsOthersNothingOfItsTimeAsADraft(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var item = new AuditItem { AuditTheme = "情報システム", Subject = "サーバの更新", Owner = "教育総務課", Finding = "下書きの内容" };
        test.Add(item);
        var draft = test.Number("SELECT max(seq) FROM actions");
        test.Change<AuditItem>(item.Id, i => i.Finding = "二度目の下書き");
        test.Change<AuditItem>(item.Id, i => (i.Finding, i.PublishedOn) = ("公表した内容", TestDatabase.Today), "公表");
        var published = test.Number("SELECT max(seq) FROM actions");
        test.Change<AuditItem>(item.Id, i => i.State = "実施中", "進捗の更新");

        var other = test.Official("税務課");
        var owner = test.Official("教育総務課");
        var others = Of<AuditItem>(test, other, item.Id);
        Assert.Equal([4, 3], others.Select(v => v.Version));
        Assert.DoesNotContain(others.SelectMany(v => v.Changes), c => $"{c.Before}{c.After}".Contains("下書き", StringComparison.Ordinal));
        Assert.Contains(new ValueChange("finding", "内容", null, "公表した内容"), others[1].Changes);
        Assert.Equal([4, 3, 2, 1], Of<AuditItem>(test, owner, item.Id).Select(v => v.Version));
        Assert.Equal([4, 3, 2, 1], Of<AuditItem>(test, TestActors.Secretariat, item.Id).Select(v => v.Version));

        using var db = test.Open();
        var reader = new LedgerReader(db, TestDatabase.Today);
        Assert.Empty(reader.Visible<AuditItem>(other, draft));
        Assert.Equal("公表した内容", reader.Visible<AuditItem>(other, published).Single().Finding);
        Assert.Equal("下書きの内容", reader.Visible<AuditItem>(owner, draft).Single().Finding);

        test.Change<AuditItem>(item.Id, i => i.PublishedOn = null, "誤って公表日を入れたため");
        Assert.Empty(reader.Visible<AuditItem>(other, published));
        Assert.Empty(Of<AuditItem>(test, other, item.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_AsOfWhenTheDayWasEarlier_HidesWhatIsSecretToday(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var post = new Post { Name = "課長", UnitName = "税務課", Holder = "前田 前任", AnnouncedOn = new DateOnly(2025, 3, 24) };
        test.Add(post);
        var before = test.Number("SELECT max(seq) FROM actions");
        test.Change<Post>(post.Id, p => p.Holder = "青木 新任");
        var told = test.Number("SELECT max(seq) FROM actions");
        test.Change<Post>(post.Id, p => p.AnnouncedOn = TestDatabase.Today.AddDays(1));

        using var db = test.Open();
        var reader = new LedgerReader(db, TestDatabase.Today);
        var official = test.Official("税務課");
        Assert.Null(reader.Visible<Post>(official, told).Single().Holder);
        Assert.Empty(reader.Visible<Post>(official, told).Where(p => p.Holder == "青木 新任"));
        Assert.Equal("前田 前任", reader.Visible<Post>(official, before).Single().Holder);
        Assert.Equal("青木 新任", reader.Visible<Post>(TestActors.Administrator, told).Single().Holder);
        Assert.Equal("青木 新任", new LedgerReader(db, TestDatabase.Today.AddDays(1)).Visible<Post>(official, told).Single().Holder);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Erase_PastVersion_BlanksItKeepsItsProofAndSaysSo(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(1);
        test.Add(computer);
        test.Change<Computer>(computer.Id, c => c.UserName = "後任の職員", "人事異動");
        var seq = new RetentionDesk(test.Database).Erase(TestActors.Administrator, TestDatabase.Today, LedgerCatalog.Shipped.Get("computers"), computer.Id, 1, "保存期間５年の満了");

        var report = HistoryVerifier.Verify(test.Database);
        Assert.Empty(report.Problems);
        Assert.Equal([$"台帳「パソコン等管理台帳」の記録 No.1 第1版：保存期間満了により消去（処理番号 {seq}、担当 渡辺 管理者、理由 保存期間５年の満了）。"], report.Erasures);
        Assert.Equal(0, test.Number("SELECT count(*) FROM computers_history WHERE coalesce(user_name, user_name_key, asset_number, asset_number_key, record_key, extra) IS NOT NULL"));
        var history = Of<Computer>(test, TestActors.Administrator, computer.Id);
        Assert.Empty(history[1].Changes);
        Assert.Contains("担当 渡辺 管理者", history[1].Erasure, StringComparison.Ordinal);
        Assert.Contains(new ValueChange("user_name", "使用者", "（消去済み）", "後任の職員"), history[0].Changes);
        Assert.Equal(1, test.Number("SELECT count(*) FROM actions WHERE kind = 'erase'"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Erase_LatestVersion_NeedsAClosedRecord(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ledger = LedgerCatalog.Shipped.Get("computers");
        var desk = new RetentionDesk(test.Database);
        var computer = Samples.Computer(1);
        test.Add(computer);
        Assert.Contains("閉じて", Assert.Throws<UserErrorException>(() => desk.Erase(TestActors.Administrator, TestDatabase.Today, ledger, computer.Id, 1, "満了")).Message, StringComparison.Ordinal);
        test.Act(TestActors.Administrator, a => a.Write<Computer>().Close(test.Get<Computer>(computer.Id), TestDatabase.Today));
        desk.Erase(TestActors.Administrator, TestDatabase.Today, ledger, computer.Id, 2, "満了");

        Assert.Null(test.Get<Computer>(computer.Id).AssetNumber);
        var report = HistoryVerifier.Verify(test.Database);
        Assert.Empty(report.Problems);
        Assert.Equal(1, report.ErasureCount);
        Assert.Throws<UserErrorException>(() => desk.Erase(TestActors.Administrator, TestDatabase.Today, ledger, computer.Id, 2, "満了"));
        Assert.Throws<UserErrorException>(() => desk.Erase(TestActors.Administrator, TestDatabase.Today, ledger, computer.Id, 7, "満了"));
        Assert.Throws<UserErrorException>(() => desk.Erase(TestActors.Administrator, TestDatabase.Today, ledger, computer.Id, 1, " "));
        Assert.Throws<AccessDeniedException>(() => desk.Erase(TestActors.DigitalDivision, TestDatabase.Today, ledger, computer.Id, 1, "満了"));
    }

    private static IReadOnlyList<RecordVersion> Of<T>(TestDatabase test, Actor actor, long id)
        where T : LedgerRecord, new()
    {
        using var db = test.Open();
        return RecordHistory.Of(db, actor, TestDatabase.Today, db.Catalog.Of<T>(), id);
    }
}
