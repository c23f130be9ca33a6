using System.Text.Json.Nodes;
using Daicho.Discrepancies;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>The bodies of the steps of discrepancies, from the state table.</summary>
static class DiscrepancyPaths
{
    public static void Complete(OpenApiDocument document)
    {
        foreach (var path in (string[])["/api/discrepancies/{id}/steps", "/api/discrepancies/steps"])
        {
            var operation = document.Paths[path].Operations![HttpMethod.Post];
            operation.Description = "操作と、それができる状態：" + string.Join("、", DiscrepancyTransition.All.Select(
                t => $"{t.Id}（{t.Label}：{string.Join("・", t.From.Select(DiscrepancyStates.Label))}から）")) + "。是正済にできるのは自動チェックだけです。";
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = Step(), Example = Example() } },
            };
        }
    }

    static OpenApiSchema Step() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string>(StringComparer.Ordinal) { "step" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["step"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "操作", Enum = [.. DiscrepancyTransition.All.Select(t => (JsonNode)t.Id)] },
            ["text"] = ApiSchemas.Text("回答・理由。" + string.Join("、", DiscrepancyTransition.All.Where(t => t.TextRequired).Select(t => t.Id)) + " では必須"),
            ["until"] = ApiSchemas.Text("例外を認める期限。" + string.Join("、", DiscrepancyTransition.All.Where(t => t.NeedsUntil).Select(t => t.Id)) + " では必須"),
        },
    };

    static JsonObject Example() => new() { ["step"] = DiscrepancyTransition.All[0].Id, ["text"] = "リース会社に返還済みのため、台帳を直します。" };
}
