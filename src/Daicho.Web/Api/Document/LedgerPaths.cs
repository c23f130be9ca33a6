using System.Text.Json.Nodes;
using Daicho.Ledgers;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>The operations of one ledger, typed by its declaration.</summary>
sealed class LedgerPaths(OpenApiDocument document, Ledger ledger)
{
    /// <summary>The path that stands for every ledger where the operations are mapped.</summary>
    public const string Generic = "/api/ledgers/{ledger}";

    const string Json = "application/json";

    readonly string path = $"/api/ledgers/{ledger.Id}";
    readonly string name = string.Concat(ledger.Id.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    public void Add()
    {
        if (!document.Components!.Schemas!.ContainsKey(LedgerSchemas.Linked))
            document.AddComponent(LedgerSchemas.Linked, LedgerSchemas.LinkedValue());
        document.AddComponent(name + "Values", LedgerSchemas.Read(document, ledger));
        document.AddComponent(name, Record());
        Item(path, (HttpMethod.Get, List()), (HttpMethod.Post, AddRecord()));
        Item(path + "/{id}", (HttpMethod.Get, One()), (HttpMethod.Patch, Change()));
        Item(path + "/{id}/history", (HttpMethod.Get, History()));
        if (ledger.HasOwnPages) return;
        Item(path + "/{id}/close", (HttpMethod.Post, Close()));
        Item(path + "/{id}/reopen", (HttpMethod.Post, Reopen()));
    }

    void Item(string at, params (HttpMethod Method, OpenApiOperation Operation)[] operations)
    {
        var item = new OpenApiPathItem { Operations = [] };
        foreach (var (method, operation) in operations)
        {
            if (method == HttpMethod.Get || !ledger.HasOwnPages) item.Operations[method] = operation;
        }
        document.Paths.Add(at, item);
    }

    OpenApiSchema Record() => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"{ledger.Label}の記録",
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "記録の番号" },
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "版の番号（ETag と同じ）" },
            ["title"] = ApiSchemas.Text("記録の呼び名"),
            ["closedOn"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date", Description = "終了日。有効な記録では null" },
            ["values"] = new OpenApiSchemaReference(name + "Values", document),
            ["extra"] = new OpenApiSchema { Description = "取り込んだファイルの、台帳にない列" },
        },
    };

    OpenApiOperation List()
    {
        var list = Operation("list", $"{ledger.Label}の一覧", ledger.Description);
        list.Parameters =
        [
            .. LedgerParameters.Of(ledger),
        ];
        var page = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["ledger"] = ApiSchemas.Text("台帳の id"),
                ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Description = "条件に合う件数。10,000件まで数える。after のときは null" },
                ["totalIsCapped"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "10,000件より多いとき true" },
                ["page"] = new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Description = "ページ番号。after のときは null" },
                ["size"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "1ページの件数" },
                ["asOf"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date", Description = "いつの時点か。null は今" },
                ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "次のページのアドレス。最後のページでは null" },
                ["items"] = ApiSchemas.ListOf(document, name, "記録"),
            },
        };
        var example = new JsonObject
        {
            ["ledger"] = ledger.Id, ["total"] = 1, ["totalIsCapped"] = false, ["page"] = 1, ["size"] = 50, ["asOf"] = null, ["next"] = null, ["items"] = new JsonArray(RecordExample()),
        };
        list.Responses = Success("200", "記録の一覧", page, example);
        return list;
    }

    OpenApiOperation One()
    {
        var one = Operation("get", $"{ledger.Label}の1件", "ETag は版の番号です。変更・終了のときに If-Match に付けます。asof を付けると、その日の終わりの内容を返します。");
        one.Parameters = [Id(), LedgerParameters.AsOf()];
        one.Responses = Success("200", "記録", Reference(), RecordExample(), withTag: true);
        return one;
    }

    OpenApiOperation History()
    {
        var history = Operation("history", $"{ledger.Label}の履歴", "だれが・いつ・なぜ・何を変えたか。新しいものから。");
        history.Parameters = [Id()];
        history.Responses = Success("200", "版の一覧", ApiSchemas.ListOf(document, nameof(VersionModel)));
        return history;
    }

    OpenApiOperation AddRecord()
    {
        var add = Operation("add", $"{ledger.Label}への追加", Reasons());
        add.Parameters = [LedgerParameters.Reason()];
        add.RequestBody = Body(Values(c => c.IsRequired || c.IsListed));
        add.Responses = Success("201", "追加した記録。Location に記録のアドレス", Reference(), RecordExample(), withTag: true);
        ApiSchemas.Add(add, document, ApiProblem.Invalid);
        return add;
    }

    OpenApiOperation Change()
    {
        var change = Operation("change", $"{ledger.Label}の変更", $"values に書いた項目だけを変えます。書かない項目は変わらず、null は空にします。{Reasons()}");
        change.Parameters = [Id(), LedgerParameters.IfMatch(), LedgerParameters.Reason()];
        change.RequestBody = Body(Values(c => c == ledger.Columns.FirstOrDefault(d => d is { IsKey: false, IsRequired: false, LinkLedger: null })));
        change.Responses = Success("200", "変更した記録", Reference(), RecordExample(), withTag: true);
        ApiSchemas.Add(change, document, ApiProblem.Stale, ApiProblem.Invalid, ApiProblem.NeedsVersion);
        return change;
    }

    OpenApiOperation Close()
    {
        var on = new OpenApiSchema { Type = JsonSchemaType.String, Description = "終了日。省略すると業務日の今日" };
        return Ending("close", $"{ledger.Label}の記録を終了にする", "記録は消えず、一覧と自動チェックの対象から外れます。", new(StringComparer.Ordinal) { ["on"] = on }, new() { ["on"] = "2026-11-16", ["reason"] = "返還した" });
    }

    OpenApiOperation Reopen() =>
        Ending("reopen", $"{ledger.Label}の記録の終了を取り消す", "記録を再び有効にします。", new(StringComparer.Ordinal), new() { ["reason"] = "終了の誤り" });

    OpenApiOperation Ending(string verb, string summary, string description, Dictionary<string, IOpenApiSchema> properties, JsonObject example)
    {
        var ending = Operation(verb, summary, description + Reasons());
        ending.Parameters = [Id(), LedgerParameters.IfMatch(), LedgerParameters.Reason()];
        properties["reason"] = ApiSchemas.Text("理由。履歴に残る");
        ending.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = false, Properties = properties }, example) };
        ending.Responses = Success("200", "記録", Reference(), RecordExample(), withTag: true);
        ApiSchemas.Add(ending, document, ApiProblem.Stale, ApiProblem.Invalid, ApiProblem.NeedsVersion);
        return ending;
    }

    OpenApiOperation Operation(string verb, string summary, string description) => new()
    {
        OperationId = $"{verb}_{ledger.Id.Replace('-', '_')}",
        Summary = summary,
        Description = description,
        Tags = new HashSet<OpenApiTagReference> { new("台帳", document) },
    };

    string Reasons() => ledger.ReasonRequired ? "理由（reason）は必須です。" : "理由（reason）は任意です。";

    OpenApiRequestBody Body(JsonObject values) => new()
    {
        Required = true,
        Content = Content(
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalPropertiesAllowed = false,
                Required = new HashSet<string>(StringComparer.Ordinal) { "values" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["values"] = Input(), ["reason"] = ApiSchemas.Text("理由。履歴に残る") },
            },
            new JsonObject { ["values"] = values, ["reason"] = "現物を確認したため" }),
    };

    OpenApiSchemaReference Input()
    {
        if (!document.Components!.Schemas!.ContainsKey(name + "Input"))
            document.AddComponent(name + "Input", LedgerSchemas.Write(document, ledger));
        return new OpenApiSchemaReference(name + "Input", document);
    }

    JsonObject Values(Func<Column, bool> which)
    {
        var values = LedgerSchemas.Example(ledger, which);
        // A name is enough when writing.
        foreach (var column in ledger.Columns.Where(c => c.LinkLedger is not null && values.ContainsKey(c.Id)))
            values[column.Id] = values[column.Id]!["text"]!.DeepClone();
        return values;
    }

    JsonObject RecordExample() => new()
    {
        ["id"] = 1, ["version"] = 1, ["title"] = $"{ledger.Label}の例", ["closedOn"] = null, ["values"] = LedgerSchemas.Example(ledger, _ => true), ["extra"] = null,
    };

    OpenApiSchemaReference Reference() => new(name, document);

    static OpenApiResponses Success(string status, string description, IOpenApiSchema schema, JsonNode? example = null, bool withTag = false) => new()
    {
        [status] = new OpenApiResponse
        {
            Description = description,
            Content = Content(schema, example),
            Headers = withTag ? ApiSchemas.Header("ETag", JsonSchemaType.String, "版の番号") : null,
        },
    };

    static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema, JsonNode? example) =>
        new(StringComparer.Ordinal) { [Json] = new OpenApiMediaType { Schema = schema, Example = example } };

    static OpenApiParameter Id() => new()
    {
        Name = "id", In = ParameterLocation.Path, Required = true, Description = "記録の番号",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" }, Example = JsonValue.Create(1),
    };
}
