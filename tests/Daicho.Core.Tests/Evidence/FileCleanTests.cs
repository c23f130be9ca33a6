using System.Text;
using Daicho.Core.Tests.Import;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Import;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Evidence;

public sealed class FileCleanTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_OldUpload_IsRemovedOnlyWhenNoRowNamesIt(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var store = new FileStore(test.Database.FilesFolder);
        var evidence = await Kept(store, "写真");
        var abandoned = await Kept(store, "取り込まれなかった台帳");
        var fresh = await Kept(store, "確認中の台帳");
        test.Act(TestActors.DigitalDivision, a => a.Append(new EvidenceFile { Subject = "computers/1", FileName = "写真.jpg", Sha256 = evidence.Sha256, Length = evidence.Length }));
        var ledger = test.Database.Catalog.Get("computers");
        var import = new LedgerImport(test.Database, TestDatabase.Today).Commit(
            TestActors.DigitalDivision, ledger, test.File("台帳.csv", "資産番号\r\nPC-1\r\n"), new ImportOptions());
        using var db = test.Open();
        var imported = db.ImportRuns.Single(r => r.Seq == import.Seq).Sha256;
        var interrupted = Path.Combine(test.Database.FilesFolder, "incoming", "途中");
        File.WriteAllText(interrupted, "途中");
        foreach (var path in new[] { store.PathOf(evidence.Sha256), store.PathOf(abandoned.Sha256), store.PathOf(imported), interrupted })
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-31));
        var clean = new FileClean(test.Database);

        Assert.Equal(new CleanedFiles(2, abandoned.Length + 6), clean.Run(30, dryRun: true));
        Assert.True(File.Exists(store.PathOf(abandoned.Sha256)));
        Assert.Equal(0, clean.Run(32).Files);
        Assert.Equal(2, clean.Run(30).Files);

        Assert.False(File.Exists(store.PathOf(abandoned.Sha256)));
        Assert.False(File.Exists(interrupted));
        Assert.All([evidence.Sha256, imported, fresh.Sha256], address => Assert.True(File.Exists(store.PathOf(address))));
        Assert.Equal(0, clean.Run(30).Files);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_OldUploadBeingTakenIn_Stays(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var store = new FileStore(test.Database.FilesFolder);
        var uploaded = await Kept(store, "資産番号\r\nPC-1\r\n");
        File.SetLastWriteTimeUtc(store.PathOf(uploaded.Sha256), DateTime.UtcNow.AddDays(-31));

        store.Keep(store.PathOf(uploaded.Sha256));

        Assert.Equal(0, new FileClean(test.Database).Run(30).Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Run_DaysOutOfRange_IsRefused(int days)
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        Assert.Throws<UserErrorException>(() => new FileClean(test.Database).Run(days));
    }

    private static async Task<StoredFile> Kept(FileStore store, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.Save(content, 1000, TestContext.Current.CancellationToken);
    }
}
