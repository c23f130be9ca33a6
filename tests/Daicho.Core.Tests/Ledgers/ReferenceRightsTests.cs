using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Modules.Systems;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Ledgers;

/// <summary>A typed name finds only a record that the writer may see, and nobody reads the number of one that they may not.</summary>
public sealed class ReferenceRightsTests
{
    private static readonly DateOnly Today = TestDatabase.Today;

    private static AuditItem Secret(string subject = "未公表の指摘") => new() { AuditTheme = "情報システムの管理", Number = "1", Kind = "指摘", Subject = subject, Owner = "高齢福祉課" };

    private static Measure? Seen(TestDatabase test, Actor actor, long id)
    {
        using var db = test.Open();
        return new LedgerReader(db, Today).Visible<Measure>(actor).FirstOrDefault(m => m.Id == id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Add_NameOfAHiddenRecord_StaysText(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new Audit { FiscalYear = 2026, Kind = "定期監査", Theme = "情報システムの管理" });
        var item = Secret();
        test.Add(item);
        var official = test.Official("税務課");
        var typed = new Measure { ItemSubject = item.Subject, Owner = "税務課", Content = "所管課の入力" };
        test.Act(official, a => a.Write<Measure>().Add(typed), "措置の入力");
        var kept = new Measure { ItemSubject = item.Subject, Owner = "高齢福祉課", Content = "事務局の入力" };
        test.Act(TestActors.Secretariat, a => a.Write<Measure>().Add(kept), "措置の入力");

        Assert.Equal((item.Subject, null), (Seen(test, official, typed.Id)!.ItemSubject, Seen(test, official, typed.Id)!.ItemId));
        Assert.Equal(1, test.Number($"SELECT count(*) FROM measures WHERE id = {typed.Id} AND item_id IS NULL"));
        Assert.Equal(item.Id, Seen(test, TestActors.Secretariat, kept.Id)!.ItemId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Change_ByWhoMayNotSeeTheRecordNamed_KeepsTheLinkAndHidesItsNumber(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var item = Secret();
        test.Add(item);
        var measure = new Measure { ItemSubject = item.Subject, Owner = "税務課", Content = "更新する" };
        test.Act(TestActors.Secretariat, a => a.Write<Measure>().Add(measure), "措置の入力");
        var official = test.Official("税務課");
        var ledger = test.Database.Catalog.Of<Measure>();
        var typed = new TypedRecord();
        typed.Set(ledger.Find("content")!, "更新した");

        var result = new RecordEditor(test.Database, Today).Change(official, ledger, measure.Id, Seen(test, official, measure.Id)!.Version, null, typed, "完了");

        Assert.Equal(EditOutcome.Saved, result.Outcome);
        Assert.Equal((null, "更新した"), (Seen(test, official, measure.Id)!.ItemId, Seen(test, official, measure.Id)!.Content));
        Assert.Equal(item.Id, Seen(test, TestActors.Secretariat, measure.Id)!.ItemId);

        // Links are made anew with all rights whenever an item changes: the number stays hidden.
        test.Change<AuditItem>(item.Id, i => i.Response = "回答", "訂正");
        Assert.Null(Seen(test, official, measure.Id)!.ItemId);
        test.Change<AuditItem>(item.Id, i => i.PublishedOn = Today, "公表");
        Assert.Equal(item.Id, Seen(test, official, measure.Id)!.ItemId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Import_ByAKeeper_FindsOnlyWhatTheKeeperSees(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new InformationSystem { Code = "S-1", Name = "税トータルシステム", Owner = "税務課" });
        test.Add(Secret());
        var path = Path.Combine(test.Folder, "経費.csv");
        File.WriteAllText(path, "システム名,年度,区分,金額\n税トータルシステム,2026,保守,1000\n");
        new LedgerImport(test.Database, Today).Commit(TestActors.DigitalDivision, test.Database.Catalog.Of<SystemCost>(), path, new ImportOptions { FileName = "経費.csv" });
        Assert.Equal(1, test.Number("SELECT count(*) FROM system_costs WHERE system_id IS NOT NULL AND unit_id IS NOT NULL"));
        var measures = Path.Combine(test.Folder, "措置.csv");
        File.WriteAllText(measures, "事項名,所管課,措置の内容\n未公表の指摘,情報政策課,確認する\n");
        var keeper = test.Official("情報政策課");
        new LedgerImport(test.Database, Today).Commit(TestActors.Secretariat, test.Database.Catalog.Of<Measure>(), measures, new ImportOptions { FileName = "措置.csv", Reason = "取込" });

        Assert.Null(Seen(test, keeper, 1)!.ItemId);
        Assert.NotNull(Seen(test, TestActors.Secretariat, 1)!.ItemId);
    }
}
