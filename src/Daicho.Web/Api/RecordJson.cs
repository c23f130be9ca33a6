using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Api;

/// <summary>Records as JSON, both ways.</summary>
static class RecordJson
{
    public static RecordModel Of(Ledger ledger, LedgerRecord record)
    {
        var values = new JsonObject();
        var links = new JsonObject();
        foreach (var column in ledger.Columns)
        {
            values[column.Id] = column.ValueOf(record) switch
            {
                null => null,
                DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                long number => number,
                bool yes => yes,
                var text => text.ToString(),
            };
            if (column.Link(record) is { } link) links[column.Id] = link;
        }
        return new RecordModel(record.Id, record.Version, ledger.TitleOf(record), record.ClosedOn, values, links, Extra(record.Extra));
    }

    /// <summary>The body of a POST or PUT: <c>{"values": {"column": value, …}, "reason": "…"}</c>; columns left out stay as they are, null clears.</summary>
    /// <exception cref="UserErrorException">The body is something else.</exception>
    public static async Task<(TypedRecord Typed, string? Reason)> Read(Ledger ledger, HttpRequest request)
    {
        if (!request.HasJsonContentType())
            throw new UserErrorException("本文は JSON（Content-Type: application/json）で送ってください。");
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return Read(ledger, body.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UserErrorException("本文を JSON として読めません。{\"values\": {\"項目のid\": 値}, \"reason\": \"理由\"} の形で送ってください。", e);
        }
    }

    static (TypedRecord Typed, string? Reason) Read(Ledger ledger, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Object)
            throw new UserErrorException("本文に values（項目のidと値）がありません。{\"values\": {\"項目のid\": 値}} の形で送ってください。");
        var typed = new TypedRecord();
        foreach (var value in values.EnumerateObject())
        {
            var column = ledger.Find(value.Name)
                ?? throw new UserErrorException($"「{ledger.Label}」に項目「{value.Name}」はありません。項目の一覧は /api/ledgers で確かめてください。");
            typed.Set(column, Text(column, value.Value));
        }
        var reason = body.TryGetProperty("reason", out var why) && why.ValueKind == JsonValueKind.String ? why.GetString() : null;
        return (typed, reason);
    }

    static string? Text(Column column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "はい",
        JsonValueKind.False => "いいえ",
        _ => throw new UserErrorException($"項目「{column.Label}」の値は、文字列・数値・真偽値・null のいずれかにしてください。"),
    };

    static JsonNode? Extra(string? extra)
    {
        try
        {
            return extra is null ? null : JsonNode.Parse(extra);
        }
        catch (JsonException)
        {
            return extra;
        }
    }
}
