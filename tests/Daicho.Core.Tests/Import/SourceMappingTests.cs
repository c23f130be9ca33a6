using Daicho.Import;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Import;

public sealed class SourceMappingTests
{
    const string Headings = "管理コード,機器の名まえ,メモ欄";

    static readonly Dictionary<string, string> Chosen = new(StringComparer.Ordinal) { ["管理コード"] = "asset_number", ["機器の名まえ"] = "product_name" };

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_MappingGiven_IsUsedForTheNextFileOfThatSource(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ledger = test.Database.Catalog.Get("computers");
        var import = new LedgerImport(test.Database, TestDatabase.Today);
        var first = test.File("R8.csv", $"{Headings}\r\nPC-1,ノートパソコン,棚1\r\nPC-1,デスクトップ,棚2\r\n");
        Assert.Contains("資産番号", Assert.Throws<UserErrorException>(() => import.Preview(TestActors.DigitalDivision, ledger, first, new ImportOptions())).Message);
        Assert.Contains("資産番号", import.Look(TestActors.DigitalDivision, ledger, first, new ImportOptions()).Problem);

        var taken = import.Commit(TestActors.DigitalDivision, ledger, first, new ImportOptions { Mapping = Chosen });
        var next = import.Commit(TestActors.DigitalDivision, ledger, test.File("R9.csv", $"{Headings}\r\nPC-2,タブレット,棚3\r\n"), new ImportOptions());
        var setAside = import.Preview(
            TestActors.DigitalDivision, ledger, test.File("保留.csv", $"{Headings},{SetAsideFile.RowHeading},{SetAsideFile.ReasonHeading}\r\nPC-3,デスクトップ,棚2,3,重複\r\n"), new ImportOptions());

        Assert.Equal((1, 1), (taken.Added, taken.SetAside));
        Assert.Equal((1, 0), (next.Added, next.SetAside));
        Assert.Equal((1, 0), (setAside.Added, setAside.SetAside));
        using var db = test.Open();
        Assert.Equal("タブレット", db.Set<Computer>().AsNoTracking().Single(c => c.AssetNumber == "PC-2").ProductName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_MappingGivenAgain_ReplacesTheOneRemembered(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ledger = test.Database.Catalog.Get("computers");
        var import = new LedgerImport(test.Database, TestDatabase.Today);
        import.Commit(TestActors.DigitalDivision, ledger, test.File("R8.csv", $"{Headings}\r\nPC-1,ノートパソコン,棚1\r\n"), new ImportOptions { Mapping = Chosen });

        import.Commit(
            TestActors.DigitalDivision, ledger, test.File("R9.csv", $"{Headings}\r\nPC-2,タブレット,棚3\r\n"),
            new ImportOptions { Mapping = new Dictionary<string, string>(StringComparer.Ordinal) { ["メモ欄"] = "remark", ["機器の名まえ"] = "" } });

        var look = import.Look(TestActors.DigitalDivision, ledger, test.File("R10.csv", $"{Headings}\r\nPC-3,タブレット,棚4\r\n"), new ImportOptions());
        Assert.Equal(["asset_number", null, "remark"], look.Mapping.Select(m => m.Column?.Id));
        var other = import.Look(TestActors.DigitalDivision, ledger, test.File("別.csv", "管理コード,機器の名まえ\r\nPC-3,タブレット\r\n"), new ImportOptions());
        Assert.All(other.Mapping, m => Assert.Null(m.Column));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_ColumnChosenForAnotherHeading_LeavesTheNamedOneAside(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ledger = test.Database.Catalog.Get("computers");
        var file = test.File("台帳.csv", "資産番号,備品コード\r\n旧1,PC-1\r\n");

        var result = new LedgerImport(test.Database, TestDatabase.Today).Commit(
            TestActors.DigitalDivision, ledger, file, new ImportOptions { Mapping = new Dictionary<string, string>(StringComparer.Ordinal) { ["備品コード"] = "asset_number" } });

        Assert.Equal([null, "asset_number"], result.Mapping.Select(m => m.Column?.Id));
        Assert.Contains(result.Notes, n => n.Contains("「資産番号」", StringComparison.Ordinal));
        using var db = test.Open();
        var computer = db.Set<Computer>().AsNoTracking().Single();
        Assert.Equal(("PC-1", "{\"資産番号\":\"旧1\"}"), (computer.AssetNumber, computer.Extra));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_KeyLongerThanAnIndexHolds_SetsTheRowAside(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var ledger = test.Database.Catalog.Get("computers");
        var random = new Random(7);
        string Long(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4E00, 0x9FA0)));
        var file = test.File("台帳.csv", $"資産番号,品名,シリアル番号\r\n{Long(501)},ノート,S1\r\nPC-2,ノート,{Long(501)}\r\n{Long(500)},ノート,{Long(500)}\r\n");

        var result = new LedgerImport(test.Database, TestDatabase.Today).Commit(TestActors.DigitalDivision, ledger, file, new ImportOptions());

        Assert.Equal((2, 1), (result.Added, result.SetAside)); // a long key is kept by its hash
        Assert.Equal(["シリアル番号"], result.Problems.Select(p => p.Column));
        Assert.All(result.Problems, p => Assert.Contains("500 文字", p.Reason));
    }
}

static class ImportFiles
{
    /// <summary>A UTF-8 file in the test's folder.</summary>
    public static string File(this TestDatabase test, string name, string text)
    {
        var path = Path.Combine(test.Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
