using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daicho.Ledgers;
using Daicho.Web.Tests.Desk;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Daicho.Web.Tests.Api;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Get_Document_IsReadWithoutErrorAndNamesEveryOperation()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");
        var json = await browser.Client.GetStringAsync("/api/openapi.json");

        var read = OpenApiDocument.Parse(json, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        var document = read.Document!;
        Assert.Equal(Mapped(site).Order(StringComparer.Ordinal), Documented(document).Distinct().Order(StringComparer.Ordinal));
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations!.Values))
        {
            Assert.Matches(@"\p{IsHiragana}|\p{IsCJKUnifiedIdeographs}", operation.Summary ?? "");
            Assert.All(["401", "429", "500"], status => Assert.Contains(status, operation.Responses!.Keys));
            Assert.Contains(operation.Responses!.Keys, status => status[0] == '2');
        }
        var ids = document.Paths.Values.SelectMany(p => p.Operations!.Values).Select(o => o.OperationId).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotContain("\"$ref\":\"#/components/schemas/\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Document_DescribesEveryColumnOfEveryLedger()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        var document = JsonNode.Parse(await browser.Client.GetStringAsync("/api/openapi.json"))!;
        var schemas = document["components"]!["schemas"]!.AsObject();

        foreach (var ledger in LedgerCatalog.Shipped.All)
        {
            var name = string.Concat(ledger.Id.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            var properties = schemas[name + "Values"]!["properties"]!.AsObject();
            Assert.Equal(ledger.Columns.Select(c => c.Id), properties.Select(p => p.Key));
            Assert.All(ledger.Columns, c => Assert.StartsWith(c.Label, $"{properties[c.Id]!["description"]}"));
            if (!ledger.HasOwnPages) Assert.Equal(ledger.Columns.Select(c => c.Id), schemas[name + "Input"]!["properties"]!.AsObject().Select(p => p.Key));
        }
    }

    [Fact]
    public async Task Document_Surface_IsWhatWasApproved()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("hanako");
        var document = OpenApiDocument.Parse(await browser.Client.GetStringAsync("/api/openapi.json"), "json").Document!;
        var surface = string.Join('\n', Surface(document)) + "\n";
        var approved = Path.Combine(Repository(), "docs", "api-surface.txt");

        if (Environment.GetEnvironmentVariable("DAICHO_WRITE_DOCS") == "1") await File.WriteAllTextAsync(approved, surface);
        Assert.True(await File.ReadAllTextAsync(approved) == surface, "docs/api-surface.txt は古くなっています。API を変えるつもりなら DAICHO_WRITE_DOCS=1 でこのテストを実行してください。");
    }

    static IEnumerable<string> Surface(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations!
        orderby path.Key, operation.Key.Method
        select $"{operation.Key.Method} {path.Key} -> {string.Join(' ', operation.Value.Responses!.Keys.Order(StringComparer.Ordinal))}";

    // What the routes have, with every ledger in the place of {ledger}.
    static IEnumerable<string> Mapped(DeskSite site) =>
        from endpoint in site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        let pattern = Regex.Replace(endpoint.RoutePattern.RawText ?? "", ":long", "", RegexOptions.None, TimeSpan.FromSeconds(1))
        where pattern.StartsWith("/api/", StringComparison.Ordinal) && pattern != "/api/openapi.json"
        from ledger in pattern.Contains("{ledger}", StringComparison.Ordinal) ? LedgerCatalog.Shipped.All : Enumerable.Repeat<Ledger?>(null, 1)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where ledger is null || !ledger.HasOwnPages || method == "GET"
        select $"{method} {pattern.Replace("{ledger}", ledger?.Id, StringComparison.Ordinal)}";

    static IEnumerable<string> Documented(OpenApiDocument document) =>
        document.Paths.SelectMany(p => p.Value.Operations!.Keys.Select(method => $"{method.Method} {p.Key}"));

    static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Daicho.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
