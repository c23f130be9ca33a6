using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>Parts of the document that operations share: who calls, and how errors look.</summary>
static class ApiSchemas
{
    /// <summary>Media type of errors.</summary>
    public const string ProblemType = "application/problem+json";

    const string Problem = "Problem";
    const string StaleProblem = "StaleProblem";

    public static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent("token", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer",
            Description = "アカウントの画面で作る個人用トークン。権限は、作った人のその時の権限を超えません。読むだけのトークンでは書き込めません。",
        });
        document.AddComponent("session", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "daicho-session",
            Description = $"画面のサインイン。書き込むときは {ApiWriteGuard.FormHeader} も要ります。",
        });
        document.Security =
        [
            new() { [new OpenApiSecuritySchemeReference("token", document)] = [] },
            new() { [new OpenApiSecuritySchemeReference("session", document)] = [] },
        ];
    }

    public static async Task AddProblems(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        foreach (var type in (Type[])[typeof(FieldError), typeof(DifferenceModel), typeof(RecordModel), typeof(VersionModel), typeof(ChangeModel)])
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("誤りの種類を説明するアドレス"),
            ["title"] = Text("何が起きたか"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "HTTP の状態" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "くわしい文" },
            ["traceId"] = Text("管理者に伝える番号"),
            ["errors"] = ListOf(document, nameof(FieldError), "項目ごとの文"),
        };
        document.AddComponent(Problem, new OpenApiSchema { Type = JsonSchemaType.Object, Description = "誤り（RFC 9457）", Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status" }, Properties = properties });
        document.AddComponent(StaleProblem, new OpenApiSchema
        {
            Description = "ほかの人の変更とぶつかったときの答え",
            AllOf =
            [
                new OpenApiSchemaReference(Problem, document),
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["current"] = new OpenApiSchemaReference(nameof(RecordModel), document),
                        ["since"] = ListOf(document, nameof(VersionModel), "読み込んだ後の版"),
                        ["differences"] = ListOf(document, nameof(DifferenceModel), "送られた値と今の値が違う項目"),
                    },
                },
            ],
        });
        foreach (var kind in ApiProblem.All)
            document.AddComponent(kind.Name, Response(document, kind));
    }

    /// <summary>Says what every operation may answer beside its success.</summary>
    public static void AddErrorsToAll(OpenApiDocument document)
    {
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations!)
            {
                Add(operation, document, ApiProblem.BadRequest, ApiProblem.Unauthorized, ApiProblem.TooMany, ApiProblem.Fault);
                if (path.Contains('{', StringComparison.Ordinal)) Add(operation, document, ApiProblem.Missing);
                if (method != HttpMethod.Get) Add(operation, document, ApiProblem.Forbidden, ApiProblem.TooLarge, ApiProblem.MediaType);
            }
        }
    }

    /// <summary>Adds errors to an operation.</summary>
    public static void Add(OpenApiOperation operation, OpenApiDocument document, params IEnumerable<ApiProblemKind> kinds)
    {
        operation.Responses ??= [];
        foreach (var kind in kinds)
            operation.Responses[kind.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(kind.Name, document);
    }

    public static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    public static OpenApiSchema ListOf(OpenApiDocument document, string schema, string? description = null) =>
        new() { Type = JsonSchemaType.Array, Description = description, Items = new OpenApiSchemaReference(schema, document) };

    static OpenApiResponse Response(OpenApiDocument document, ApiProblemKind kind)
    {
        var example = new JsonObject { ["type"] = kind.Type, ["title"] = kind.Title, ["status"] = kind.Status };
        if (kind == ApiProblem.Invalid)
        {
            example["errors"] = new JsonArray(new JsonObject
            {
                ["field"] = "introduced_on", ["pointer"] = "#/values/introduced_on", ["detail"] = "導入年月日：「先月」を日付として読めません。2026-11-21 や令和8年11月21日のように書いてください。",
            });
        }
        var schema = new OpenApiSchemaReference(kind == ApiProblem.Stale ? StaleProblem : Problem, document);
        var response = new OpenApiResponse
        {
            Description = $"{kind.Title}{kind.Remedy}",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ProblemType] = new OpenApiMediaType { Schema = schema, Example = example } },
        };
        if (kind == ApiProblem.TooMany)
            response.Headers = Header("Retry-After", JsonSchemaType.Integer, "待つ秒数");
        if (kind == ApiProblem.Stale)
            response.Headers = Header("ETag", JsonSchemaType.String, "今の版の番号");
        return response;
    }

    public static Dictionary<string, IOpenApiHeader> Header(string name, JsonSchemaType type, string description) =>
        new(StringComparer.Ordinal) { [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } } };
}
