namespace Daicho.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker (待機).</summary>
    Queued = 0,

    /// <summary>A worker has it (実行中).</summary>
    Running = 1,

    /// <summary>Done (完了).</summary>
    Done = 2,

    /// <summary>Given up; <see cref="Job.Message"/> says why (失敗).</summary>
    Failed = 3,
}

/// <summary>
/// Work that nobody waits for with the page open (処理): a large import, an index, all checks. Whoever runs the product on
/// this database takes it, once; when a worker dies its job is taken by another.
/// </summary>
public sealed class Job
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>What is to be done: see the handlers of <see cref="JobRunner"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What it is about, such as a ledger's id. One job of a kind and subject waits at a time.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What else the handler needs, as JSON.</summary>
    public string Arguments { get; set; } = "{}";

    /// <summary>Account for whom it is done; null for the product itself.</summary>
    public string? ActorId { get; set; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTime QueuedAt { get; set; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; set; }

    /// <summary>The worker that has it.</summary>
    public string? Worker { get; set; }

    /// <summary>Last sign of life of the worker (UTC).</summary>
    public DateTime? HeartbeatAt { get; set; }

    /// <summary>How far it is, from 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>One sentence about how it ended, or null.</summary>
    public string? Message { get; set; }

    /// <summary>What came of it, as JSON, or null.</summary>
    public string? Result { get; set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>True when nothing more will come of it.</summary>
    public bool IsEnded => State is JobState.Done or JobState.Failed;
}
