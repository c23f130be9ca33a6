using System.Data.Common;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Data.Search;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Notices;

namespace Daicho.Jobs;

/// <summary>What a handler of jobs works with.</summary>
/// <param name="Database">The database.</param>
/// <param name="Job">The job.</param>
/// <param name="Today">The business date.</param>
/// <param name="Progress">Takes how far it is, from 0 to 1.</param>
/// <param name="Mail">How mails leave the product.</param>
/// <param name="Stop">The program is being stopped.</param>
public sealed record JobContext(Database Database, Job Job, DateOnly Today, IProgress<double> Progress, MailSettings Mail, CancellationToken Stop);

/// <summary>Runs the jobs of a database one after another; the web's background service and the command line share it.</summary>
public sealed class JobRunner(Database database, BusinessClock clock, MailSettings? mail = null)
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(10);

    /// <summary>What does each kind of job; it returns the result as JSON or null.</summary>
    private static readonly Dictionary<string, Func<JobContext, string?>> Handlers = new(StringComparer.Ordinal)
    {
        [SearchIndexing.JobKind] = context =>
        {
            new SearchIndexing(context.Database).Run(context.Database.Catalog.Get(context.Job.Subject), progress: context.Progress, stop: context.Stop);
            return null;
        },
        [ImportJob.Kind] = ImportJob.Run,
        [ReportJob.Kind] = ReportJob.Run,
        [FollowUpJob.Kind] = FollowUpJob.Run,
        [NoticeJob.Make] = NoticeJob.RunMake,
        [NoticeJob.Send] = NoticeJob.RunSend,
    };

    private readonly JobQueue queue = new(database);
    private readonly string worker = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Runs every job that waits; returns how many there were.</summary>
    public int RunPending(CancellationToken stop = default)
    {
        var count = 0;
        while (!stop.IsCancellationRequested && queue.Claim(worker) is { } job)
        {
            Run(job, stop);
            count++;
        }

        return count;
    }

    private void Run(Job job, CancellationToken stop)
    {
        JobProgress.Set(database, job.Id, 0);
        using var beating = new Timer(_ => Beat(job.Id), null, BeatEvery, BeatEvery);
        try
        {
            var context = new JobContext(database, job, clock.Today, new Reporter(database, job.Id, stop), mail ?? MailSettings.None, stop);
            var result = Handlers.TryGetValue(job.Kind, out var handler)
                ? handler(context)
                : throw new UserErrorException($"処理「{job.Kind}」はこの版にありません。新しい版で動かしてください。");
            queue.End(job.Id, JobState.Done, null, result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            queue.GiveBack(job.Id);
        }
        catch (Exception e)
        {
            queue.End(job.Id, JobState.Failed, e is UserErrorException ? e.Message : $"プログラムの誤りで中止しました。データは処理の前のままです（{e.GetType().Name}：{e.Message}）。", null);
        }
        finally
        {
            JobProgress.Forget(database, job.Id);
        }
    }

    private void Beat(long id)
    {
        try
        {
            queue.Beat(id, JobProgress.Of(database, id) ?? 0);
        }
        catch (DbException)
        {
            // The job itself may be writing, and then nobody else can take it either.
        }
    }

    // Whoever tells how far it is can be stopped there: what was written so far is undone with the job's transaction.
    private sealed class Reporter(Database database, long id, CancellationToken stop) : IProgress<double>
    {
        public void Report(double value)
        {
            stop.ThrowIfCancellationRequested();
            JobProgress.Set(database, id, value);
        }
    }
}
