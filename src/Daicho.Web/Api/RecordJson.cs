using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;

namespace Daicho.Web.Api;

/// <summary>Records as JSON, both ways: what is read can be sent back as it is.</summary>
static class RecordJson
{
    /// <summary>A record, with all columns or those chosen.</summary>
    public static RecordModel Of(Ledger ledger, LedgerRecord record, IReadOnlyList<Column>? chosen = null)
    {
        var values = new JsonObject();
        foreach (var column in chosen ?? ledger.Columns) values[column.Id] = Value(column, record);
        return new RecordModel(record.Id, record.Version, ledger.TitleOf(record), record.ClosedOn, values, Extra(record.Extra));
    }

    // A unit or record is named by what was typed; the one found for it comes beside.
    static JsonNode? Value(Column column, LedgerRecord record) => column.ValueOf(record) switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number => number,
        bool yes => yes,
        var text when column.LinkLedger is null => text.ToString(),
        var text => new JsonObject { ["text"] = text.ToString(), ["id"] = column.Link(record) },
    };

    /// <summary>What was sent: columns left out stay as they are, null clears.</summary>
    /// <exception cref="UserErrorException">A column is unknown or its value is no value.</exception>
    public static TypedRecord Read(Ledger ledger, JsonElement values)
    {
        var typed = new TypedRecord();
        foreach (var value in values.EnumerateObject())
        {
            var column = ledger.Find(value.Name)
                ?? throw new UserErrorException($"「{ledger.Label}」に項目「{value.Name}」はありません。項目の一覧は /api/ledgers で確かめてください。");
            typed.Set(column, Text(column, value.Value));
        }
        return typed;
    }

    static string? Text(Column column, JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => value.GetString(),
                // Numbers are yen, whatever unit the files of the ledger count in.
                JsonValueKind.Number => value.GetRawText() + (column.Kind == ColumnKind.Yen ? "円" : ""),
                JsonValueKind.True => "はい",
                JsonValueKind.False => "いいえ",
                JsonValueKind.Object when column.LinkLedger is not null && value.TryGetProperty("text", out var text) && text.ValueKind != JsonValueKind.Object => Text(column, text),
                _ => throw new UserErrorException($"項目「{column.Label}」の値は、文字列・数値・真偽値・null のいずれかにしてください。"),
            };
        }
        catch (InvalidOperationException e)
        {
            throw new UserErrorException($"項目「{column.Label}」に壊れた文字があります。", e);
        }
    }

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
