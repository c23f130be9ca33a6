using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Daicho.Data;

/// <summary>
/// Sets up each connection to SQLite once: a pool hands the same one out for every statement of every page, and what was
/// set stays with it.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL lets readers go on while one writes; FULL keeps a commit through a power failure.
    private const string Pragmas =
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA busy_timeout = 60000; PRAGMA temp_store = DEFAULT; PRAGMA secure_delete = OFF";

    private static readonly ConditionalWeakTable<sqlite3, object> SetUp = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Says that something else was set on the connection: whoever gets it next sets it up again.</summary>
    public static void Disturb(DaichoDb db) => SetUp.Remove(((SqliteConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database)).Handle!);

    private static void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (SetUp.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        SetUp.AddOrUpdate(handle, handle);
    }
}
