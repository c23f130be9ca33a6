using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;

namespace Daicho.TestSupport;

/// <summary>
/// A fresh, migrated database for one test, with a folder of its own; both are gone after the test. Writes go
/// through the product's own action scope.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    /// <summary>The business date of tests: a working Monday in Japan.</summary>
    public static readonly DateOnly Today = new(2026, 11, 16);

    private readonly string? postgresName;

    private TestDatabase(DatabaseKind kind)
    {
        Kind = kind;
        Folder = Directory.CreateTempSubdirectory("daicho-test-").FullName;
        if (kind == DatabaseKind.Sqlite)
        {
            TemplateDatabase.CopySqlite(Folder);
        }
        else
        {
            postgresName = $"daicho_test_{Guid.NewGuid():N}";
            TemplateDatabase.CopyPostgres(postgresName);
        }

        Database = With(LedgerCatalog.Shipped);
    }

    /// <summary>Which database it is.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>A folder for the test's files.</summary>
    public string Folder { get; }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>How another program connects to the database.</summary>
    public string ConnectionString => Database.ConnectionString;

    /// <summary>Ids of the units by name.</summary>
    public IReadOnlyDictionary<string, long> Units => TestSupport.Units.Ids;

    /// <summary>A new database of that kind, with the units of a government (see <see cref="TestSupport.Units"/>).</summary>
    public static TestDatabase Create(DatabaseKind kind) => new(kind);

    /// <summary>The same database seen with other ledgers, as after a later migration.</summary>
    public Database With(LedgerCatalog catalog) => postgresName is null
        ? Database.InFolder(Folder, catalog)
        : Database.Connect(PostgresServer.To(postgresName), Path.Combine(Folder, "files"), catalog);

    /// <summary>A unit of work; the caller disposes it.</summary>
    public DaichoDb Open() => Database.Open();

    /// <summary>Does something in one action and returns its number.</summary>
    public long Act(Actor actor, Action<ActionScope> work, string? reason = null, string kind = ActionKind.Edit)
    {
        using var action = ActionScope.Begin(Database, actor, Today, kind, reason);
        work(action);
        return action.Complete();
    }

    /// <summary>Adds records as the administrator in one action; their numbers are set.</summary>
    public void Add<T>(params T[] records)
        where T : LedgerRecord, new() => Act(TestActors.Administrator, action =>
        {
            foreach (var record in records)
                action.Write<T>().Add(record);
        });

    /// <summary>Changes a record as the administrator: the next version is what <paramref name="change"/> makes of the current one.</summary>
    public long Change<T>(long id, Action<T> change, string? reason = null)
        where T : LedgerRecord, new() => Act(
        TestActors.Administrator,
        action =>
        {
            var current = action.Db.Set<T>().AsNoTracking().Single(r => r.Id == id);
            var writer = action.Write<T>();
            var next = (T)writer.CopyOf(current);
            change(next);
            writer.Change(current, next);
        },
        reason);

    /// <summary>The record as the administrator sees it.</summary>
    public T Get<T>(long id)
        where T : LedgerRecord, new()
    {
        using var db = Open();
        return new LedgerReader(db, Today).Visible<T>(TestActors.Administrator).Single(r => r.Id == id);
    }

    /// <summary>Runs SQL behind the product's back, as somebody with access to the database could. Returns the rows touched.</summary>
    public int Sql(string statement)
    {
        using var db = Open();
        return db.Database.ExecuteSqlRaw(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    /// <summary>A number from the database.</summary>
    public long Number(string query)
    {
        using var db = Open();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Brings the tables from one catalogue's to another's as a migration would. Returns what it did, one word and name each.</summary>
    public IReadOnlyList<string> Evolve(LedgerCatalog from, LedgerCatalog to)
    {
        using var before = With(from).Open();
        using var after = With(to).Open();
        var target = after.GetService<IDesignTimeModel>().Model;
        var operations = after.GetService<IMigrationsModelDiffer>().GetDifferences(
            before.GetService<IDesignTimeModel>().Model.GetRelationalModel(), target.GetRelationalModel());
        foreach (var command in after.GetService<IMigrationsSqlGenerator>().Generate(operations, target))
            after.Database.ExecuteSqlRaw(command.CommandText);
        return [.. operations.Select(Describe)];
    }

    private static string Describe(MigrationOperation operation) => operation switch
    {
        AddColumnOperation column => $"column {column.Table}.{column.Name}",
        CreateTableOperation table => $"table {table.Name}",
        CreateIndexOperation index => $"index {index.Name}",
        _ => operation.GetType().Name,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        if (postgresName is not null)
        {
            using (var pool = new NpgsqlConnection(PostgresServer.To(postgresName)))
                NpgsqlConnection.ClearPool(pool);
            PostgresServer.Run($"DROP DATABASE {postgresName} WITH (FORCE)");
        }
        else
        {
            using var db = Open();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(Folder, recursive: true);
    }
}
