using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Jobs;

/// <summary>The queue of jobs in the database, shared by every process of a government.</summary>
public sealed class JobQueue(Database database)
{
    /// <summary>A worker that has given no sign of life for so long is taken for dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>A job that was begun so often and never ended is given up.</summary>
    private const int MostAttempts = 3;

    private TaskCompletionSource asked = NewAsked();

    /// <summary>Ends when the next job is asked for in this process, so that its worker need not wait for its next look.</summary>
    public Task Asked => Volatile.Read(ref asked).Task;

    /// <summary>Asks for a job in a transaction of its own; returns its number.</summary>
    public long Enqueue(string kind, string subject, string arguments = "{}", string? actorId = null)
    {
        using var db = database.Open();
        var id = Enqueue(db, kind, subject, arguments, actorId);
        Interlocked.Exchange(ref asked, NewAsked()).TrySetResult();
        return id;
    }

    /// <summary>Asks for a job within the caller's transaction; one that waits already for the same is enough.</summary>
    internal static long Enqueue(DaichoDb db, string kind, string subject, string arguments = "{}", string? actorId = null)
    {
        var waiting = db.Jobs.AsNoTracking()
            .Where(j => j.State == JobState.Queued && j.Kind == kind && j.Subject == subject && j.Arguments == arguments && j.ActorId == actorId)
            .Select(j => (long?)j.Id).FirstOrDefault();
        if (waiting is { } known)
            return known;
        var job = new Job { Kind = kind, Subject = subject, Arguments = arguments, ActorId = actorId, QueuedAt = DateTime.UtcNow };
        db.Jobs.Add(job);
        db.SaveChanges();
        return job.Id;
    }

    /// <summary>Takes the next job, or returns null when there is none.</summary>
    public Job? Claim(string worker)
    {
        using var db = database.Open();
        var now = DateTime.UtcNow;
        var dead = now - Silence;
        while (true)
        {
            var next = db.Jobs.AsNoTracking()
                .Where(j => j.State == JobState.Queued || (j.State == JobState.Running && j.HeartbeatAt < dead))
                .OrderBy(j => j.Id).FirstOrDefault();
            if (next is null)
                return null;
            if (next.Attempts >= MostAttempts)
            {
                End(next.Id, JobState.Failed, $"{MostAttempts}回始めましたが終わりませんでした。管理者に知らせてください。", null);
                continue;
            }

            // Of several workers that saw it, one finds it as it was.
            var taken = db.Jobs.Where(j => j.Id == next.Id && j.State == next.State && j.Attempts == next.Attempts)
                .ExecuteUpdate(s => s
                    .SetProperty(j => j.State, JobState.Running)
                    .SetProperty(j => j.Worker, worker)
                    .SetProperty(j => j.HeartbeatAt, now)
                    .SetProperty(j => j.Attempts, next.Attempts + 1));
            if (taken == 1)
                return Find(next.Id);
        }
    }

    /// <summary>A sign of life, with how far the job is.</summary>
    public void Beat(long id, double progress)
    {
        using var db = database.Open();
        db.Jobs.Where(j => j.Id == id && j.State == JobState.Running)
            .ExecuteUpdate(s => s.SetProperty(j => j.HeartbeatAt, DateTime.UtcNow).SetProperty(j => j.Progress, progress));
    }

    /// <summary>Ends a job.</summary>
    public void End(long id, JobState state, string? message, string? result)
    {
        using var db = database.Open();
        db.Jobs.Where(j => j.Id == id).ExecuteUpdate(s => s
            .SetProperty(j => j.State, state)
            .SetProperty(j => j.Message, message)
            .SetProperty(j => j.Result, result)
            .SetProperty(j => j.Progress, state == JobState.Done ? 1 : 0)
            .SetProperty(j => j.EndedAt, DateTime.UtcNow));
    }

    /// <summary>Gives a job back to the queue, as when the program is stopped in the middle of it.</summary>
    public void GiveBack(long id)
    {
        using var db = database.Open();
        db.Jobs.Where(j => j.Id == id && j.State == JobState.Running)
            .ExecuteUpdate(s => s.SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, j => j.Attempts - 1));
    }

    /// <summary>The job of that number as it stands, or null.</summary>
    public Job? Find(long id)
    {
        using var db = database.Open();
        var job = db.Jobs.AsNoTracking().FirstOrDefault(j => j.Id == id);
        if (job is { State: JobState.Running } && JobProgress.Of(database, id) is { } here)
            job.Progress = here;
        return job;
    }

    /// <summary>Jobs of these kinds that wait, run, or failed since then, newest first; of that person, or of everybody when null.</summary>
    public IReadOnlyList<Job> Standing(IReadOnlyList<string> kinds, string? actorId, DateTime failedSince, int most)
    {
        using var db = database.Open();
        var jobs = db.Jobs.AsNoTracking()
            .Where(j => kinds.Contains(j.Kind) && (actorId == null || j.ActorId == actorId))
            .Where(j => j.State == JobState.Queued || j.State == JobState.Running || (j.State == JobState.Failed && j.EndedAt > failedSince))
            .OrderByDescending(j => j.Id).Take(most).ToList();
        foreach (var job in jobs.Where(j => j.State == JobState.Running))
            job.Progress = JobProgress.Of(database, job.Id) ?? job.Progress;
        return jobs;
    }

    /// <summary>How many jobs come before that one.</summary>
    public int Ahead(long id)
    {
        using var db = database.Open();
        return db.Jobs.Count(j => j.Id < id && (j.State == JobState.Queued || j.State == JobState.Running));
    }

    /// <summary>The latest jobs, newest first.</summary>
    public IReadOnlyList<Job> Latest(int most)
    {
        using var db = database.Open();
        return db.Jobs.AsNoTracking().OrderByDescending(j => j.Id).Take(most).ToList();
    }

    private static TaskCompletionSource NewAsked() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
