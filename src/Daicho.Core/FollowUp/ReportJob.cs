using Daicho.Access;
using Daicho.Import;
using Daicho.Import.Reports;
using Daicho.Jobs;

namespace Daicho.FollowUp;

/// <summary>A published report that was looked at in the browser, on its way into the ledgers as a job.</summary>
public static class ReportJob
{
    /// <summary>Kind of the job.</summary>
    public const string Kind = "import-report";

    /// <summary>Asks for the import of a kept report; returns the job's number.</summary>
    public static long Enqueue(JobQueue queue, Actor actor, ImportOrder order) => queue.Enqueue(Kind, ReportImport.ImportName, order.ToJson(), actor.Id);

    internal static string? Run(JobContext context)
    {
        var order = ImportOrder.Of(context.Job);
        var result = new ReportImport(context.Database, context.Today).Commit(ImportOrder.ActorOf(context), order.PathIn(context), order.Options.FileName, order.Options.Reason, context.Progress);
        if (result.Seq is not { } seq)
            throw new UserErrorException(result.Report.Message ?? "指摘・意見、システムの一覧、経費の表のいずれも見つかりません。監査報告書の本文を含むファイルを選んでください。");
        var counts = result.Counts.Values;
        return new ImportOutcome(
            seq, result.Report.LineRoles.Count(l => l.Role != LineRole.Blank), counts.Sum(c => (long)c.Added), counts.Sum(c => (long)c.Updated), counts.Sum(c => (long)c.Unchanged), 0,
            [.. result.Left.Select(l => l.Label)]).ToJson();
    }
}
