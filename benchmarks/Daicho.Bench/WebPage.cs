using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Daicho.Data;
using Daicho.Web.Accounts;

namespace Daicho.Bench;

/// <summary>What a list page in the whole layout, signed in, gives and takes under load.</summary>
internal sealed record PageLoad(double RequestsPerSecond, double P99Milliseconds, double PeakMegabytes);

/// <summary>Serves a database on loopback, signs in and asks for a page over and over (wrk, 8 connections), for a bounded time.</summary>
internal static partial class WebPage
{
    private const string Password = "bench-daicho-2026";
    private const int Seconds = 10;

    /// <summary>Until the code that serves the page is compiled at its best.</summary>
    private const int WarmUpSeconds = 20;

    public static PageLoad Measure(Database database, string program, string[] where, int port, string path)
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        DemoAccounts.Create(database, today, Password, DemoAccounts.For("税務課", "健康福祉政策課"));
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--port", port.ToString(CultureInfo.InvariantCulture), .. where]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var server = Process.Start(start)!;
        server.OutputDataReceived += static (_, _) => { };
        server.BeginOutputReadLine(); // a full pipe would stop the server
        try
        {
            var address = new Uri($"http://localhost:{port}");
            var cookie = SignIn(address).GetAwaiter().GetResult();
            Load(address, path, cookie, WarmUpSeconds);
            var output = Load(address, path, cookie, Seconds);
            if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
                throw new InvalidOperationException(output);
            return new PageLoad(
                double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture),
                Milliseconds(P99().Match(output)),
                Bench.Measure.HighWater(server.Id));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    private static string Load(Uri address, string path, string cookie, int seconds) => Bench.Measure.Command(
        "wrk", null, "-t", "1", "-c", "8", "-d", $"{seconds}s", "--latency", "-H", $"Cookie: {cookie}", new Uri(address, path).ToString()).Output;

    private static async Task<string> SignIn(Uri address)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var form = await Form(client).ConfigureAwait(false);
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UserName"] = "satoko", ["Password"] = Password, ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value,
        })).ConfigureAwait(false);
        var sent = cookies.GetCookieHeader(address);
        return sent.Contains("daicho-session", StringComparison.Ordinal) ? sent : throw new InvalidOperationException($"Not signed in: {answer.StatusCode}");
    }

    private static async Task<string> Form(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative)).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(200).ConfigureAwait(false); // it is starting
            }
        }
    }

    private static double Milliseconds(Match match)
    {
        var value = double.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch { "us" => value / 1000, "s" => value * 1000, _ => value };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+(?<time>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex P99();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
