using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.History;

/// <summary>Tampers with a small, lived-in database by SQL, as somebody with access to the server could, and looks for what is said.</summary>
public class HistoryVerifierTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_NothingTouched_IsIntact(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        var report = HistoryVerifier.Verify(test.Database, HistoryCheckpoint.Export(test.Database));

        Assert.Empty(report.Problems);
        Assert.True(report.IsIntact);
        Assert.Equal(7, report.Actions);
        Assert.Equal(7, report.LastSeq);
        Assert.Equal(10 + 3 + 2, report.Versions);
        Assert.Equal(4, report.Entries);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_EmptyDatabase_IsIntact(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var checkpoint = HistoryCheckpoint.Export(test.Database);
        Assert.NotEmpty(checkpoint.DatabaseId);
        Assert.True(HistoryVerifier.Verify(test.Database, checkpoint).IsIntact);
    }

    public static TheoryData<string, string, string> Tampering() => new()
    {
        { "cell of the live version", "UPDATE computers SET user_name = '別人' WHERE id = 1", "台帳「パソコン等管理台帳」の記録 No.1 第3版（処理番号 4）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "cell of an earlier version", "UPDATE computers_history SET lease_end_on = '2031-09-30' WHERE id = 1 AND version = 1", "台帳「パソコン等管理台帳」の記録 No.1 第1版（処理番号 2）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "a value taken away", "UPDATE computers SET remark = NULL WHERE id = 1", "No.1 第3版（処理番号 4）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "a value in an empty column", "UPDATE computers SET remark = '追記' WHERE id = 2", "No.2 第1版（処理番号 2）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "the other columns", "UPDATE computers SET extra = '{\"旧番号\":\"A-2\"}' WHERE id = 2", "No.2 第1版（処理番号 2）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "reopened", "UPDATE computers SET closed_on = '2020-01-01' WHERE id = 2", "No.2 第1版（処理番号 2）：内容が記録した時の証跡と一致しません（改ざん）。" },
        { "leaf of the live version", "UPDATE computers SET leaf = (SELECT leaf FROM computers WHERE id = 2) WHERE id = 3", "処理番号 2：台帳「パソコン等管理台帳」に書き込んだ 3 件の内容が、記録した時の証跡と一致しません（改ざんまたは差替え。対象：No.1～3）。" },
        { "live row deleted", "DELETE FROM computers WHERE id = 2", "処理番号 2：台帳「パソコン等管理台帳」に書き込んだ 3 件のうち 1 件がありません（削除）。" },
        { "live row of a changed record deleted", "DELETE FROM computers WHERE id = 1", "台帳「パソコン等管理台帳」の記録 No.1 第2版（処理番号 3）：この記録の現在の版がありません（削除）。" },
        { "earlier version deleted", "DELETE FROM computers_history WHERE version = 1", "台帳「パソコン等管理台帳」の記録 No.1 第2版（処理番号 3）：第1版がありません（履歴の削除）。" },
        { "version in the middle deleted", "DELETE FROM computers_history WHERE version = 2", "台帳「パソコン等管理台帳」の記録 No.1 第3版（処理番号 4）：第2版がありません（履歴の削除）。" },
        { "end of a version moved", "UPDATE computers_history SET to_seq = 4 WHERE version = 1", "No.1 第2版（処理番号 3）：前の版の終わり（処理番号 4）とこの版の始まりが一致しません（順序の改ざん）。" },
        { "start of a version moved", "UPDATE computers SET from_seq = 5 WHERE id = 1", "処理番号 5：台帳「パソコン等管理台帳」に、どの処理の証跡にもない書込みが 1 件あります（挿入。対象：No.1）。" },
        { "row of an action that never was", "UPDATE computers SET from_seq = 99 WHERE id = 2", "処理番号 99：台帳「パソコン等管理台帳」に、どの処理の証跡にもない書込みが 1 件あります（挿入。対象：No.2）。" },
        { "step deleted", "DELETE FROM discrepancy_events WHERE to_state = 2", "処理番号 6：「要確認・不備の経過」に書き込んだ 1 件のうち 1 件がありません（削除）。" },
        { "answer reworded", "UPDATE discrepancy_events SET text = '問題なし' WHERE to_state = 2", "処理番号 6：「要確認・不備の経過」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません（改ざんまたは差替え。" },
        { "state set by hand", "UPDATE discrepancies SET state = 12", "要確認・不備 No.1：状態「是正済」が経過の最後の「回答済」と一致しません（改ざん）。" },
        { "discrepancy deleted", "DELETE FROM discrepancies", "要確認・不備 No.1：経過の記録だけがあり、本体がありません（削除）。" },
        { "comment deleted", "DELETE FROM comments", "処理番号 7：「コメント」に書き込んだ 1 件のうち 1 件がありません（削除）。" },
        { "comment inserted", "INSERT INTO comments (seq, subject, text) VALUES (7, 'discrepancies/1', '後から足したコメント')", "処理番号 7：「コメント」に書き込んだ 1 件より 1 件多くあります（挿入。" },
        { "evidence swapped", "UPDATE evidence_files SET sha256 = 'ff'", "処理番号 7：「証拠」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません（改ざんまたは差替え。" },
        { "actions reordered", "UPDATE actions SET seq = -3 WHERE seq = 3; UPDATE actions SET seq = 3 WHERE seq = 4; UPDATE actions SET seq = 4 WHERE seq = -3", "前の処理とのつながりが切れています（順序の入替え、差替えまたは削除）。" },
        { "actor changed", "UPDATE actions SET actor_name = '別の職員' WHERE seq = 3", "別の職員）：日時・種類・実施者・理由または書き込んだ件数と証跡が、記録した時と一致しません（改ざん）。" },
        { "reason changed", "UPDATE actions SET reason = '誤記の訂正' WHERE seq = 3", "日時・種類・実施者・理由または書き込んだ件数と証跡が、記録した時と一致しません（改ざん）。" },
        { "time changed", "UPDATE actions SET at = (SELECT at FROM actions WHERE seq = 2) WHERE seq = 3", "日時・種類・実施者・理由または書き込んだ件数と証跡が、記録した時と一致しません（改ざん）。" },
        { "action deleted", "DELETE FROM actions WHERE seq = 5", "処理番号 5 の処理がありません（削除）。" },
        { "first action deleted", "DELETE FROM actions WHERE seq = 1", "処理番号 1 の処理がありません（削除）。" },
        { "proof of an action deleted", "DELETE FROM action_contents WHERE seq = 3", "日時・種類・実施者・理由または書き込んだ件数と証跡が、記録した時と一致しません（改ざん）。" },
        { "last action deleted, its rows left", "DELETE FROM actions WHERE seq = 7; DELETE FROM action_contents WHERE seq = 7", "処理番号 7：「コメント」に、どの処理の証跡にもない書込みが 1 件あります（挿入。" },
        { "erasure forged", $"UPDATE computers_history SET {Blank}, erased_seq = 4 WHERE id = 1 AND version = 1", "台帳「パソコン等管理台帳」の記録 No.1 第1版：消去されていますが、消去を行った処理の記録がありません（許可のない消去）。" },
        { "erasure forged with its entry", $"UPDATE computers_history SET {Blank}, erased_seq = 4 WHERE id = 1 AND version = 1; INSERT INTO erasures (seq, ledger, record_id, version) VALUES (4, 'computers', 1, 1)", "処理番号 4：「消去の記録」に、どの処理の証跡にもない書込みが 1 件あります（挿入。" },
        { "changed under the mark of an erasure", "UPDATE computers_history SET user_name = '別人', erased_seq = 4 WHERE id = 1 AND version = 1", "No.1 第1版（処理番号 2）：消去したはずの版に内容があります（改ざん）。" },
    };

    private static string Blank => string.Join(", ", LedgerCatalog.Shipped.Get("computers").Columns.Select(c => $"{c.Id} = NULL"));

    [Theory]
    [MemberData(nameof(TamperingOnBoth))]
    public void Verify_Tampered_NamesIt(DatabaseKind kind, string what, string sql, string expected)
    {
        using var test = LivedIn(kind);
        test.Sql(sql);

        var report = HistoryVerifier.Verify(test.Database);

        Assert.False(report.IsIntact, what);
        Assert.Contains(report.Problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    public static IEnumerable<object[]> TamperingOnBoth() =>
        from kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres }
        from row in Tampering()
        select new object[] { kind, row.Data.Item1, row.Data.Item2, row.Data.Item3 };

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_ForgedRowWithAValidLeaf_IsFound(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        var forged = new Computer { Id = 4, Version = 1, AssetNumber = "PC-000004", ProductName = "実在しない機器" };
        var leaf = Convert.ToHexString(new LeafBuilder().Of(LedgerCatalog.Shipped.Get("computers"), forged));
        var literal = kind == DatabaseKind.Sqlite ? $"X'{leaf}'" : $"'\\x{leaf}'";
        test.Sql($"INSERT INTO computers (id, version, from_seq, leaf, asset_number, product_name) VALUES (4, 1, 2, {literal}, 'PC-000004', '実在しない機器')");

        Assert.Equal(
            ["処理番号 2：台帳「パソコン等管理台帳」に書き込んだ 3 件より 1 件多くあります（挿入。対象：No.1～4）。"],
            HistoryVerifier.Verify(test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_RowAndLeafBothRewritten_IsFoundByTheActionsRoot(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        var forged = test.Get<Computer>(1);
        forged.Remark = "異常なし";
        var leaf = Convert.ToHexString(new LeafBuilder().Of(LedgerCatalog.Shipped.Get("computers"), forged));
        test.Sql($"UPDATE computers SET remark = '異常なし', leaf = {(kind == DatabaseKind.Sqlite ? $"X'{leaf}'" : $"'\\x{leaf}'")} WHERE id = 1");

        Assert.Equal(
            ["処理番号 4：台帳「パソコン等管理台帳」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません（改ざんまたは差替え。対象：No.1）。"],
            HistoryVerifier.Verify(test.Database).Problems);
    }

    [Theory]
    [InlineData("UPDATE computers SET introduced_on = '令和7年10月1日' WHERE id = 2", "No.2 第1版（処理番号 2）：読めない値があります（改ざんまたは破損）。")]
    [InlineData("UPDATE computers SET introduced_on = '2025-10-01 ' WHERE id = 2", "No.2 第1版：列の型に合わない値があります（改ざんまたは破損）。")]
    [InlineData("UPDATE computers SET model = 72 WHERE id = 2", "No.2 第1版")]
    [InlineData("UPDATE evidence_files SET effective_on = '昨日'", "「証拠」に読めない値があるため、最後まで検証できません")]
    public void Verify_ValueOfAnotherTypeInSqlite_IsFound(string sql, string expected)
    {
        using var test = LivedIn(DatabaseKind.Sqlite);
        test.Sql(sql);
        Assert.Contains(HistoryVerifier.Verify(test.Database).Problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_DerivedColumnsMadeAnew_AreNoMatterOfProof(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        test.Sql("UPDATE computers SET unit_id = NULL, user_name_key = NULL, record_key = NULL");
        Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verify_WhileOthersWrite_KeepsNobodyWaitingAndSeesOneMoment(DatabaseKind kind)
    {
        using var test = LivedIn(kind);
        var writing = Task.Run(() =>
        {
            for (var i = 100; i < 110; i++)
                test.Add(Samples.Computer(i));
        });
        while (!writing.IsCompleted)
            Assert.Empty(HistoryVerifier.Verify(test.Database).Problems);
        await writing;
        Assert.Equal(17, HistoryVerifier.Verify(test.Database).LastSeq);
    }

    private static TestDatabase LivedIn(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        test.Add(Samples.Computer(1), Samples.Computer(2), Samples.Computer(3));
        test.Change<Computer>(1, c => c.UserName = "後任の職員", "人事異動");
        test.Change<Computer>(1, c => c.Remark = "所在不明");
        test.Act(TestActors.Administrator, a => Step(a, new Discrepancy { CheckId = "computers.remark", Ledger = "computers", RecordId = 1, OpenedOn = TestDatabase.Today }, DiscrepancyState.ToConfirm), kind: ActionKind.Check);
        test.Act(TestActors.Administrator, a => Step(a, a.Db.Discrepancies.Single(), DiscrepancyState.Answered, "捜索中"), kind: ActionKind.Answer);
        test.Act(TestActors.Administrator, a =>
        {
            a.Append(new Comment { Subject = "discrepancies/1", Text = "倉庫を確認してください。" });
            a.Append(new EvidenceFile { Subject = "discrepancies/1", FileName = "棚卸表.pdf", Sha256 = new string('0', 64), Length = 12345, EffectiveOn = TestDatabase.Today });
        }, kind: ActionKind.Comment);
        return test;
    }

    private static void Step(ActionScope action, Discrepancy discrepancy, DiscrepancyState to, string? text = null)
    {
        DiscrepancyState? from = discrepancy.Id == 0 ? null : discrepancy.State;
        (discrepancy.State, discrepancy.StateSeq) = (to, action.Seq);
        if (from is null)
            action.Db.Add(discrepancy);
        action.Db.SaveChanges();
        action.Append(new DiscrepancyEvent { DiscrepancyId = discrepancy.Id, CheckId = from is null ? discrepancy.CheckId : null, RecordId = from is null ? discrepancy.RecordId : null, FromState = from, ToState = to, Text = text });
    }
}
