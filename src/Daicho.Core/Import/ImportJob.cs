using System.Text.Json;
using Daicho.Access;
using Daicho.Evidence;
using Daicho.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>
/// A file that was looked at in the browser, on its way into a ledger as a job: the page may be left and come back to. The
/// file is the kept copy, so that what is taken in is what was previewed.
/// </summary>
public static class ImportJob
{
    /// <summary>Kind of the job.</summary>
    public const string Kind = "import";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Asks for the import of a kept file; returns the job's number.</summary>
    public static long Enqueue(JobQueue queue, Actor actor, string ledger, string sha256, ImportOptions options) =>
        queue.Enqueue(Kind, ledger, JsonSerializer.Serialize(new Order(sha256, options), Json), actor.Id);

    /// <summary>What came of it, out of a job that is done.</summary>
    public static Outcome? ResultOf(Job job) => job.Result is { } json ? JsonSerializer.Deserialize<Outcome>(json, Json) : null;

    internal static string? Run(JobContext context)
    {
        var order = JsonSerializer.Deserialize<Order>(context.Job.Arguments, Json)!;
        var actor = ActorOf(context);
        var path = new FileStore(context.Database.FilesFolder).PathOf(order.Sha256);
        var result = new LedgerImport(context.Database, context.Today)
            .Commit(actor, context.Database.Catalog.Get(context.Job.Subject), path, order.Options, context.Progress);
        return JsonSerializer.Serialize(new Outcome(result.Seq!.Value, result.Read, result.Added, result.Updated, result.Unchanged, result.SetAside), Json);
    }

    // The person's rights are those of the moment in which the job runs.
    private static Actor ActorOf(JobContext context)
    {
        using var db = context.Database.Open();
        return db.Set<UserAccount>().AsNoTracking().FirstOrDefault(a => a.Id == context.Job.ActorId)?.ToActor()
            ?? throw new UserErrorException("取込を頼んだアカウントがなくなったため、取り込みませんでした。もう一度取り込んでください。");
    }

    private sealed record Order(string Sha256, ImportOptions Options);

    /// <summary>What an import job did.</summary>
    /// <param name="Seq">The import.</param>
    /// <param name="Read">Rows read.</param>
    /// <param name="Added">Records added.</param>
    /// <param name="Updated">Records changed.</param>
    /// <param name="Unchanged">Records that were so already.</param>
    /// <param name="SetAside">Rows set aside.</param>
    public sealed record Outcome(long Seq, long Read, long Added, long Updated, long Unchanged, long SetAside);
}
