using System.Collections.Concurrent;
using Daicho.Data;

namespace Daicho.Jobs;

/// <summary>
/// How far the jobs of this process are. SQLite lets nobody write while a job's own transaction does, so that its
/// progress can't go through the database; the process that runs the job is then the one that is asked.
/// </summary>
internal static class JobProgress
{
    private static readonly ConcurrentDictionary<(string Database, long Id), double> Known = new();

    public static double? Of(Database database, long id) => Known.TryGetValue((database.ConnectionString, id), out var progress) ? progress : null;

    public static void Set(Database database, long id, double progress) => Known[(database.ConnectionString, id)] = progress;

    public static void Forget(Database database, long id) => Known.TryRemove((database.ConnectionString, id), out _);
}
