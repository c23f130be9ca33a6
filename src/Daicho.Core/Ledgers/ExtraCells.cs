using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Daicho.Ledgers;

/// <summary>The columns of an imported file that no declared column takes (その他の列), out of their stored JSON object.</summary>
public static class ExtraCells
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly Dictionary<string, string?> None = [];

    /// <summary>The stored form of these cells, by heading; null when there is none.</summary>
    public static string? Write(IEnumerable<KeyValuePair<string, string?>> cells)
    {
        var sorted = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (heading, cell) in cells)
            sorted[heading] = cell;
        return sorted.Count == 0 ? null : JsonSerializer.Serialize(sorted, Form);
    }

    /// <summary>Heading and cell, in the order of the file; what can't be read comes as one cell.</summary>
    public static IReadOnlyDictionary<string, string?> Read(string? extra)
    {
        if (extra is null)
            return None;
        try
        {
            using var document = JsonDocument.Parse(extra);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
                foreach (var property in document.RootElement.EnumerateObject())
                    cells[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText();
                return cells;
            }
        }
        catch (JsonException)
        {
            // Shown as it is.
        }

        return new Dictionary<string, string?>(StringComparer.Ordinal) { ["その他"] = extra };
    }
}
