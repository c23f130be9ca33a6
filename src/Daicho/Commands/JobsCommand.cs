using System.CommandLine;
using Daicho.Calendar;
using Daicho.Jobs;

namespace Daicho.Program.Commands;

/// <summary><c>daicho jobs</c>: shows the jobs of a database; <c>daicho jobs run</c> does those that wait, where no <c>serve</c> does.</summary>
internal static class JobsCommand
{
    private const int Shown = 50;

    public static Command Create()
    {
        var run = new Command("run", "待っている処理（検索の索引など）を済ませる");
        run.SetAction(parsed => Shared.Run(() => Run(parsed)));
        var command = new Command("jobs", "裏で動く処理の状況を見る") { run };
        command.SetAction(parsed => Shared.Run(() => List(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var today = Shared.TodayOf(parsed);
        var done = new JobRunner(database, new BusinessClock(today: today)).RunPending();
        if (Shared.IsJson(parsed))
            Shared.Print(new { done });
        else
            Console.WriteLine(done == 0 ? "待っている処理はありません。" : $"{done:N0}件の処理を済ませました。");
        return DaichoProgram.Done;
    }

    private static int List(ParseResult parsed)
    {
        var jobs = new JobQueue(Shared.Open(parsed)).Latest(Shown);
        if (Shared.IsJson(parsed))
        {
            Shared.Print(jobs.Select(j => new { j.Id, j.Kind, j.Subject, state = j.State.ToString().ToLowerInvariant(), j.Progress, j.QueuedAt, j.EndedAt, j.Message }));
            return DaichoProgram.Done;
        }

        foreach (var job in jobs)
            Console.WriteLine($"{job.Id,6}  {Label(job.State)}  {job.Kind}  {job.Subject}  {BusinessClock.JstTime(DateTime.SpecifyKind(job.QueuedAt, DateTimeKind.Utc)):yyyy-MM-dd HH:mm}  {job.Message}");
        if (jobs.Count == 0)
            Console.WriteLine("処理はありません。");
        return DaichoProgram.Done;
    }

    private static string Label(JobState state) => state switch
    {
        JobState.Queued => "待機",
        JobState.Running => "実行中",
        JobState.Done => "完了",
        _ => "失敗",
    };
}
