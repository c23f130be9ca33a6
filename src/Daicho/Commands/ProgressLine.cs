using System.Diagnostics;
using Spectre.Console;

namespace Daicho.Program.Commands;

/// <summary>Shows how far long work is, on a terminal only: output that goes to a file or another program stays clean.</summary>
internal static class ProgressLine
{
    public static T Show<T>(string what, Func<IProgress<double>, T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
            return work(new Silent());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        T result = default!;
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1);
                result = work(new Bar(task));
                task.Value = 1;
            });
        return result;
    }

    private sealed class Silent : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        private readonly Stopwatch since = Stopwatch.StartNew();

        public void Report(double value)
        {
            if (since.ElapsedMilliseconds < 50)
                return;
            since.Restart();
            task.Value = value;
        }
    }
}
