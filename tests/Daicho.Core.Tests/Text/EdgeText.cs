using System.Text.Json;

namespace Daicho.Core.Tests.Text;

/// <summary>The awkward Japanese texts of the test data: what CP932 and Shift_JIS disagree on, surrogates, hard names.</summary>
internal static class EdgeText
{
    internal static IReadOnlyList<string> All { get; } = [.. Read()];

    private static IEnumerable<string> Read()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Daicho.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Daicho.slnx was not found above the tests.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "tests/Daicho.TestSupport/data/jp-edge.json")));
        foreach (JsonProperty set in document.RootElement.EnumerateObject())
        {
            foreach (JsonElement entry in set.Value.EnumerateArray())
            {
                if (entry.ValueKind == JsonValueKind.String)
                {
                    yield return entry.GetString()!;
                    continue;
                }
                foreach (JsonElement part in entry.EnumerateArray())
                    yield return part.GetString()!;
            }
        }
    }
}
