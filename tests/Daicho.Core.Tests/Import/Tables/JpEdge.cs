using System.Text.Json;

namespace Daicho.Core.Tests.Import.Tables;

/// <summary>The sets of tests/Daicho.TestSupport/data/jp-edge.json.</summary>
static class JpEdge
{
    static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(
        Repository(), "tests", "Daicho.TestSupport", "data", "jp-edge.json"))).RootElement;

    /// <summary>Sets of [code in hexadecimal, character].</summary>
    public static List<(byte[] Code, string Text)> Codes(string set) =>
        [.. Root.GetProperty(set).EnumerateArray().Select(e => (Convert.FromHexString(e[0].GetString()!), e[e.GetArrayLength() - 1].GetString()!))];

    public static List<string> Texts(string set) => [.. Root.GetProperty(set).EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>Every set of plain texts.</summary>
    public static List<string> AllTexts() =>
        [.. Root.EnumerateObject().SelectMany(p => p.Value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!))];

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Daicho.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
