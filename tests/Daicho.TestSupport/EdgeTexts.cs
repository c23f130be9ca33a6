using System.Text.Json;

namespace Daicho.TestSupport;

/// <summary>The awkward Japanese texts of data/jp-edge.json, for every text column and every file.</summary>
public static class EdgeTexts
{
    /// <summary>Every text in the file.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Texts(JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "tests/Daicho.TestSupport/data/jp-edge.json"))).RootElement)];

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}

/// <summary>Where the files of the repository are.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Daicho.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Daicho.slnx was not found above the tests.");
        return folder;
    }
}
