namespace Daicho.FollowUp;

/// <summary>Tells what text would be gone if some texts were rewritten as others, wherever in them it stood. Spaces and line ends don't count.</summary>
internal static class TextBalance
{
    private static readonly char[] SentenceEnds = ['。', '\n', '\r'];

    /// <summary>What the texts before hold and those after don't, as sentences where whole ones are missing; empty when nothing is gone.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyCollection<string?> before, IReadOnlyCollection<string?> after)
    {
        var left = new Dictionary<char, int>();
        foreach (var c in after.SelectMany(t => t ?? "").Where(c => !char.IsWhiteSpace(c)))
            left[c] = left.GetValueOrDefault(c) + 1;
        var gone = new List<char>();
        foreach (var c in before.SelectMany(t => t ?? "").Where(c => !char.IsWhiteSpace(c)))
        {
            if (left.GetValueOrDefault(c) is var count && count > 0)
                left[c] = count - 1;
            else
                gone.Add(c);
        }

        if (gone.Count == 0)
            return [];
        var kept = string.Join('\n', after.Select(Packed));
        var sentences = before.SelectMany(Sentences).Where(s => !kept.Contains(Packed(s), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        return sentences.Count > 0 ? sentences : [string.Concat(gone)];
    }

    private static IEnumerable<string> Sentences(string? text)
    {
        var rest = text ?? "";
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(SentenceEnds) + 1;
            var sentence = (end == 0 ? rest : rest[..end]).Trim();
            if (sentence.Length > 0)
                yield return sentence;
            rest = end == 0 ? "" : rest[end..];
        }
    }

    private static string Packed(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
