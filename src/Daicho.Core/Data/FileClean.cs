using Daicho.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>What a clean-up removed.</summary>
public sealed record CleanedFiles(long Files, long Bytes);

/// <summary>
/// Removes from the store what no row names: uploads that were looked at and never taken in, and remains of interrupted
/// ones. A row names a file by a column <c>sha256</c>; every table that has one is asked.
/// </summary>
public sealed class FileClean(Database database)
{
    /// <summary>How long an upload may wait to be taken in, in days, where nothing else is said.</summary>
    public const int DaysKept = 30;

    private const int Batch = 500;

    /// <summary>Removes unnamed files that came in more than <paramref name="days"/> days ago; with <paramref name="dryRun"/> only counts them.</summary>
    public CleanedFiles Run(int days, bool dryRun = false)
    {
        if (days is < 1 or > 36500)
            throw new UserErrorException("日数は1～36500の整数で指定してください。");
        var before = DateTime.UtcNow.AddDays(-days);
        long files = 0;
        long bytes = 0;
        foreach (var batch in new FileStore(database.FilesFolder).FilesBefore(before).ToList().Chunk(Batch))
        {
            using var db = database.Open();
            using var transaction = db.Database.BeginTransaction();
            // Nothing is committed meanwhile; who is about to has renewed the file's time.
            Dialect.Of(db).LockWriters(db);
            var named = Named(db, [.. batch.Select(f => f.Name)]);
            foreach (var file in batch.Where(f => !named.Contains(f.Name)))
            {
                file.Refresh();
                if (!file.Exists || file.LastWriteTimeUtc >= before)
                    continue;
                files++;
                bytes += file.Length;
                if (!dryRun)
                    file.Delete();
            }
        }

        return new CleanedFiles(files, bytes);
    }

    /// <summary>
    /// Removes the files of evidence that was just disposed of, where nothing else names them. One that came in again since it was
    /// recorded may be about to be named: the next clean-up decides about it.
    /// </summary>
    internal int RemoveDisposed(IReadOnlyCollection<(string Sha256, DateTime RecordedAt)> disposed)
    {
        var store = new FileStore(database.FilesFolder);
        var removed = 0;
        foreach (var batch in disposed.GroupBy(d => d.Sha256, StringComparer.Ordinal).Select(g => (Sha256: g.Key, RecordedAt: g.Max(d => d.RecordedAt))).Chunk(Batch))
        {
            using var db = database.Open();
            using var transaction = db.Database.BeginTransaction();
            Dialect.Of(db).LockWriters(db);
            var named = Named(db, [.. batch.Select(d => d.Sha256)]);
            foreach (var (sha256, recordedAt) in batch.Where(d => !named.Contains(d.Sha256)))
            {
                var file = new FileInfo(store.PathOf(sha256));
                if (!file.Exists || file.LastWriteTimeUtc > recordedAt)
                    continue;
                file.Delete();
                removed++;
            }
        }

        return removed;
    }

    private static HashSet<string> Named(DaichoDb db, IReadOnlyCollection<string> addresses)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var dialect = Dialect.Of(db);
        foreach (var (table, condition) in Tables(db))
        {
            using var command = Dialect.Command(db, $"SELECT sha256 FROM {table} WHERE {dialect.AnyOf("sha256", "@addresses")} AND {condition}");
            dialect.AddMany(command, "@addresses", addresses);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                named.Add(reader.GetString(0));
        }

        return named;
    }

    /// <summary>Tables that name files, with the condition that a row still does: what was disposed of names its file no more.</summary>
    internal static IEnumerable<(string Table, string Condition)> Tables(DaichoDb db) => db.Model.GetEntityTypes()
        .Where(t => t.GetProperties().Any(p => p.GetColumnName() == "sha256"))
        .Select(t => (t.GetTableName()!, t.GetProperties().Any(p => p.GetColumnName() == "erased_seq") ? "erased_seq IS NULL" : "1 = 1")).Distinct();
}
