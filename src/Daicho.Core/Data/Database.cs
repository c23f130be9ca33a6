using System.Data.Common;
using Daicho.Data.Search;
using Daicho.Ledgers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Daicho.Data;

/// <summary>One government's database, on SQLite or PostgreSQL, and the folder of its files.</summary>
public sealed class Database
{
    /// <summary>Contexts that wait to be used again: making one costs more than a small query.</summary>
    private const int ContextsKept = 32;

    private readonly PooledDbContextFactory<SqliteDb>? sqlite;
    private readonly PooledDbContextFactory<PostgresDb>? postgres;
    private readonly LedgerCatalog catalog;

    // Each connection is used by one thread at a time; without its own locks SQLite spares a mutex per bound value.
    static Database()
    {
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private Database(string connectionString, bool isPostgres, string filesFolder, LedgerCatalog? catalog)
    {
        this.catalog = catalog ?? LedgerCatalog.Shipped;
        ConnectionString = connectionString;
        FilesFolder = filesFolder;
        if (isPostgres)
            postgres = new(Common(new DbContextOptionsBuilder<PostgresDb>()).UseNpgsql(connectionString).Options, ContextsKept);
        else
            sqlite = new(Common(new DbContextOptionsBuilder<SqliteDb>()).UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()).Options, ContextsKept);
    }

    /// <summary>Where uploaded files are kept.</summary>
    public string FilesFolder { get; }

    /// <summary>True on PostgreSQL.</summary>
    public bool IsPostgres => postgres is not null;

    /// <summary>The ledgers of this database.</summary>
    public LedgerCatalog Catalog => catalog;

    internal string ConnectionString { get; }

    /// <summary>The embedded database in a folder, which is made when missing.</summary>
    public static Database InFolder(string folder, LedgerCatalog? catalog = null)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"データの置き場所「{folder}」を作れません。書き込める場所を --data で指定してください。", e);
        }

        var file = Path.Combine(folder, "daicho.db");
        return new Database(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 60 }.ToString(), isPostgres: false, Path.Combine(folder, "files"), catalog);
    }

    /// <summary>
    /// The database of a connection string: <c>Host=…</c> is PostgreSQL, <c>Data Source=…</c> SQLite. Files go to
    /// <paramref name="filesFolder"/>.
    /// </summary>
    public static Database Connect(string connectionString, string filesFolder, LedgerCatalog? catalog = null)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
                return new Database(new NpgsqlConnectionStringBuilder(connectionString).ToString(), isPostgres: true, filesFolder, catalog);
            return new Database(new SqliteConnectionStringBuilder(connectionString).ToString(), isPostgres: false, filesFolder, catalog);
        }
        catch (ArgumentException e)
        {
            throw new UserErrorException("接続文字列を読めません。PostgreSQL は「Host=…;Database=…;Username=…」、SQLite は「Data Source=ファイル」の形で指定してください。", e);
        }
    }

    /// <summary>A new unit of work; the caller disposes it.</summary>
    public DaichoDb Open() => postgres is not null ? postgres.CreateDbContext() : sqlite!.CreateDbContext();

    /// <summary>The same, with one connection for all it reads: opening one for each query is a good part of a small query's price.</summary>
    public DaichoDb OpenConnected()
    {
        var db = Open();
        db.Database.OpenConnection();
        return db;
    }

    /// <summary>Brings the tables to this version of the product, and refuses a database that can't hold Japanese search.</summary>
    public void Migrate()
    {
        using var db = Open();
        try
        {
            if (!IsCurrent(db))
                db.Database.Migrate();
            DatabaseIdentity.Ensure(db);
            SearchState.Ensure(db);
        }
        catch (Exception e) when (e is NpgsqlException or SqliteException)
        {
            throw new UserErrorException($"データベースを開けません。接続先と権限を確認してください（{e.Message}）。", e);
        }

        if (IsPostgres)
            RefuseCharacterTypeC(db);
    }

    /// <summary>Whether the database answers, and has the tables of this version.</summary>
    public DatabaseState Check()
    {
        using var db = Open();
        try
        {
            using (var command = Dialect.Command(db, "SELECT 1"))
                command.ExecuteScalar();
            return IsCurrent(db) ? DatabaseState.Ready : DatabaseState.Behind;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException { InnerException: DbException })
        {
            return DatabaseState.Unreachable;
        }
    }

    // Migrate compares the whole model each time; a look at the list of migrations is enough for a database of this version.
    private static bool IsCurrent(DaichoDb db)
    {
        try
        {
            using var command = Dialect.Command(db, "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"");
            return command.ExecuteScalar() as string == db.Database.GetMigrations().Last();
        }
        catch (DbException)
        {
            return false; // no table yet: a new database, or none at all, which Migrate makes
        }
    }

    private T Common<T>(T options)
        where T : DbContextOptionsBuilder
    {
        options.ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        options.ConfigureLoggingCacheTime(TimeSpan.Zero); // contexts live long: who begins to listen to statements hears the next one
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new CatalogOption(catalog));
        options.ReplaceService<IModelCacheKeyFactory, CatalogModelCacheKey>();
        return options;
    }

    // Trigram search finds nothing when letters beyond ASCII are no letters to the database.
    private static void RefuseCharacterTypeC(DaichoDb db)
    {
        using var command = Dialect.Command(db, "SELECT datcollate || '/' || datctype FROM pg_database WHERE datname = current_database()");
        if (command.ExecuteScalar() is string locale && (locale.EndsWith("/C", StringComparison.Ordinal) || locale.EndsWith("/POSIX", StringComparison.Ordinal)))
            throw new UserErrorException("このPostgreSQLデータベースは LC_CTYPE が C のため日本語の検索ができません。LC_CTYPE を C.UTF-8 または ja_JP.UTF-8 にして作り直してください。");
    }

    // A test may add a column to a ledger: its model is not the shipped one.
    private sealed class CatalogModelCacheKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), (context as DaichoDb)?.Catalog, designTime);
    }
}

/// <summary>What <see cref="Database.Check"/> found.</summary>
public enum DatabaseState
{
    /// <summary>It answers and is of this version.</summary>
    Ready,

    /// <summary>It answers, but its tables are of another version.</summary>
    Behind,

    /// <summary>It does not answer.</summary>
    Unreachable,
}
