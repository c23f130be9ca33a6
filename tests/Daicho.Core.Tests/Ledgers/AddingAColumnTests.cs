using Daicho.Data;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Ledgers.Query;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Ledgers;

/// <summary>A column is a property, a line and a migration: list, filter, form, import, export and history come from the line.</summary>
public class AddingAColumnTests(ITestOutputHelper output)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void AddingAColumn_OnePropertyAndOneLine_ReachesEverything(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Evolve(LedgerCatalog.Shipped, RoomLedgers.Before);
        Act(test.With(RoomLedgers.Before), a => a.Write<RoomLedgers.Room>().Add(new RoomLedgers.Room { Name = "第１会議室", Manager = "総務部", Floor = 3 }));

        var migration = test.Evolve(RoomLedgers.Before, RoomLedgers.After);
        var after = test.With(RoomLedgers.After);
        var ledger = after.Catalog.Get("rooms");
        var column = ledger.Find("capacity")!;
        Dictionary<string, string> touched = new(StringComparer.Ordinal) { ["migration"] = string.Join(", ", migration) };

        Assert.Contains(column, new ListRequest(ledger).Columns);
        touched["list"] = $"{column.Label}（{column.UnitLabel}）";

        var typed = new RoomLedgers.LaterRoom();
        Assert.Null(column.Read(typed, "４０"));
        Assert.NotNull(column.Read(new RoomLedgers.LaterRoom(), "四十人くらい"));
        Assert.Equal(40, typed.Capacity);
        touched["form"] = $"{column.Label}: {column.Format(typed)}";

        var file = Path.Combine(test.Folder, "会議室.csv");
        File.WriteAllText(file, "室名,管理所属,収容人数\r\n第１会議室,総務部,40\r\n");
        var imported = new LedgerImport(after, TestDatabase.Today).Commit(TestActors.Administrator, ledger, file, new ImportOptions());
        Assert.Equal((1, 0), (imported.Updated, imported.SetAside));
        touched["import"] = "収容人数 → " + column.Id;

        using var db = after.Open();
        var filtered = new LedgerQuery(db, TestDatabase.Today).Run(TestActors.Administrator, new ListRequest(ledger).With(column, FilterKind.From, "40"));
        Assert.Equal(40, Assert.IsType<RoomLedgers.LaterRoom>(Assert.Single(filtered.Rows)).Capacity);
        touched["filter"] = column.Id;

        using var csv = new MemoryStream();
        using (var writer = TableWriter.Create(csv, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8 }))
            LedgerExport.Write(after, TestActors.Administrator, TestDatabase.Today, new ListRequest(ledger), writer);
        Assert.Equal("室名,管理所属,階,定員\r\n第１会議室,総務部,3,40\r\n", System.Text.Encoding.UTF8.GetString(csv.ToArray()));
        touched["export"] = column.Label;

        var history = RecordHistory.Of(db, TestActors.Administrator, TestDatabase.Today, ledger, 1);
        Assert.Equal([new ValueChange("capacity", "定員", null, "40")], history[0].Changes);
        touched["history"] = column.Label;

        foreach (var (where, what) in touched)
            output.WriteLine($"{where}: {what}");
        Assert.Equal("column rooms_history.capacity, column rooms.capacity", touched["migration"]);
        Assert.Empty(HistoryVerifier.Verify(after).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_ColumnAddedLater_LeavesOldProofsValid(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Evolve(LedgerCatalog.Shipped, RoomLedgers.Before);
        var before = test.With(RoomLedgers.Before);
        Act(before, a => a.Write<RoomLedgers.Room>().Add(new RoomLedgers.Room { Name = "第１会議室", Floor = 3 }));
        Act(before, a => Floor(a, 4));
        var checkpoint = HistoryCheckpoint.Export(before);
        test.Evolve(RoomLedgers.Before, RoomLedgers.After);

        var report = HistoryVerifier.Verify(test.With(RoomLedgers.After), checkpoint);
        Assert.Empty(report.Problems);
        Assert.Equal(10 + 2, report.Versions);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_MigrationThatChangesValues_IsFound(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Evolve(LedgerCatalog.Shipped, RoomLedgers.Before);
        Act(test.With(RoomLedgers.Before), a => a.Write<RoomLedgers.Room>().Add(new RoomLedgers.Room { Name = "第１会議室", Floor = 3 }));
        test.Evolve(RoomLedgers.Before, RoomLedgers.After);
        test.Sql("UPDATE rooms SET capacity = 0");

        Assert.Equal(
            ["台帳「会議室」の記録 No.1 第1版（処理番号 2）：内容が記録した時の証跡と一致しません（改ざん）。"],
            HistoryVerifier.Verify(test.With(RoomLedgers.After)).Problems);
    }

    private static void Act(Database database, Action<ActionScope> work)
    {
        using var action = ActionScope.Begin(database, TestActors.Administrator, TestDatabase.Today, ActionKind.Edit, null);
        work(action);
        action.Complete();
    }

    private static void Floor(ActionScope action, long floor)
    {
        var writer = action.Write<RoomLedgers.Room>();
        var current = action.Db.Set<RoomLedgers.Room>().AsNoTracking().Single();
        var next = (RoomLedgers.Room)writer.CopyOf(current);
        next.Floor = floor;
        writer.Change(current, next);
    }
}
