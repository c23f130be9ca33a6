using Daicho.Jobs;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Jobs;

public class JobQueueTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Enqueue_SameWorkTwice_WaitsOnce(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var queue = new JobQueue(test.Database);

        var first = queue.Enqueue("search-index", "computers");

        Assert.Equal(first, queue.Enqueue("search-index", "computers"));
        Assert.NotEqual(first, queue.Enqueue("search-index", "systems"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_ManyWorkers_EachJobGoesToOne(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var queue = new JobQueue(test.Database);
        for (var i = 0; i < 20; i++)
            queue.Enqueue("search-index", $"ledger-{i}");

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(() =>
        {
            List<long> ids = [];
            while (queue.Claim($"worker-{w}") is { } job)
                ids.Add(job.Id);
            return ids;
        }, TestContext.Current.CancellationToken)));

        Assert.Equal(20, taken.Sum(t => t.Count));
        Assert.Equal(20, taken.SelectMany(t => t).Distinct().Count());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Claim_WorkerSilentForLong_GoesToAnother(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var queue = new JobQueue(test.Database);
        var id = queue.Enqueue("search-index", "computers");
        queue.Claim("dies");
        Assert.Null(queue.Claim("other"));

        test.Sql($"UPDATE jobs SET heartbeat_at = '2026-01-01 00:00:00{(kind == DatabaseKind.Postgres ? "+00" : "")}'");

        Assert.Equal(id, queue.Claim("other")!.Id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_UnknownKind_FailsWithASentence(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var queue = new JobQueue(test.Database);
        var id = queue.Enqueue("no-such-kind", "x");

        new JobRunner(test.Database, new(today: TestDatabase.Today)).RunPending();

        var job = queue.Find(id)!;
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("この版にありません", job.Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void GiveBack_StoppedInTheMiddle_WaitsAgain(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var queue = new JobQueue(test.Database);
        var id = queue.Enqueue("search-index", "computers");
        queue.Claim("stopped");

        queue.GiveBack(id);

        Assert.Equal(id, queue.Claim("next")!.Id);
        Assert.Equal(1, queue.Find(id)!.Attempts);
    }
}
