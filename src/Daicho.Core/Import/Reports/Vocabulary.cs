using System.Reflection;

namespace Daicho.Import.Reports;

/// <summary>The words that reports use for columns, kinds, classes and audits, from <c>Data/report-vocabulary.tsv</c>.</summary>
static class Vocabulary
{
    static readonly ILookup<string, Word> Groups = Read().ToLookup(w => w.Group, StringComparer.Ordinal);

    /// <summary>Column and label aliases in the order they are tried.</summary>
    public static IReadOnlyList<Word> Columns { get; } = [.. Groups["column"]];

    public static IReadOnlyDictionary<string, string> SystemColumns { get; } = Map("system-column");

    /// <summary>Kind as printed (指摘事項) to the kind it stands for (指摘).</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = Map("kind");

    /// <summary>Labels of vertical lists to the column role they have.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = Map("label");

    public static IReadOnlySet<string> Classes { get; } = Set("class");
    public static IReadOnlyList<string> ClassParts { get; } = List("class-part");
    public static IReadOnlyList<string> AuditKinds { get; } = List("audit-kind");
    public static IReadOnlyList<string> OtherDocuments { get; } = List("not-audit");
    public static IReadOnlyList<string> UnitEndings { get; } = List("unit-end");
    public static IReadOnlySet<string> Nothing { get; } = Set("nothing");
    public static IReadOnlySet<string> Marks { get; } = Set("mark");

    static Dictionary<string, string> Map(string group) =>
        Groups[group].ToDictionary(w => Fold.Key(w.Text), w => w.Value, StringComparer.Ordinal);

    static HashSet<string> Set(string group) => Groups[group].Select(w => Fold.Key(w.Text)).ToHashSet(StringComparer.Ordinal);

    static List<string> List(string group) => [.. Groups[group].Select(w => w.Text)];

    static IEnumerable<Word> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Daicho.Import.Reports.Data.report-vocabulary.tsv")
            ?? throw new InvalidOperationException("The vocabulary of reports is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var parts = line.Split('\t');
            yield return new Word(parts[0], parts[1], parts[2]);
        }
    }

    /// <summary>One entry: its group, the word as printed and what it stands for.</summary>
    public sealed record Word(string Group, string Text, string Value)
    {
        readonly string[] parts = Fold.Key(Text).Split('*');

        /// <summary>The folded label is this word, or fits its pattern where it holds *.</summary>
        public bool Matches(string key)
        {
            if (parts.Length == 1) return parts[0] == key;
            if (!key.StartsWith(parts[0], StringComparison.Ordinal) || !key.EndsWith(parts[^1], StringComparison.Ordinal)) return false;
            var at = 0;
            foreach (var part in parts)
            {
                var found = key.IndexOf(part, at, StringComparison.Ordinal);
                if (found < 0) return false;
                at = found + part.Length;
            }
            return true;
        }
    }
}
