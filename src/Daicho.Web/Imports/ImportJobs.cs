using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Jobs;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Imports;

/// <summary>A file on its way into a ledger, as its page says it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Label">Where the file goes.</param>
/// <param name="Order">What was asked for.</param>
/// <param name="Ahead">Jobs that come before it, while it waits.</param>
public sealed record ImportProgress(Job Job, string Label, ImportOrder Order, int Ahead)
{
    /// <summary>Name of the file.</summary>
    public string FileName => Order.Options.FileName ?? "ファイル";

    /// <summary>How far it is, in whole percent.</summary>
    public int Percent => (int)(Math.Clamp(Job.Progress, 0, 1) * 100);

    /// <summary>What is being done, in one sentence.</summary>
    public string Text => Job.State switch
    {
        JobState.Queued when Ahead > 0 => string.Create(CultureInfo.InvariantCulture, $"順番を待っています（前に {Ahead} 件の処理）"),
        JobState.Queued => "まもなく始めます",
        JobState.Running when Percent >= 100 => "すべての行を読みました。履歴に記録しています",
        JobState.Running => "1 行ずつ確かめながら取り込んでいます",
        JobState.Done => "取込が終わりました",
        _ => "取り込めませんでした",
    };

    /// <summary>Address of the page.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/imports/jobs/{Job.Id}");
}

/// <summary>Imports that run as jobs, as the person who makes the request may see them: their own, administrators all.</summary>
public sealed class ImportJobs(JobQueue queue, Database database, CurrentActor current)
{
    /// <summary>So long a request waits for a small file, so that nobody is sent to a page of progress for it.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>A failure stands above the list of imports for so long.</summary>
    static readonly TimeSpan FailuresShown = TimeSpan.FromDays(1);
    const int MostShown = 20;

    static readonly string[] Kinds = [ImportJob.Kind, ReportJob.Kind];

    /// <summary>Asks for the import of a ledger's file; returns the address that shows how it goes.</summary>
    public Task<string> Ask(Ledger ledger, ImportOrder order) => AddressAfterAWhile(ImportJob.Enqueue(queue, current.Actor, ledger.Id, order));

    /// <summary>Asks for the import of a report; returns the address that shows how it goes.</summary>
    public Task<string> AskReport(ImportOrder order) => AddressAfterAWhile(ReportJob.Enqueue(queue, current.Actor, order));

    /// <summary>A job of the person, or null.</summary>
    public ImportProgress? Find(long id) => queue.Find(id) is { } job && Kinds.Contains(job.Kind) && MaySee(job) ? Show(job) : null;

    /// <summary>What waits, runs or failed lately, newest first.</summary>
    public IReadOnlyList<ImportProgress> Standing() =>
        [.. queue.Standing(Kinds, current.Actor.Is(Role.Administrator) ? null : current.Actor.Id, DateTime.UtcNow - FailuresShown, MostShown).Select(Show)];

    /// <summary>Address of what came of a job that is done; null while it isn't.</summary>
    public static string? ResultOf(Job job) => ImportOutcome.Of(job) is { } outcome
        ? string.Create(CultureInfo.InvariantCulture, $"/imports/{outcome.Seq}{(job.Kind == ReportJob.Kind ? "/report" : "")}")
        : null;

    /// <summary>What came of a job that is done, in a sentence.</summary>
    public static string Notice(ImportProgress progress)
    {
        var outcome = ImportOutcome.Of(progress.Job)!;
        var isReport = progress.Job.Kind == ReportJob.Kind;
        return (isReport ? "監査報告書を取り込みました。" : $"{progress.Label}に取り込みました。")
            + string.Create(CultureInfo.InvariantCulture, $"追加 {outcome.Added:#,0}、更新 {outcome.Updated:#,0}、変更なし {outcome.Unchanged:#,0}")
            + (isReport ? "。" : string.Create(CultureInfo.InvariantCulture, $"、保留 {outcome.SetAside:#,0}。"))
            + (outcome.Left.Count == 0 ? "" : $"「{string.Join("」「", outcome.Left)}」は権限がないため取り込んでいません。");
    }

    /// <summary>Maps how far a job is, as JSON, for the script of its page.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.MapGet("/imports/jobs/{id:long}/state", (long id, ImportJobs jobs) => jobs.Find(id) is { } found
            ? Results.Json(new { ended = found.Job.IsEnded, percent = found.Percent, isRunning = found.Job.State == JobState.Running, text = found.Text })
            : Results.NotFound()).ExcludeFromDescription();
        return app;
    }

    async Task<string> AddressAfterAWhile(long id)
    {
        for (var waited = TimeSpan.Zero; waited < Patience && queue.Find(id) is { IsEnded: false }; waited += LookEvery)
            await Task.Delay(LookEvery);
        return string.Create(CultureInfo.InvariantCulture, $"/imports/jobs/{id}");
    }

    bool MaySee(Job job) => job.ActorId == current.Actor.Id || current.Actor.Is(Role.Administrator);

    ImportProgress Show(Job job) => new(
        job, job.Kind == ReportJob.Kind ? ReportImport.Label : database.Catalog.Find(job.Subject)?.Label ?? job.Subject, ImportOrder.Of(job), job.State == JobState.Queued ? queue.Ahead(job.Id) : 0);
}
