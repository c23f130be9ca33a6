using System.Data;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Daicho.Data;

/// <summary>The few places where SQLite and PostgreSQL differ.</summary>
internal abstract class Dialect
{
    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? SqliteDialect.Instance : PostgresDialect.Instance;

    public static Dialect Of(DaichoDb db) => Of(db.Database.GetDbConnection());

    /// <summary>Takes the lock that lets one writer at a time have the next sequence number; held to the end of the transaction.</summary>
    public abstract void LockWriters(DaichoDb db);

    /// <summary>
    /// Before a transaction that fills an empty ledger. Where nobody else has the database open, what is written need not go
    /// through a log and then again into the file.
    /// </summary>
    public virtual void BeginFilling(DaichoDb db)
    {
    }

    /// <summary>After such a transaction, however it went.</summary>
    public virtual void EndFilling(DaichoDb db)
    {
    }

    /// <summary>Starts a transaction in which every query sees the same moment and which keeps no writer waiting; it ends with the unit of work.</summary>
    public abstract void BeginSnapshot(DaichoDb db);

    /// <summary>Makes statements of this unit of work overwrite what they free, as far as the database can.</summary>
    public abstract void OverwriteFreed(DaichoDb db);

    /// <summary>A fast way into a table.</summary>
    public abstract RowSink OpenSink(DbConnection connection, string table, IReadOnlyList<string> columns);

    /// <summary>Condition "column is one of the texts in this parameter".</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>Condition "column is one of the numbers in this parameter".</summary>
    public abstract string AnyNumberOf(string column, string parameter);

    /// <summary>
    /// A further condition, true of every row joined by id with a small temporary table, that keeps the planner from reading
    /// the whole large one: nothing tells it how few rows the small one has.
    /// </summary>
    public abstract string Among(string id, string temporary);

    /// <summary>The text under a name in a column that holds a JSON object; null where there is none.</summary>
    public abstract string JsonText(string column, string parameter);

    /// <summary>Empties a temporary table, so that it is small again.</summary>
    public abstract string Empty(string temporary);

    /// <summary>Adds a parameter that holds many values.</summary>
    public abstract void AddMany<TValue>(DbCommand command, string name, IReadOnlyCollection<TValue> values);

    /// <summary>Names and definitions of the indexes of a table beside its primary key.</summary>
    public abstract string Indexes { get; }

    /// <summary>Before the indexes of a full table are built: as fast as the machine allows.</summary>
    public abstract void PrepareIndexing(DaichoDb db);

    /// <summary>A command in the context's open transaction.</summary>
    public static DbCommand Command(DaichoDb db, string sql, params (string Name, object? Value)[] parameters)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            db.Database.OpenConnection();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = TransactionOf(db);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The context's open transaction, or null.</summary>
    public static DbTransaction? TransactionOf(DaichoDb db) => db.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>Runs a statement and returns how many rows it touched.</summary>
    public static int Run(DaichoDb db, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(db, sql, parameters);
        return command.ExecuteNonQuery();
    }
}

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    public override void LockWriters(DaichoDb db)
    {
        // BEGIN IMMEDIATE, which Microsoft.Data.Sqlite issues for every transaction, is the lock.
    }

    // With a rollback journal new pages are written once, straight into the file. SQLite changes the journal only when no other
    // connection has the database open, and stays as it was otherwise.
    public override void BeginFilling(DaichoDb db) => Journal(db, "TRUNCATE");

    public override void EndFilling(DaichoDb db) => Journal(db, "WAL");

    // Straight to the engine: the driver would try again for a minute while somebody else has the database open, and the
    // journal is only about speed.
    private static void Journal(DaichoDb db, string mode)
    {
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
        SQLitePCL.raw.sqlite3_busy_timeout(connection, 0);
        SQLitePCL.raw.sqlite3_exec(connection, $"PRAGMA journal_mode = {mode}");
        SQLitePCL.raw.sqlite3_busy_timeout(connection, 60_000);
    }

    public override void BeginSnapshot(DaichoDb db)
    {
        db.Database.OpenConnection();
        // Sorting a million rows goes to disk.
        Set(db, "PRAGMA temp_store = FILE; PRAGMA cache_size = -16384");
        db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true));
    }

    public override void OverwriteFreed(DaichoDb db) => Set(db, "PRAGMA secure_delete = ON");

    private static void Set(DaichoDb db, string pragmas)
    {
        Run(db, pragmas);
        SqlitePragmas.Disturb(db);
    }

    public override RowSink OpenSink(DbConnection connection, string table, IReadOnlyList<string> columns) =>
        new SqliteRowSink((SqliteConnection)connection, table, columns);

    public override string AnyOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string AnyNumberOf(string column, string parameter) => AnyOf(column, parameter);

    public override string Among(string id, string temporary) => "";

    public override string JsonText(string column, string parameter) => $"{column} ->> {parameter}";

    public override string Empty(string temporary) => $"DELETE FROM {temporary}";

    public override void AddMany<TValue>(DbCommand command, string name, IReadOnlyCollection<TValue> values) =>
        command.Parameters.Add(new SqliteParameter(name, JsonSerializer.Serialize(values)));

    // Small runs are sorted by a second thread while the table is read; statistics from a sample tell the planner as much as
    // a look at every entry.
    public override void PrepareIndexing(DaichoDb db) => Set(db, "PRAGMA threads = 2; PRAGMA cache_size = -6144; PRAGMA analysis_limit = 1000");

    public override string Indexes => "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = @table AND sql IS NOT NULL";
}

internal sealed class PostgresDialect : Dialect
{
    /// <summary>Key of the advisory lock: "daicho" as a number, so that it meets no other program's.</summary>
    private const long WriterLock = 0x64616963686f;

    public static readonly PostgresDialect Instance = new();

    public override void LockWriters(DaichoDb db) => Run(db, $"SELECT pg_advisory_xact_lock({WriterLock})");

    public override void BeginSnapshot(DaichoDb db) => db.Database.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void OverwriteFreed(DaichoDb db)
    {
        // Old row versions go with the next VACUUM.
    }

    public override RowSink OpenSink(DbConnection connection, string table, IReadOnlyList<string> columns) =>
        new PostgresRowSink((NpgsqlConnection)connection, table, columns);

    public override string AnyOf(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string AnyNumberOf(string column, string parameter) => AnyOf(column, parameter);

    public override string Among(string id, string temporary) => $" AND {id} = ANY(ARRAY(SELECT id FROM {temporary}))";

    public override string JsonText(string column, string parameter) => $"CAST({column} AS json) ->> {parameter}";

    public override string Empty(string temporary) => $"TRUNCATE {temporary}";

    public override void AddMany<TValue>(DbCommand command, string name, IReadOnlyCollection<TValue> values) =>
        command.Parameters.Add(new NpgsqlParameter<TValue[]>(name, [.. values]));

    public override void PrepareIndexing(DaichoDb db) => Run(db, "SET LOCAL maintenance_work_mem = '128MB'; SET LOCAL max_parallel_maintenance_workers = 2");

    public override string Indexes =>
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = @table AND indexname LIKE 'ix\\_%'";
}
