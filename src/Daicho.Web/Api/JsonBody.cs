using System.Text.Json;
using Daicho.Calendar;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Api;

/// <summary>The body of an operation that writes: one JSON object whose names are known, so that nothing that was meant is passed over.</summary>
sealed class JsonBody
{
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    readonly JsonElement root;
    readonly HttpRequest request;

    JsonBody(JsonElement root, HttpRequest request) => (this.root, this.request) = (root, request);

    /// <summary>Reads the body.</summary>
    /// <exception cref="UserErrorException">It is no JSON object, or names something unknown.</exception>
    public static async Task<JsonBody> Read(HttpRequest request, params string[] names)
    {
        JsonElement sent;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, Strict, request.HttpContext.RequestAborted);
            sent = body.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UserErrorException("本文を JSON として読めません。" + Expected(names), e);
        }
        if (sent.ValueKind != JsonValueKind.Object)
            throw new UserErrorException("本文は JSON のオブジェクトで送ってください。" + Expected(names));
        foreach (var property in sent.EnumerateObject().Where(p => !names.Contains(p.Name, StringComparer.Ordinal)))
            throw new UserErrorException($"本文の「{property.Name}」は知らない名前です。" + Expected(names));
        return new JsonBody(sent, request);
    }

    /// <summary>The reason: of the body, or of the address where the body has none.</summary>
    public string? Reason => Text("reason") ?? request.Query["reason"];

    /// <summary>A text; null when there is none.</summary>
    /// <exception cref="UserErrorException">It is something else.</exception>
    public string? Text(string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new UserErrorException($"本文の「{name}」は文字列で送ってください。");
        }
        catch (InvalidOperationException e)
        {
            throw new UserErrorException($"本文の「{name}」に壊れた文字があります。", e);
        }
    }

    /// <summary>A date; null when there is none.</summary>
    /// <exception cref="UserErrorException">It is no date.</exception>
    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        return JapaneseDate.TryParse(text, out var date) ? date : throw new UserErrorException($"本文の「{name}」：{JapaneseDate.Problem(text)}");
    }

    /// <summary>An object.</summary>
    /// <exception cref="UserErrorException">There is none.</exception>
    public JsonElement Object(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
        ? value
        : throw new UserErrorException($"本文に {name} がありません。{{\"{name}\": {{\"項目のid\": 値}}}} の形で送ってください。");

    static string Expected(string[] names) => $"使える名前は {string.Join("、", names)} です。";
}
