using Daicho.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Daicho.TestSupport;

/// <summary>A migrated database with the units per kind, made once per test process; each test gets a copy.</summary>
internal static class TemplateDatabase
{
    private static readonly string Stamp = Guid.NewGuid().ToString("N");
    private static readonly Lazy<string> SqliteFile = new(MakeSqlite);
    private static readonly Lazy<string> PostgresName = new(MakePostgres);

    /// <summary>Copies the template into a folder.</summary>
    public static void CopySqlite(string folder) => File.Copy(SqliteFile.Value, Path.Combine(folder, "daicho.db"));

    /// <summary>Copies the template into a new database.</summary>
    public static void CopyPostgres(string name) => PostgresServer.Run($"CREATE DATABASE {name} TEMPLATE {PostgresName.Value}");

    private static string MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("daicho-template-").FullName;
        Fill(Database.InFolder(folder));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "daicho.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return Path.Combine(folder, "daicho.db");
    }

    private static void Fill(Database database)
    {
        database.Migrate();
        Units.Add(database);
    }

    private static string MakePostgres()
    {
        var name = $"daicho_template_{Stamp}";
        var connectionString = PostgresServer.To(name);
        Fill(Database.Connect(connectionString, Path.GetTempPath()));
        // A template in use can't be copied.
        NpgsqlConnection.ClearAllPools();
        if (Environment.GetEnvironmentVariable("DAICHO_TEST_POSTGRES") is { Length: > 0 })
            AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresServer.Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        return name;
    }
}
