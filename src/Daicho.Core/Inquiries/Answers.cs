using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daicho.Inquiries;

/// <summary>The answers about a row as typed, by question id.</summary>
public static class Answers
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>No answer.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The answers kept in a row.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? json) =>
        json is null ? None : JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!;

    /// <summary>The answers to be kept: in the order of the questions, empty ones left out; null when there are none.</summary>
    public static string? Write(InquiryDefinition definition, IReadOnlyDictionary<string, string?> typed)
    {
        var kept = definition.Questions
            .Where(q => !string.IsNullOrWhiteSpace(typed.GetValueOrDefault(q.Id)))
            .ToDictionary(q => q.Id, q => typed[q.Id]!, StringComparer.Ordinal);
        return kept.Count == 0 ? null : JsonSerializer.Serialize(kept, Json);
    }

    /// <summary>The answers in a sentence: 「対応：返還済／返還・除却した日：令和8年10月1日」.</summary>
    public static string Sentence(InquiryDefinition definition, string? json)
    {
        var answers = Read(json);
        return string.Join("／", definition.Questions.Where(q => answers.ContainsKey(q.Id)).Select(q => $"{q.Label}：{answers[q.Id].ReplaceLineEndings(" ")}"));
    }
}
