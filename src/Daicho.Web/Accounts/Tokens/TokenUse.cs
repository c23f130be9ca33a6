using System.Collections.Concurrent;
using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Accounts.Tokens;

/// <summary>
/// Remembers when tokens were last used and writes it now and then, beside the requests: a call that only reads must not wait
/// for whoever is writing.
/// </summary>
sealed class TokenUse(Database database, ILogger<TokenUse> logger) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<long, DateTime> used = new();

    public void Note(ApiToken token, DateTime now)
    {
        if (token.LastUsedAt is null || now - token.LastUsedAt > TimeSpan.FromMinutes(1)) used[token.Id] = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await Task.Delay(Every, stopping);
                Write();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: what is noted is written below.
        }
        Write();
    }

    /// <summary>Writes what was noted.</summary>
    public void Write()
    {
        foreach (var (id, at) in used)
        {
            try
            {
                using var db = database.Open();
                db.Set<ApiToken>().Where(t => t.Id == id).ExecuteUpdate(s => s.SetProperty(t => t.LastUsedAt, at));
                used.TryRemove(new KeyValuePair<long, DateTime>(id, at));
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
            {
                logger.LogWarning("The last use of token {Token} could not be written; it is tried again. {Fault}", id, e.GetType().Name);
                return;
            }
        }
    }
}
