using Daicho.Access;
using Daicho.Checks;
using Daicho.Core.Tests.Import;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.History;

/// <summary>What stands in discrepancies and imports beside their states: deadline, exception, clean-up plan, undoing.</summary>
public class TermsAndUndoProofTests
{
    private const string Flag = "true";

    public static TheoryData<string, string> Tampering() => new()
    {
        { "UPDATE discrepancies SET due_on = '2027-03-31' WHERE id = 2", "要確認・不備 No.2：期限が、経過の最後に記録したものと一致しません（改ざん）。" },
        { "UPDATE discrepancies SET due_on = NULL WHERE id = 2", "要確認・不備 No.2：期限が" },
        { "UPDATE discrepancies SET excepted_until = '2030-03-31' WHERE id = 1", "要確認・不備 No.1：例外の期限が、経過の最後に記録したものと一致しません（改ざん）。" },
        { "UPDATE discrepancies SET excepted_until = '2030-03-31' WHERE id = 2", "要確認・不備 No.2：例外の期限が" },
        { $"UPDATE discrepancies SET baseline = {Flag} WHERE id = 2", "要確認・不備 No.2：移行データの印が、経過の最後に記録したものと一致しません（改ざん）。" },
        { "UPDATE discrepancies SET opened_on = '2026-11-30' WHERE id = 2", "要確認・不備 No.2：該当した日が、開いたときのものと違います（改ざん）。" },
        { "UPDATE discrepancies SET ledger = 'systems' WHERE id = 2", "要確認・不備 No.2：自動チェック、台帳または記録が、開いたときのものと違います（改ざん）。" },
        { "UPDATE discrepancy_events SET due_on = '2027-03-31' WHERE discrepancy_id = 2; UPDATE discrepancies SET due_on = '2027-03-31' WHERE id = 2", "「要確認・不備の経過」に書き込んだ 2 件の内容が、記録した時の証跡と一致しません" },
        { "UPDATE discrepancy_events SET has_terms = false WHERE discrepancy_id = 2; UPDATE discrepancies SET due_on = '2027-03-31' WHERE id = 2", "「要確認・不備の経過」に書き込んだ 2 件の内容が、記録した時の証跡と一致しません" },
        { "UPDATE import_runs SET undone_seq = 1 WHERE undone_seq IS NULL", "取り消されたことになっていますが、取り消した処理の記録がありません（改ざん）。" },
        { "UPDATE import_runs SET undone_seq = (SELECT max(seq) FROM import_undos)", "取り消されたことになっていますが、取り消した処理の記録がありません（改ざん）。" },
        { "UPDATE import_runs SET undone_seq = NULL", "で取り消されたはずですが、取消しの印と一致しません（改ざん）。" },
        { "DELETE FROM import_undos; UPDATE import_runs SET undone_seq = NULL", "「取込の取消し」に書き込んだ 1 件のうち 1 件がありません（削除）。" },
    };

    public static IEnumerable<object[]> TamperingOnBoth() =>
        from kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres }
        from row in Tampering()
        select new object[] { kind, row.Data.Item1, row.Data.Item2 };

    [Theory, MemberData(nameof(TamperingOnBoth))]
    public void Verify_TermsOrUndoTampered_NamesIt(DatabaseKind kind, string sql, string expected)
    {
        using var test = LivedIn(kind);
        test.Sql(sql);

        var report = HistoryVerifier.Verify(test.Database);

        Assert.Contains(report.Problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_ExceptionExpiredAndAnswered_IsIntactAtEveryStep(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);

        Check(test, TestDatabase.Today.AddDays(40));
        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);
        Assert.Equal(0, test.Number("SELECT count(*) FROM discrepancies WHERE excepted_until IS NOT NULL"));

        new DiscrepancyDesk(test.Database).Apply(
            TestActors.DigitalDivision, TestDatabase.Today, DiscrepancyTransition.Get("answer"), all => all, "捜索中です。");
        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);

        test.Change<Modules.Assets.Computer>(1, c => c.Remark = null, "発見");
        Check(test, TestDatabase.Today.AddDays(41));
        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_StepsAndUndoOfEarlierVersions_StayValid(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Act(TestActors.Administrator, a =>
        {
            var old = new Discrepancy { CheckId = "computers.remark", Ledger = "computers", RecordId = 1, OpenedOn = TestDatabase.Today, DueOn = TestDatabase.Today.AddDays(14), Baseline = true, StateSeq = a.Seq };
            a.Db.Add(old);
            a.Db.SaveChanges();
            a.Append(new DiscrepancyEvent { DiscrepancyId = old.Id, CheckId = old.CheckId, RecordId = 1 });
        }, kind: ActionKind.Check);
        var import = test.Act(TestActors.Administrator, a => a.Append(new ImportRun { Ledger = "computers", FileName = "台帳.csv", Sha256 = new string('0', 64) }), kind: ActionKind.Import);
        test.Act(TestActors.Administrator, a => a.Db.ImportRuns.Single(r => r.Seq == import).UndoneSeq = a.Seq, kind: ActionKind.Undo);

        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Reindex_UnitOfADiscrepancyMoved_IsDerivedAgain(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        test.Sql("UPDATE discrepancies SET unit_id = NULL");

        new Reindex(test.Database).Run(LedgerCatalog.Shipped.All, TestDatabase.Today);

        Assert.Equal(2, test.Number($"SELECT count(*) FROM discrepancies WHERE unit_id = {test.Units["税務課"]}"));
    }

    // Two computers are found; one is excepted. Two files came in; one was taken back.
    private static TestDatabase LivedIn(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        var first = Samples.Computer(1);
        var second = Samples.Computer(2);
        first.Remark = second.Remark = "所在不明";
        test.Add(first, second);
        Check(test, TestDatabase.Today);
        new DiscrepancyDesk(test.Database).Apply(
            TestActors.DigitalDivision, TestDatabase.Today, DiscrepancyTransition.Get("except"), all => all.Where(d => d.Id == 1), "倉庫移転中のため", TestDatabase.Today.AddDays(30));
        var import = new LedgerImport(test.Database, TestDatabase.Today);
        var ledger = test.Database.Catalog.Get("computers");
        import.Commit(TestActors.DigitalDivision, ledger, test.File("1.csv", "資産番号,品名\r\nPC-11,ノートパソコン\r\n"), new ImportOptions());
        var undone = import.Commit(TestActors.DigitalDivision, ledger, test.File("2.csv", "資産番号,品名\r\nPC-12,ノートパソコン\r\n"), new ImportOptions());
        new ImportUndo(test.Database, TestDatabase.Today).Undo(TestActors.DigitalDivision, undone.Seq!.Value, null);
        return test;
    }

    private static void Check(TestDatabase test, DateOnly today) =>
        new CheckRunner(test.Database).Run(Actor.Checks, today, [CheckCatalog.Get("computers.remark")]);
}
