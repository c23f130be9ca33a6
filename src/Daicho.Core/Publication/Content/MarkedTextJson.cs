using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daicho.Publication.Content;

/// <summary>Keeps a text without withheld parts as a plain string, any other as a list of its parts.</summary>
sealed class MarkedTextJson : JsonConverter<MarkedText>
{
    public override MarkedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return MarkedText.Of(reader.GetString());
        using var document = JsonDocument.ParseValue(ref reader);
        return MarkedText.Of(document.RootElement.EnumerateArray().Select(Part).ToList());
    }

    public override void Write(Utf8JsonWriter writer, MarkedText value, JsonSerializerOptions options)
    {
        if (!value.HasWithheld)
        {
            writer.WriteStringValue(value.Shown);
            return;
        }

        writer.WriteStartArray();
        foreach (var part in value.Parts)
        {
            writer.WriteStartObject();
            if (part.Text.Length > 0)
                writer.WriteString("text", part.Text);
            if (part.Kind == PartKind.Withheld)
            {
                writer.WriteString("withheld_ground", part.Ground);
                writer.WriteNumber("withheld_length", part.Length);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static TextPart Part(JsonElement part)
    {
        var text = part.TryGetProperty("text", out var t) ? t.GetString() ?? "" : "";
        return part.TryGetProperty("withheld_length", out var length)
            ? new TextPart(PartKind.Withheld, text, part.GetProperty("withheld_ground").GetString(), length.GetInt32())
            : new TextPart(PartKind.Text, text);
    }
}
