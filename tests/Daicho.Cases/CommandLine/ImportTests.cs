using System.Text;
using Daicho.TestSupport;
using Microsoft.Data.Sqlite;

namespace Daicho.Cases.CommandLine;

/// <summary>Importing, undoing, looking back: what the verbs print and do.</summary>
public sealed class ImportTests(Kumamoto kumamoto) : IDisposable
{
    private readonly Government office = kumamoto.New(DatabaseKind.Sqlite);

    public void Dispose() => office.Dispose();

    [Fact]
    public void Preview_OfAFile_WritesNothing()
    {
        var file = office.File("台帳.csv", "資産番号,品名", "A-1,机", ",名無し");
        var preview = office.Run("import", "computers", file, "--preview");
        Assert.Equal((2, 1, 1), (preview.ExitCode, preview.Json.Number("added"), preview.Json.Number("setAside")));
        Assert.Null(preview.Json.Text("setAsideFile"));
        Assert.Equal(0, Export("見込みの後.csv"));
        Assert.False(Directory.Exists(office.PathOf("set-aside")));

        var done = office.Run("import", "computers", file);
        Assert.Equal(1, done.Json.Number("added"));
        Shape.Has(done.Json, "read", "added", "updated", "unchanged", "setAside", "encoding", "setAsideFile");
        Assert.True(File.Exists(done.Json.Text("setAsideFile")));
    }

    [Fact]
    public void Undo_OfAnImport_TakesBackWhatIsStillItsOwn()
    {
        office.Do("import", "computers", office.File("一.csv", "資産番号,品名", "A-1,机", "A-2,椅子"));
        var second = office.Do("import", "computers", office.File("二.csv", "資産番号,品名", "A-1,机（更新）", "A-3,棚", "A-4,棚"));
        office.Do("import", "computers", office.File("三.csv", "資産番号,品名", "A-4,棚（変更）"));

        var undone = office.Run("import-undo", second.Number("import").ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((2, 1, 1, 1), (undone.ExitCode, undone.Json.Number("closed"), undone.Json.Number("restored"), undone.Json.GetProperty("left").GetArrayLength()));
        Assert.Equal(3, Export("後.csv"));
        var rows = File.ReadAllText(office.PathOf("後.csv"));
        Assert.Contains("A-1,机,", rows, StringComparison.Ordinal);
        Assert.Contains("A-4,棚（変更）", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("A-3", rows, StringComparison.Ordinal);

        var again = office.Run("import-undo", second.Number("import").ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("すでに取り消されています", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnmappedColumns_AreKeptAndExported()
    {
        office.Do("import", "computers", office.File("台帳.csv", "資産番号,品名,ﾗﾍﾞﾙの色,棚の位置", "A-1,机,青,３階", "A-2,机,,"));
        Assert.Equal(2, Export("控え.csv"));
        var lines = File.ReadAllLines(office.PathOf("控え.csv"));
        Assert.All(new[] { "ﾗﾍﾞﾙの色", "青", "棚の位置", "３階" }, text => Assert.Contains(text, lines[1], StringComparison.Ordinal));
        Assert.Equal(2, office.Do("import", "computers", office.PathOf("控え.csv")).Number("unchanged"));
    }

    [Fact]
    public void AsOf_DayBeforeAChange_GivesTheLedgerOfThatDay()
    {
        office.Do("import", "computers", office.File("一.csv", "資産番号,品名", "A-1,机", "A-2,椅子"));
        MoveBack(days: 10);
        office.Do("import", "computers", office.File("二.csv", "資産番号,品名", "A-1,机（更新）", "A-3,棚"));

        var yesterday = DateTime.UtcNow.AddHours(9).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(2, Export("前.csv", "--as-of", yesterday));
        Assert.Equal(3, Export("今.csv"));
        Assert.Contains("A-1,机,", File.ReadAllText(office.PathOf("前.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("A-3", File.ReadAllText(office.PathOf("前.csv")), StringComparison.Ordinal);
        Assert.Contains("机（更新）", File.ReadAllText(office.PathOf("今.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Export("昔.csv", "--as-of", "2000-01-01"));
    }

    [Fact]
    public void Verbs_Json_HasThePromisedFields()
    {
        var file = office.File("台帳.csv", "資産番号,品名,設置所属,導入日", "A-1,机,？,2001-04-01");
        office.Do("import", "computers", file);
        var checks = office.Do("check").EnumerateArray().ToList();
        Assert.All(checks, c => Shape.Has(c, "id", "severity", "hits", "opened", "closed", "stillOpen", "milliseconds"));
        Assert.Contains(checks, c => c.Text("id") == "system-costs.jump");
        Assert.Equal(0, office.Check("computers")["computers.age"].Number("opened")); // running twice opens nothing twice
        Assert.Single(office.Found("computers.age"));
        Shape.Has(Assert.Single(office.Do("discrepancies", "--check", "computers.age").EnumerateArray()), "id", "check", "ledger", "record", "unit", "state", "openedOn", "dueOn", "message");
        Assert.All(office.Do("discrepancies").EnumerateArray(), g => Shape.Has(g, "check", "unit", "count", "dueOn"));
        Shape.Has(office.Do("check-file", "computers", file), "read", "setAside", "checks", "hits", "problems");
        Shape.Has(office.Do("export", "computers", "-o", office.PathOf("控え.csv")), "rows", "file", "unencodable");

        office.Do("history", "checkpoint", "-o", office.PathOf("証明.json"));
        Assert.True(office.Do("history", "verify", "--checkpoint", office.PathOf("証明.json")).GetProperty("isIntact").GetBoolean());
        Execute("UPDATE computers SET product_name = '椅子'");
        var broken = office.Run("history", "verify");
        Assert.Equal((1, false), (broken.ExitCode, broken.Json.GetProperty("isIntact").GetBoolean()));
    }

    [Fact]
    public void ExportToCp932_CharactersItLacks_AreListedByRowAndRefusedOrEscaped()
    {
        office.Do("import", "computers", office.File("台帳.csv", "資産番号,品名,使用者", "A-1,机,髙橋", "A-2,机,𠮷田", "A-3,机,葛󠄀城"));
        var file = office.PathOf("控え.csv");
        var refused = office.Run("export", "computers", "-o", file, "--encoding", "cp932");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("3行目「使用者」：𠮷（U+20BB7）", refused.Error, StringComparison.Ordinal);
        Assert.Contains("4行目「使用者」", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("髙", refused.Error, StringComparison.Ordinal);

        var escaped = office.Run("export", "computers", "-o", file, "--encoding", "cp932", "--escape");
        Assert.Equal((2, 2), (escaped.ExitCode, escaped.Json.GetProperty("unencodable").GetArrayLength()));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Contains("&#x20BB7;", File.ReadAllText(file, Encoding.GetEncoding(932)), StringComparison.OrdinalIgnoreCase);
    }

    private long Export(string name, params string[] options) => office.Do(["export", "computers", "-o", office.PathOf(name), .. options]).Number("rows");

    // Recorded time is always the clock: a test of looking back moves what was recorded, and only asks what it would read.
    private void MoveBack(int days) => Execute($"UPDATE actions SET at = CASE typeof(at) WHEN 'text' THEN strftime('%Y-%m-%d %H:%M:%S', at, '-{days} days') ELSE at - {days} * 864000000000 END");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={office.PathOf("daicho.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
