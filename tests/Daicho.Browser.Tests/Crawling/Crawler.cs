using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daicho.Browser.Tests.Crawling;

/// <summary>
/// Follows every link from the home page that differs in kind: addresses that differ only in numbers or in the values of
/// the same query are one kind, of which a few samples are read.
/// </summary>
sealed partial class Crawler(HttpClient client)
{
    const int SamplesOfAKind = 3;
    const int SamplesOfAPage = 24;
    const int Most = 500;

    static readonly HtmlParser Parser = new();

    readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    readonly Queue<(string Address, string From)> waiting = new();

    /// <summary>Addresses that were read.</summary>
    public List<string> Read { get; } = [];

    /// <summary>What is wrong, each with its page.</summary>
    public List<string> Defects { get; } = [];

    public async Task Run()
    {
        Follow("/", "");
        while (waiting.TryDequeue(out var next) && Read.Count < Most)
        {
            using var response = await client.GetAsync(next.Address, HttpCompletionOption.ResponseHeadersRead);
            Read.Add(next.Address);
            // A list with characters Shift_JIS can't hold is refused with a page that lists them.
            var refusedRows = response.StatusCode == HttpStatusCode.UnprocessableEntity && next.Address.Contains("encoding=cp932", StringComparison.Ordinal);
            if (response.StatusCode != HttpStatusCode.OK && !refusedRows)
                Defects.Add($"{next.Address}: {(int)response.StatusCode} (linked from {next.From})");
            else if (response.Content.Headers.ContentType?.MediaType == "text/html")
                Look(next.Address, await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
        }
    }

    void Look(string address, IHtmlDocument page)
    {
        Defects.AddRange(PageDefects.Of(page).Select(d => $"{address}: {d}"));
        foreach (var link in page.QuerySelectorAll("a[href], link[href]"))
        {
            var href = link.GetAttribute("href")!;
            if (href.StartsWith('#') || href.Length == 0) continue;
            var target = new Uri(new Uri(client.BaseAddress!, address), href);
            if (target.Authority != client.BaseAddress!.Authority)
                Defects.Add($"{address}: leads out of the product to {href}");
            else
                Follow(target.PathAndQuery, address);
        }
    }

    void Follow(string address, string from)
    {
        if (!seen.Add(address)) return;
        var parts = address.Split('?', 2);
        var path = Number().Replace(parts[0], "/{n}");
        var keys = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        if (Count(path + "?" + keys) > SamplesOfAKind || Count(path) > SamplesOfAPage) return;
        waiting.Enqueue((address, from));
    }

    int Count(string kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

    [GeneratedRegex("/[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
