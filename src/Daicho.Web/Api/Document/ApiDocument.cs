using System.Text;
using Daicho.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>The OpenAPI document: made once, of the operations and of the ledgers' declarations, and the same for everyone.</summary>
public sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    /// <summary>Name of the document among those of the framework.</summary>
    internal const string Name = "v1";

    /// <summary>Address of the document.</summary>
    public const string Address = ApiEndpoints.Root + "/openapi.json";

    readonly SemaphoreSlim once = new(1);
    OpenApiDocument? document;
    byte[] json = [];

    /// <summary>The document.</summary>
    public async Task<OpenApiDocument> Read(CancellationToken cancel = default)
    {
        if (document is not null) return document;
        await once.WaitAsync(cancel);
        try
        {
            if (document is not null) return document;
            var made = await provider.GetOpenApiDocumentAsync(cancel);
            json = Encoding.UTF8.GetBytes(await made.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel));
            return document = made;
        }
        finally
        {
            once.Release();
        }
    }

    internal async Task<IResult> Send(CancellationToken cancel)
    {
        await Read(cancel);
        return Results.Bytes(json, "application/json; charset=utf-8");
    }
}

/// <summary>Registers and serves the document.</summary>
static class ApiDocumentServices
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services
        .AddOpenApi(ApiDocument.Name, options => options.AddDocumentTransformer(Complete))
        .AddSingleton<ApiDocument>();

    public static void MapApiDocument(this WebApplication app) =>
        app.MapGet(ApiDocument.Address, (ApiDocument document, CancellationToken cancel) => document.Send(cancel)).ExcludeFromDescription().RequireRateLimiting(ApiLimits.Name);

    static async Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "台帳 Daicho API",
            Version = "1",
            Description = "台帳・要確認・自動チェックを、画面と同じ権限で読み書きします。誤りは RFC 9457 の problem details で、日本語の文で答えます。"
                + "変更には読み込んだ版の番号（ETag）を If-Match に付け、ほかの人の変更を知らずに消すことがないようにしています。",
        };
        // The document stands beside what it describes, whatever host and path the proxy gives it.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "台帳", Description = "台帳の記録の一覧・1件・履歴・追加・変更・終了" },
            new() { Name = "要確認・不備", Description = "自動チェックが見つけたこと、その回答と判断" },
            new() { Name = "自動チェック", Description = "根拠・境界・直し方・基準値" },
        };
        ApiSchemas.AddSecurity(document);
        await ApiSchemas.AddProblems(document, context, cancel);
        var catalog = context.ApplicationServices.GetRequiredService<Database>().Catalog;
        foreach (var path in document.Paths.Keys.Where(p => p.StartsWith(LedgerPaths.Generic, StringComparison.Ordinal)).ToList())
            document.Paths.Remove(path);
        document.Components!.Schemas!.Remove(nameof(RecordPage));
        foreach (var ledger in catalog.All) new LedgerPaths(document, ledger).Add();
        DiscrepancyPaths.Complete(document);
        ApiSchemas.AddErrorsToAll(document);
    }
}
