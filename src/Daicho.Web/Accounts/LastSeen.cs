using System.Collections.Concurrent;
using Daicho.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Accounts;

/// <summary>
/// Notes when browsers were last heard of and writes it once a minute for all together: no request waits for it, also not
/// while an import holds the database.
/// </summary>
sealed class LastSeen(SessionDesk sessions, ILogger<LastSeen> logger) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<long, DateTime> seen = new();

    public void Note(UserSession session, DateTime utcNow)
    {
        if (utcNow - session.LastSeenAt >= Interval) seen[session.Id] = utcNow;
    }

    /// <summary>Writes what was noted.</summary>
    public void Flush()
    {
        var noted = seen.ToArray();
        if (noted.Length == 0) return;
        sessions.Seen(noted);
        foreach (var entry in noted) seen.TryRemove(entry);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await Next(timer, stoppingToken)) TryFlush();
        TryFlush();
    }

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The next minute tries again; a database that is away for a moment must not end the host.
    void TryFlush()
    {
        try
        {
            Flush();
        }
        catch (Exception e) when (e is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException)
        {
            logger.LogWarning(e, "Last-seen times of sessions could not be written.");
        }
    }
}
