using Daicho.Data;
using Daicho.Data.Search;
using Daicho.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Jobs;

/// <summary>Runs the jobs of the database in the background of the web application.</summary>
sealed partial class JobService(Database database, JobQueue queue, JobRunner runner, Notices.DailyNotices notices, ILogger<JobService> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host starts without waiting for the first look
        var isFirst = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var asked = queue.Asked;
            try
            {
                if (isFirst)
                    AskForIndexes();
                isFirst = false;
                notices.Look();
                runner.RunPending(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a moment; the next look is in a second.
                CouldNotLook(log, e);
            }

            await asked.WaitAsync(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // After an upgrade, or when the database was filled where no web application runs.
    void AskForIndexes()
    {
        foreach (var ledger in new SearchIndexing(database).Behind())
            queue.Enqueue(SearchIndexing.JobKind, ledger.Id);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of jobs could not be read.")]
    private static partial void CouldNotLook(ILogger log, Exception e);
}
