using System.Text.Json.Nodes;
using Daicho.Ledgers;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>The values of a ledger's records as schemas, and an example of them, from the declaration.</summary>
static class LedgerSchemas
{
    /// <summary>The schema of a unit or record that is named by text.</summary>
    public const string Linked = "LinkedValue";

    public static OpenApiSchema LinkedValue() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "所属やほかの台帳の記録を名前で指す値",
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["text"] = ApiSchemas.Text("入力されたままの名前"),
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Format = "int64", Description = "名前から見つかった所属・記録の番号。見つからないとき null。書くときは見ない" },
        },
    };

    /// <summary>Values as they are read.</summary>
    public static OpenApiSchema Read(OpenApiDocument document, Ledger ledger) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"{ledger.Label}の値",
        Properties = ledger.Columns.ToDictionary(c => c.Id, c => Read(document, c), StringComparer.Ordinal),
    };

    /// <summary>Values as they are sent.</summary>
    public static OpenApiSchema Write(OpenApiDocument document, Ledger ledger) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"{ledger.Label}の値。書かない項目は変わらず、null は空にする",
        AdditionalPropertiesAllowed = false,
        Properties = ledger.Columns.ToDictionary(c => c.Id, c => Write(document, c), StringComparer.Ordinal),
    };

    /// <summary>An example of a record's values.</summary>
    public static JsonObject Example(Ledger ledger, Func<Column, bool> which)
    {
        var example = new JsonObject();
        foreach (var column in ledger.Columns.Where(which)) example[column.Id] = Example(column);
        return example;
    }

    static IOpenApiSchema Read(OpenApiDocument document, Column column) => column.LinkLedger is not null
        ? new OpenApiSchema { Description = Describe(column), AnyOf = [new OpenApiSchemaReference(Linked, document), new OpenApiSchema { Type = JsonSchemaType.Null }] }
        : new OpenApiSchema { Type = TypeOf(column) | JsonSchemaType.Null, Format = FormatOf(column), Description = Describe(column) };

    static IOpenApiSchema Write(OpenApiDocument document, Column column)
    {
        var kind = TypeOf(column);
        if (column.LinkLedger is not null)
        {
            return new OpenApiSchema
            {
                Description = Describe(column),
                AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null }, new OpenApiSchemaReference(Linked, document)],
            };
        }
        // Whatever the forms take, the API takes: 令和8年11月21日, 1,234千円, はい.
        return new OpenApiSchema { Type = kind | JsonSchemaType.String | JsonSchemaType.Null, Description = Describe(column) };
    }

    static string Describe(Column column) => $"{column.Label}（{LedgerDoc.Kind(column)}）。{LedgerDoc.Notes(column)}";

    static JsonSchemaType TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear => JsonSchemaType.Integer,
        ColumnKind.Boolean => JsonSchemaType.Boolean,
        _ => JsonSchemaType.String,
    };

    static string? FormatOf(Column column) => column.Kind switch
    {
        ColumnKind.Date => "date",
        ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear => "int64",
        _ => null,
    };

    static JsonNode? Example(Column column) => column.Kind switch
    {
        ColumnKind.Date => "2026-11-16",
        ColumnKind.Yen => 1_234_000,
        ColumnKind.FiscalYear => 2026,
        ColumnKind.Integer => 1,
        ColumnKind.Boolean => true,
        ColumnKind.Choice when column.Choices.Count > 0 => column.Choices[0],
        ColumnKind.Unit => new JsonObject { ["text"] = "税務課", ["id"] = 12 },
        ColumnKind.Reference => new JsonObject { ["text"] = $"{column.Label}の例", ["id"] = 3 },
        _ => $"{column.Label}の例",
    };
}
