using Daicho.Import;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Import;

/// <summary>What an import stores is what it read, also when the file given changes meanwhile.</summary>
public sealed class KeptFileTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_FileChangesWhileItIsRead_TakesInWhatIsKept(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var rows = string.Concat(Enumerable.Range(1, 3000).Select(i => $"PC-{i},ノートパソコン,棚{i}\r\n"));
        var path = test.File("台帳.csv", "資産番号,品名,設置場所\r\n" + rows);
        var changed = false;
        var progress = new Immediately(() =>
        {
            if (!changed)
                System.IO.File.WriteAllText(path, "資産番号,品名,設置場所\r\nPC-9999,差替え,棚\r\n");
            changed = true;
        });

        var result = new LedgerImport(test.Database, TestDatabase.Today).Commit(TestActors.DigitalDivision, test.Database.Catalog.Get("computers"), path, new ImportOptions(), progress);

        Assert.True(changed);
        Assert.Equal(3000, result.Added);
        using var db = test.Open();
        var run = db.ImportRuns.Single();
        Assert.Equal("台帳.csv", run.FileName);
        var kept = System.IO.File.ReadAllText(new Daicho.Evidence.FileStore(test.Database.FilesFolder).PathOf(run.Sha256));
        Assert.Equal(db.Set<Computer>().Count(), kept.Split("\r\n").Length - 2);
    }

    private sealed class Immediately(Action act) : IProgress<double>
    {
        public void Report(double value) => act();
    }
}
