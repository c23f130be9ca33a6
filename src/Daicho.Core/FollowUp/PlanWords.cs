using System.Reflection;

namespace Daicho.FollowUp;

/// <summary>
/// Tells whether a response only announces: its last sentence is a plan, a promise or a thing to consider, and no
/// sentence says that something was done. Endings are data, see <c>Data/plan-words.tsv</c>. A person confirms.
/// </summary>
internal static class PlanWords
{
    private static readonly Lazy<(string[] Plan, string[] NotDone, string[] Done)> Endings = new(Load);

    public static bool IsPlanOnly(string response)
    {
        var sentences = response.Split(['。', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return sentences.Length > 0 && !sentences.Any(IsDone) && IsPlan(sentences[^1]);
    }

    private static bool IsPlan(string sentence) => Ends(sentence, Endings.Value.Plan);

    private static bool IsDone(string sentence) => Ends(sentence, Endings.Value.Done) && !Ends(sentence, Endings.Value.NotDone);

    private static bool Ends(string sentence, string[] endings) => Array.Exists(endings, e => sentence.EndsWith(e, StringComparison.Ordinal));

    private static (string[] Plan, string[] NotDone, string[] Done) Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Daicho.FollowUp.Data.plan-words.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return (Of("plan"), Of("not-done"), Of("done"));

        string[] Of(string kind) => [.. rows.Where(r => r[0] == kind).Select(r => r[1])];
    }
}
