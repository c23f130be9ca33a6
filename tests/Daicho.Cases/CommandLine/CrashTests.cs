using System.Diagnostics;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Cases.CommandLine;

/// <summary>The power goes in the middle of an import.</summary>
public class CrashTests
{
    private const int Rows = 300_000;
    private const long Begun = 20 << 20;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Import_KilledInTheMiddle_LeavesEverythingOrNothing(DatabaseKind kind)
    {
        using var office = Government.Empty(kind);
        var register = office.PathOf("台帳.csv");
        office.Do("sample", "computers", "--rows", $"{Rows}", "-o", register);
        office.Do("export", "computers", "-o", office.PathOf("前.csv")); // the tables are there, and empty
        var indexes = Indexes(office);

        var size = Size(office);
        using (var import = DaichoCommand.Start(["import", "computers", register, .. office.Common]))
        {
            var waited = Stopwatch.StartNew();
            while (Size(office) < size + Begun && waited.Elapsed < TimeSpan.FromMinutes(2))
                Assert.False(import.WaitForExit(20), "The import was over before it could be killed.");
            import.Kill();
            import.WaitForExit();
            Assert.NotEqual(0, import.ExitCode);
        }

        var left = office.Do("export", "computers", "-o", office.PathOf("後.csv")).Number("rows");
        Assert.Contains(left, new long[] { 0, Rows });
        Assert.Equal(indexes, Indexes(office));
        Assert.True(office.Do("history", "verify").GetProperty("isIntact").GetBoolean());

        var part = office.File("一部.csv", File.ReadLines(register).Take(2001));
        var again = office.Do("import", "computers", part);
        Assert.Equal(left == 0 ? (2000, 0) : (0, 2000), (again.Number("added"), again.Number("unchanged")));
    }

    // What is not committed yet grows on disk all the same.
    private static long Size(Government office) => office.Kind == DatabaseKind.Postgres
        ? Number(office, "SELECT pg_database_size(current_database()) AS \"Value\"")
        : new FileInfo(office.PathOf("daicho.db-wal")) is { Exists: true } log ? log.Length : 0;

    private static long Indexes(Government office) => Number(
        office, $"SELECT count(*) AS \"Value\" FROM {(office.Kind == DatabaseKind.Postgres ? "pg_indexes" : "sqlite_master WHERE type = 'index'")}");

    private static long Number(Government office, string query)
    {
        using var db = office.Open().Open();
        return db.Database.SqlQueryRaw<long>(query).Single();
    }
}
