using System.Diagnostics;
using Daicho.Publication.Layouts;

namespace Daicho.Publication.Output;

/// <summary>Prints a publication to PDF with the Chromium that is installed on this machine.</summary>
public static class PdfPrinter
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>Where Chromium is; null where there is none. <c>DAICHO_CHROMIUM</c> names another place.</summary>
    public static string? Program() => Environment.GetEnvironmentVariable("DAICHO_CHROMIUM") is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => Names, Path.Combine).FirstOrDefault(File.Exists);

    /// <summary>The PDF.</summary>
    /// <exception cref="UserErrorException">There is no Chromium, or it could not print.</exception>
    public static async Task<byte[]> Print(ArrangedDocument document, CancellationToken cancel = default)
    {
        var program = Program() ?? throw new UserErrorException("この機械に Chromium がないため、PDF を作れません。Chromium を入れるか、Word の文書か HTML を開いて PDF に印刷してください。");
        var folder = Directory.CreateTempSubdirectory("daicho-pdf-").FullName;
        try
        {
            var page = Path.Combine(folder, "page.html");
            var pdf = Path.Combine(folder, "page.pdf");
            await File.WriteAllTextAsync(page, HtmlWriter.Page(document), cancel);
            var start = new ProcessStartInfo(program,
            [
                "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-extensions", "--no-first-run",
                $"--user-data-dir={folder}/profile", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            ])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            using var chromium = Process.Start(start)!;
            var output = Task.WhenAll(chromium.StandardOutput.ReadToEndAsync(cancel), chromium.StandardError.ReadToEndAsync(cancel));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Longest);
            try
            {
                await chromium.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                chromium.Kill(entireProcessTree: true);
                cancel.ThrowIfCancellationRequested();
                throw new UserErrorException("PDF を作るのに時間がかかりすぎたため、やめました。もう一度試すか、Word の文書を PDF に印刷してください。");
            }

            await output;
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancel)
                : throw new UserErrorException("Chromium が PDF を作れませんでした。Word の文書か HTML を開いて PDF に印刷してください。");
        }
        finally
        {
            Remove(folder);
        }
    }

    // Chromium's helpers may still hold a file for a moment.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Left to the cleaning of temporary files.
        }
    }
}
