using System.Diagnostics;
using System.Globalization;

namespace Daicho.Bench;

/// <summary>What a command took: wall clock and processor seconds, and the most memory it held, in megabytes.</summary>
internal sealed record Taken(double Wall, double Cpu, double PeakMegabytes, string Output);

/// <summary>Runs commands and measures them.</summary>
internal static class Measure
{
    public static Taken Command(string program, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        double peak = 0;
        double cpu = 0;
        while (!process.WaitForExit(15))
        {
            peak = Math.Max(peak, HighWater(process.Id));
            cpu = Math.Max(cpu, Cpu(process.Id));
        }

        process.WaitForExit();
        if (process.ExitCode is not (0 or 2))
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
        return new Taken(clock.Elapsed.TotalSeconds, cpu, peak, output.Result);
    }

    /// <summary>The best of several tries: the one the machine disturbed least.</summary>
    public static Taken Best(int tries, Action prepare, Func<Taken> run)
    {
        Taken? best = null;
        for (var i = 0; i < tries; i++)
        {
            prepare();
            var taken = run();
            if (best is null || taken.Wall < best.Wall)
                best = taken;
        }

        return best!;
    }

    public static double HighWater(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // it has just ended
        }
    }

    private static double Cpu(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var parts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(parts[11], CultureInfo.InvariantCulture) + double.Parse(parts[12], CultureInfo.InvariantCulture)) / 100;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
