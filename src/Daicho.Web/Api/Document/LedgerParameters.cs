using System.Text.Json.Nodes;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Microsoft.OpenApi;

namespace Daicho.Web.Api.Document;

/// <summary>What stands in addresses and headers: the filters of a list as on its page, the day, the version, the reason.</summary>
static class LedgerParameters
{
    static readonly (FilterKind Kind, string Words)[] Filters =
    [
        (FilterKind.Contains, "を含む"), (FilterKind.Equal, "と同じ（2つ以上書くと「または」）"), (FilterKind.Empty, "が空欄なら 1、空欄以外なら 0"),
        (FilterKind.From, "がこの値以後"), (FilterKind.To, "がこの値以前"), (FilterKind.Unit, "が、この番号の所属とその配下。me は自所属"), (FilterKind.Record, "が、この番号の記録"),
    ];

    public static IEnumerable<IOpenApiParameter> Of(Ledger ledger)
    {
        yield return Query("q", "全文検索の言葉（空白で区切ると「かつ」）");
        foreach (var column in ledger.Columns)
        {
            foreach (var (kind, words) in Filters.Where(f => Allows(column, f.Kind)))
                yield return Query(ColumnFilter.NameOf(column, kind), $"「{column.Label}」{words}");
        }
        yield return Query("closed", "1 なら終了した記録も含める");
        yield return AsOf();
        yield return Query("sort", $"並べ替える項目の id。先頭に - を付けると降順。件数が多いときは {string.Join("、", ledger.Columns.Where(c => ledger.IndexedSortOf(c) is not null).Select(c => c.Id))} のいずれか");
        yield return Number("page", "ページ番号（1から。10,000件まで）");
        yield return Number("size", "1ページの件数（1000まで。省略すると50）");
        yield return Query("cols", "返す項目の id（, で区切る。省略するとすべて）");
        yield return Number("after", "番号がこれより後の記録を番号の順に返す（最初は 0）。全件を読むときに使い、答えの next をたどる");
    }

    public static OpenApiParameter AsOf() => Query("asof", "この日の終わりの内容（2026-11-16、令和8年11月16日）。省略すると今");

    public static OpenApiParameter Reason() => Query("reason", "理由。本文の reason があればそちら");

    public static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match", In = ParameterLocation.Header, Required = true, Description = "読み込んだ記録の ETag（版の番号）",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = JsonValue.Create("\"1\""),
    };

    static bool Allows(Column column, FilterKind kind) =>
        kind == FilterKind.Contains ? column.ValueType == typeof(string) : ListRequest.Allows(column, kind);

    static OpenApiParameter Query(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    static OpenApiParameter Number(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };
}
