using System.Text.Json;

namespace Daicho.Ledgers;

/// <summary>The columns of an imported file that no declared column takes (その他の列), out of their stored JSON object.</summary>
public static class ExtraCells
{
    private static readonly Dictionary<string, string?> None = [];

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
