using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Daicho.Web.Tests.Rights;

/// <summary>Everything an answer says: its status, its headers and its body, also inside a workbook.</summary>
sealed partial record Answer(int Status, string Text)
{
    public bool IsGood => Status is (>= 200 and < 300) or 302;

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Select(h => $"{h.Key}: {Uri.UnescapeDataString(string.Join(", ", h.Value))}"));
            var body = TextOf(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentType?.MediaType);
            return new((int)response.StatusCode, headers + "\n\n" + body);
        }
    }

    /// <summary>The secrets it holds.</summary>
    public IEnumerable<Secret> Holds() => Secrets.All.Where(s => Text.Contains(s.Rest, StringComparison.OrdinalIgnoreCase));

    /// <summary>What of it does not change from one moment to the next.</summary>
    public string Lasting() => Status + "\n" + Clock().Replace(Trace().Replace(FormToken().Replace(Text[Text.IndexOf("\n\n", StringComparison.Ordinal)..], "TOKEN"), "TRACE"), "TIME");

    static string TextOf(byte[] body, string? mediaType)
    {
        if (mediaType?.Contains("spreadsheetml", StringComparison.Ordinal) != true) return WebUtility.HtmlDecode(Encoding.UTF8.GetString(body));
        using var book = new ZipArchive(new MemoryStream(body));
        return string.Concat(book.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*>""", RegexOptions.NonBacktracking)]
    private static partial Regex FormToken();

    [GeneratedRegex("""[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}""", RegexOptions.NonBacktracking)]
    private static partial Regex Trace();

    [GeneratedRegex("""\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
