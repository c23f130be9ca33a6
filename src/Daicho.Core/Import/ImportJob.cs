using Daicho.Access;
using Daicho.Jobs;

namespace Daicho.Import;

/// <summary>
/// A file that was looked at in the browser, on its way into a ledger as a job: the page may be left and come back to. The
/// file is the kept copy, so that what is taken in is what was previewed.
/// </summary>
public static class ImportJob
{
    /// <summary>Kind of the job.</summary>
    public const string Kind = "import";

    /// <summary>Asks for the import of a kept file; returns the job's number.</summary>
    public static long Enqueue(JobQueue queue, Actor actor, string ledger, ImportOrder order) => queue.Enqueue(Kind, ledger, order.ToJson(), actor.Id);

    internal static string? Run(JobContext context)
    {
        var order = ImportOrder.Of(context.Job);
        var result = new LedgerImport(context.Database, context.Today)
            .Commit(ImportOrder.ActorOf(context), context.Database.Catalog.Get(context.Job.Subject), order.PathIn(context), order.Options, context.Progress);
        return new ImportOutcome(result.Seq!.Value, result.Read, result.Added, result.Updated, result.Unchanged, result.SetAside, []).ToJson();
    }
}
