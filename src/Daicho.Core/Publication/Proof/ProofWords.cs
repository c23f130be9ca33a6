using System.Reflection;

namespace Daicho.Publication.Proof;

/// <summary>The words that a proof copy is checked with (校正の用語), from <c>Data/proof-words.tsv</c>.</summary>
sealed record ProofWords(
    IReadOnlyList<IReadOnlyList<string>> Variants, IReadOnlyList<(string Wrong, string Right)> Mistakes, IReadOnlyList<string> Doubled, IReadOnlyList<string> Allowed)
{
    /// <summary>The words that are shipped.</summary>
    public static ProofWords Shipped { get; } = Read();

    private static ProofWords Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Daicho.Publication.Data.proof-words.tsv")
            ?? throw new InvalidOperationException("The words of proof copies are not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a list: group, words, source.</summary>
    public static ProofWords Parse(string tsv)
    {
        var variants = new List<IReadOnlyList<string>>();
        var mistakes = new List<(string, string)>();
        var (doubled, allowed) = (new List<string>(), new List<string>());
        foreach (var line in tsv.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            var words = cells[1].Split('|');
            switch (cells[0])
            {
                case "variants": variants.Add(words); break;
                case "mistake": mistakes.Add((words[0], words[1])); break;
                case "doubled": doubled.AddRange(words); break;
                case "allowed": allowed.AddRange(words); break;
                default: throw new InvalidOperationException($"The words of proof copies have the unknown group {cells[0]}.");
            }
        }

        return new ProofWords(variants, mistakes, doubled, allowed);
    }
}
