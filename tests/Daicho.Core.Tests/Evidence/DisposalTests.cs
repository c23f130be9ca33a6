using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Evidence;

/// <summary>What becomes of evidence at the end of its period, by law and by somebody with access to the server.</summary>
public sealed class DisposalTests
{
    private static readonly DateOnly LongAgo = new(2018, 6, 1);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Dispose_AtTheEndOfThePeriod_BlanksTheEntryRemovesTheFileAndKeepsTheProof(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var entry = await site.Attach("受領", LongAgo);
        var original = site.Keep(LongAgo);
        Assert.True(File.Exists(site.Files.PathOf(entry.Sha256)));

        var disposed = site.Disposal.Dispose(TestActors.DigitalDivision, [entry.Id, original.Id], "保存期間満了（文書管理規程第40条）");

        Assert.Equal(new Disposed(2, 1), disposed);
        Assert.False(File.Exists(site.Files.PathOf(entry.Sha256)));
        var left = site.Entry(entry.Id);
        Assert.Equal(("", null, null, entry.Sha256, entry.Length, true), (left.FileName, left.Note, left.EffectiveOn, left.Sha256, left.Length, left.IsErased));
        var leftOriginal = site.Entry(original.Id);
        Assert.Equal((null, null, null, null), (leftOriginal.DocumentNumber, leftOriginal.Place, leftOriginal.SeenBy, leftOriginal.SeenOn));
        var report = HistoryVerifier.Verify(site.Test.Database);
        Assert.Empty(report.Problems);
        Assert.Equal(2, report.ErasureCount);
        Assert.Contains("廃棄済（正当。処理番号", report.Erasures[0], StringComparison.Ordinal);
        Assert.Contains("佐藤 智子、理由 保存期間満了（文書管理規程第40条）", report.Erasures[0], StringComparison.Ordinal);
        Assert.Empty(FileProof.Run(site.Test.Database).Problems);
        Assert.Contains("選んでください", Assert.Throws<UserErrorException>(() => site.Disposal.Dispose(TestActors.DigitalDivision, [entry.Id], "再度")).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Dispose_FileThatAnotherEntryNames_Stays(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var old = await site.Attach("同じ書類", LongAgo);
        var other = await site.Attach("同じ書類", KeptEvidenceSite.Today, record: 2);
        Assert.Equal(old.Sha256, other.Sha256);

        Assert.Equal(new Disposed(1, 0), site.Disposal.Dispose(TestActors.DigitalDivision, [old.Id], "保存期間満了"));

        Assert.True(File.Exists(site.Files.PathOf(old.Sha256)));
        Assert.Equal("髙橋さんの受領書.pdf", site.Entry(other.Id).FileName);
        Assert.Empty(HistoryVerifier.Verify(site.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Dispose_BeforeTheEndOrWithoutRight_IsRefusedAsAWhole(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var over = await site.Attach("満了", LongAgo);
        var kept = await site.Attach("保存中", KeptEvidenceSite.Today);

        Assert.Contains("廃棄できません", Assert.Throws<UserErrorException>(() => site.Disposal.Dispose(TestActors.DigitalDivision, [over.Id, kept.Id], "満了")).Message, StringComparison.Ordinal);
        Assert.Contains("理由", Assert.Throws<UserErrorException>(() => site.Disposal.Dispose(TestActors.DigitalDivision, [over.Id], " ")).Message, StringComparison.Ordinal);
        Actor[] others = [site.Test.Official("税務課"), TestActors.Secretariat, TestActors.Cio, TestActors.Auditor];
        Assert.All(others, actor => Assert.Throws<UserErrorException>(() => site.Disposal.Dispose(actor, [over.Id], "満了")));
        Assert.False(site.Entry(over.Id).IsErased);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM evidence_events"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Extend_WithTheReason_KeepsItLongerAndUndisposable(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var entry = await site.Attach("係争中の契約", LongAgo);
        Assert.Contains("今日以降", Assert.Throws<UserErrorException>(() => site.Disposal.Extend(TestActors.DigitalDivision, [entry.Id], new(2025, 3, 31), "訴訟")).Message, StringComparison.Ordinal);

        Assert.Equal(1, site.Disposal.Extend(TestActors.DigitalDivision, [entry.Id], new(2031, 3, 31), "訴訟が続いているため"));

        Assert.Equal((new DateOnly(2031, 3, 31), "訴訟が続いているため"), (site.RetentionOf(entry.Id).Until, site.RetentionOf(entry.Id).Extended!.Entry.Text));
        Assert.Throws<UserErrorException>(() => site.Disposal.Dispose(TestActors.DigitalDivision, [entry.Id], "満了"));
        Assert.Contains("それより後", Assert.Throws<UserErrorException>(() => site.Disposal.Extend(TestActors.DigitalDivision, [entry.Id], new(2030, 3, 31), "短縮")).Message, StringComparison.Ordinal);
        Assert.True(HistoryVerifier.Verify(site.Test.Database).IsIntact);
    }

    public static TheoryData<DatabaseKind, string, string> Tampering() => Matrix(
        ("UPDATE evidence_files SET file_name = '', note = NULL, effective_on = NULL WHERE id = 2", "「証拠」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません"),
        ("UPDATE evidence_files SET file_name = '', note = NULL, effective_on = NULL, erased_seq = 4, erased_leaf = (SELECT erased_leaf FROM evidence_files WHERE id = 1) WHERE id = 2", "証拠 No.2：廃棄されていますが、廃棄を行った処理の記録がありません（許可のない廃棄）。"),
        ("UPDATE evidence_files SET sha256 = 'ff' WHERE id = 1", "証拠 No.1：廃棄した後に残した内容が、廃棄した時の証跡と一致しません（改ざん）。"),
        ("UPDATE evidence_files SET file_name = '別の書類.pdf' WHERE id = 1", "証拠 No.1：廃棄した後に残した内容が、廃棄した時の証跡と一致しません（改ざん）。"),
        ("UPDATE evidence_files SET erased_leaf = leaf_of_another WHERE id = 1", "「証拠」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません"),
        ("UPDATE evidence_files SET erased_seq = NULL, erased_leaf = NULL WHERE id = 1", "廃棄されたはずですが、廃棄の印がありません（改ざん）。"),
        ("DELETE FROM evidence_events", "「証拠の保存と廃棄」に書き込んだ 1 件のうち 1 件がありません（削除）。"),
        ("INSERT INTO evidence_events (seq, evidence_id, act, text) VALUES (4, 2, 'dispose', '満了')", "「証拠の保存と廃棄」に、どの処理の証跡にもない書込みが 1 件あります（挿入。"));

    [Theory, MemberData(nameof(Tampering))]
    public async Task Verify_ContentGoneOrChangedByHand_IsFound(DatabaseKind kind, string sql, string expected)
    {
        using var site = new KeptEvidenceSite(kind);
        var disposed = await site.Attach("受領", LongAgo);
        await site.Attach("残すもの", LongAgo);
        site.Disposal.Dispose(TestActors.DigitalDivision, [disposed.Id], "保存期間満了");
        Assert.Empty(HistoryVerifier.Verify(site.Test.Database).Problems);

        site.Test.Sql(sql.Replace("leaf_of_another", kind == DatabaseKind.Sqlite ? $"X'{new string('0', 64)}'" : $"'\\x{new string('0', 64)}'", StringComparison.Ordinal));

        Assert.Contains(HistoryVerifier.Verify(site.Test.Database).Problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FileProof_FileGoneOrExchangedWithoutDisposal_IsFound(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var gone = await site.Attach("消された書類", KeptEvidenceSite.Today);
        var exchanged = await site.Attach("すり替えられた書類", KeptEvidenceSite.Today);
        Assert.Equal(new FilesVerified(2, []), FileProof.Run(site.Test.Database) with { Problems = [] });
        File.Delete(site.Files.PathOf(gone.Sha256));
        await File.WriteAllTextAsync(site.Files.PathOf(exchanged.Sha256), "別の中身", TestContext.Current.CancellationToken);

        var problems = FileProof.Run(site.Test.Database).Problems;

        Assert.Contains(problems, p => p.Contains($"No.{gone.Id}：ファイル {gone.Sha256} がありません。廃棄の処理の記録もありません", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains($"No.{exchanged.Id}：ファイル {exchanged.Sha256} の中身が", StringComparison.Ordinal));
        Assert.Equal(2, problems.Count);
    }

    private static TheoryData<DatabaseKind, string, string> Matrix(params (string Sql, string Expected)[] rows)
    {
        var data = new TheoryData<DatabaseKind, string, string>();
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            foreach (var (sql, expected) in rows)
                data.Add(kind, sql, expected);
        }

        return data;
    }
}
