using System.Globalization;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.TestSupport;
using Npgsql;

namespace Daicho.Bench;

/// <summary>The bare engine beside which Daicho is measured.</summary>
internal abstract class Engine
{
    protected const string Columns = "a text PRIMARY KEY, b text, c text, d text, e text, f text, g text, h text, i text, j text, k text, l text, m text, n text";

    public abstract string Name { get; }

    /// <summary>Options that point the program at this engine.</summary>
    public abstract string[] Where { get; }

    public abstract Database Open();
    public abstract void Clear();
    public abstract void ClearBare();
    public abstract Taken LoadBare(string csv);
    public abstract Taken ExportBare(string csv);

    /// <summary>Seconds of a statement, the best of three, without starting a program.</summary>
    public abstract double Time(string sql);

    /// <summary>A predicate check as one would write it by hand, with what the evaluation does: collecting the hits.</summary>
    public string? SameSql(string check)
    {
        if (check is not "computers.age")
            return null;
        var today = DateOnly.FromDateTime(DateTime.Today);
        using var db = Open().Open();
        var parameters = ParameterSet.Load(new LedgerReader(db, today), Actor.Checks).Of(check);
        var disposed = string.Join(", ", parameters.Words("closed_states").Select(word => $"'{word}'"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
             CREATE TEMP TABLE bare_hits AS SELECT id, unit_id, from_seq FROM computers
             WHERE (closed_on IS NULL OR closed_on > '{today:yyyy-MM-dd}') AND introduced_on < '{parameters.YearsAgo("years"):yyyy-MM-dd}'
             AND (state_key IS NULL OR state_key NOT IN ({disposed}))
             """);
    }
}

internal sealed class SqliteEngine(string folder) : Engine
{
    private readonly string data = Path.Combine(folder, "data");
    private readonly string bare = Path.Combine(folder, "bare.db");

    public override string Name => "SQLite";

    public override string[] Where => ["--data", data];

    public override Database Open() => Database.InFolder(data);

    public override void Clear()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    public override void ClearBare()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(bare)!, "bare.db*"))
            File.Delete(file);
    }

    public override Taken LoadBare(string csv) => Measure.Command(
        "sqlite3",
        $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;\nCREATE TABLE c ({Columns});\n.mode csv\n.import --skip 1 {csv} c\nCREATE INDEX c_e ON c (e);\nCREATE INDEX c_i ON c (i);\n",
        bare);

    public override Taken ExportBare(string csv) => Measure.Command("sqlite3", $".mode csv\n.output {csv}\nSELECT * FROM c;\n", bare);

    public override double Time(string sql)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var output = Measure.Command("sqlite3", $"PRAGMA cache_size = -32768;\n.timer on\n{sql.ReplaceLineEndings(" ")};\n", Path.Combine(data, "daicho.db")).Output;
            var line = output.Split('\n').Last(l => l.StartsWith("Run Time", StringComparison.Ordinal));
            best = Math.Min(best, double.Parse(line.Split(' ')[3], CultureInfo.InvariantCulture));
        }

        return best;
    }
}

internal sealed class PostgresEngine : Engine
{
    private readonly TestDatabase test = TestDatabase.Create(DatabaseKind.Postgres);

    public override string Name => "PostgreSQL";

    public override string[] Where => ["--database", test.ConnectionString, "--data", test.Folder];

    public override Database Open() => test.Database;

    public override void Clear() => Run("TRUNCATE computers, computers_history, actions, action_contents, import_runs, set_aside_rows, discrepancies, discrepancy_events, check_runs");

    public override void ClearBare() => Run("DROP TABLE IF EXISTS c");

    public override Taken LoadBare(string csv) => Psql(
        $"CREATE TABLE c ({Columns});\n\\copy c FROM '{csv}' WITH (FORMAT csv, HEADER)\nCREATE INDEX c_e ON c (e);\nCREATE INDEX c_i ON c (i);\n");

    public override Taken ExportBare(string csv) => Psql($"\\copy c TO '{csv}' WITH (FORMAT csv)\n");

    public override double Time(string sql)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            // A session of its own, as the program's: what a first statement costs is in both.
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(test.ConnectionString) { Pooling = false }.ToString());
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            var clock = System.Diagnostics.Stopwatch.StartNew();
            command.ExecuteNonQuery();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return best;
    }

    private Taken Psql(string script)
    {
        var c = new NpgsqlConnectionStringBuilder(test.ConnectionString);
        return Measure.Command("psql", script, "-q", "-h", c.Host!, "-p", c.Port.ToString(CultureInfo.InvariantCulture), "-U", c.Username!, "-d", c.Database!);
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(test.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
