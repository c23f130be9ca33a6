using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Daicho.TestSupport;

/// <summary>What the program answered: exit code and both streams.</summary>
public sealed record Answer(int ExitCode, string Output, string Error)
{
    private JsonElement? json;

    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => json ??= JsonDocument.Parse(Output).RootElement;
}

/// <summary>Starts the built program <c>daicho</c> as a process of its own, as a person at a terminal would.</summary>
public static class DaichoCommand
{
    // ./test names the program as it is installed, compiled ahead: it starts in half the time.
    private static readonly string Assembly = Environment.GetEnvironmentVariable("DAICHO_TEST_PROGRAM") is { Length: > 0 } installed
        ? installed
        : Path.Combine(AppContext.BaseDirectory, "daicho.dll");

    /// <summary>Runs it to its end.</summary>
    public static Answer Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts it; the caller waits for it or kills it.</summary>
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // measuring hot code doesn't pay within a second
        start.Environment.Remove("DAICHO_DATA");
        start.Environment.Remove("DAICHO_DATABASE");
        return Process.Start(start)!;
    }
}
