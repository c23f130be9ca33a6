using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Daicho.Bench;

/// <summary>One line of the result: what Daicho took, what the bare engine took, and what the ratio should be.</summary>
internal sealed record Line(string Name, double Daicho, string Unit, double? Bare, double? Ratio, string Target, bool? Met);

/// <summary>Prints results and stores them with the commit they belong to.</summary>
internal sealed class Results
{
    private readonly List<Line> lines = [];

    public void Ratio(string name, double daicho, double bare, double target) =>
        Add(new Line(name, daicho, "s", bare, daicho / bare, $"≤ {target:0.0}×", daicho / bare <= target));

    public void Limit(string name, double value, string unit, double target) =>
        Add(new Line(name, value, unit, null, null, $"≤ {target:0.##} {unit}", value <= target));

    public void Least(string name, double value, string unit, double? target) =>
        Add(new Line(name, value, unit, null, null, target is { } least ? $"≥ {least:0} {unit}" : "", target is null ? null : value >= target));

    public void Note(string name, double value, string unit) => Add(new Line(name, value, unit, null, null, "", null));

    public void Store(string commit, string folder)
    {
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        var path = Path.Combine(folder, $"{DateTime.UtcNow:yyyy-MM-dd}-{commit}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { commit, at = DateTime.UtcNow, cores = Environment.ProcessorCount, lines }, options) + Environment.NewLine);
        Console.WriteLine($"stored in {path}");
    }

    private void Add(Line line)
    {
        lines.Add(line);
        var bare = line.Bare is { } b ? $"{b,9:0.000} {line.Ratio,6:0.00}×" : new string(' ', 17);
        Console.WriteLine($"{line.Name,-52} {line.Daicho,9:0.000} {line.Unit,-3} {bare}  {line.Target,-10} {line.Met switch { true => "ok", false => "MISSED", _ => "" }}");
    }
}
