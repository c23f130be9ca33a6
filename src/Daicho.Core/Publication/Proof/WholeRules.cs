using System.Text;
using System.Text.RegularExpressions;

namespace Daicho.Publication.Proof;

/// <summary>Rules for the publication as a whole: one word is written one way, digits have one width, characters can be printed anywhere.</summary>
static partial class WholeRules
{
    public static IEnumerable<ProofNote> Check(IReadOnlyList<ProofText> texts, ProofWords words) =>
        [.. Variants(texts, words), .. Widths(texts), .. Eras(texts), .. Characters(texts)];

    private static IEnumerable<ProofNote> Variants(IReadOnlyList<ProofText> texts, ProofWords words)
    {
        foreach (var group in words.Variants)
        {
            // Longer words first, so that サーバー is not counted as サーバ.
            var found = new Regex(string.Join('|', group.OrderByDescending(w => w.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            var uses = texts.SelectMany(t => found.Matches(t.Text).Select(m => (Text: t, m.Value, m.Index))).GroupBy(u => u.Value, StringComparer.Ordinal).ToList();
            if (uses.Count < 2)
                continue;
            var counts = string.Join('、', uses.OrderByDescending(u => u.Count()).Select(u => $"「{u.Key}」{u.Count()}か所"));
            foreach (var rare in uses.OrderByDescending(u => u.Count()).ThenBy(u => group.ToList().IndexOf(u.Key)).Skip(1))
                foreach (var use in rare.Take(20))
                    yield return Note(use.Text, "variant", ProofWeight.Look, use.Value, $"表記が揺れています（{counts}）。「{group[0]}」などにそろえるか確かめてください。", use.Index);
        }
    }

    private static IEnumerable<ProofNote> Widths(IReadOnlyList<ProofText> texts)
    {
        var uses = texts.SelectMany(t => Token().Matches(t.Text).Select(m => (Text: t, m.Value, m.Index, Key: m.Value.Normalize(NormalizationForm.FormKC)))).ToList();
        foreach (var token in uses.Where(u => !u.Key.All(char.IsAsciiDigit)).GroupBy(u => u.Key, StringComparer.Ordinal))
        {
            var forms = token.GroupBy(u => u.Value, StringComparer.Ordinal).OrderByDescending(f => f.Count()).ToList();
            if (forms.Count > 1)
                foreach (var use in forms.Skip(1).SelectMany(f => f).Take(20))
                    yield return Note(use.Text, "width", ProofWeight.Look, use.Value, $"「{forms[0].Key}」（{forms[0].Count()}か所）と全角・半角が違います。そろえるか確かめてください。", use.Index);
        }

        var digits = uses.Where(u => u.Key.All(char.IsAsciiDigit)).ToList();
        var wide = digits.Where(u => u.Value.Any(c => c is >= '０' and <= '９')).ToList();
        var (rare, common) = wide.Count * 2 > digits.Count ? (digits.Except(wide).ToList(), "全角") : (wide, "半角");
        if (rare.Count > 0 && rare.Count < digits.Count)
            foreach (var use in rare.Take(20))
                yield return Note(use.Text, "width", ProofWeight.Look, use.Value, $"数字の多くは{common}ですが、ここは違います。そろえるか確かめてください。", use.Index);
    }

    private static IEnumerable<ProofNote> Eras(IReadOnlyList<ProofText> texts)
    {
        var era = texts.Sum(t => Era().Count(t.Text));
        if (era == 0)
            yield break;
        foreach (var text in texts)
            foreach (Match match in OtherYear().Matches(text.Text))
                yield return Note(text, "year", ProofWeight.Note, match.Value, $"年の多くは元号（{era}か所）ですが、ここは「{match.Value}」です。そろえるか確かめてください。", match.Index);
    }

    private static IEnumerable<ProofNote> Characters(IReadOnlyList<ProofText> texts)
    {
        var found = new Dictionary<string, (ProofText Text, int At, int Count)>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = 0;
            foreach (var rune in text.Text.EnumerateRunes())
            {
                if (IsDependent(rune.Value))
                    found[rune.ToString()] = found.TryGetValue(rune.ToString(), out var known) ? known with { Count = known.Count + 1 } : (text, at, 1);
                at += rune.Utf16SequenceLength;
            }
        }

        foreach (var (character, (text, at, count)) in found)
            yield return Note(text, "character", ProofWeight.Note, character, $"機種依存文字「{character}」が{count}か所にあります。人名などでなければ、ほかの書き方にするか確かめてください。", at);
    }

    // Circled and Roman numbers, units, abbreviations, compatibility ideographs, kanji outside the basic plane: other machines may lack them.
    private static bool IsDependent(int c) => c is >= 0x2160 and <= 0x217F or >= 0x2460 and <= 0x24FF or >= 0x2776 and <= 0x2793 or >= 0x3200 and <= 0x33FF
        or >= 0xF900 and <= 0xFAFF or >= 0xE000 and <= 0xF8FF or >= 0x20000 or 0x2116 or 0x2121;

    private static ProofNote Note(ProofText text, string rule, ProofWeight weight, string found, string sentence, int at) =>
        ProofCheck.Of(text.Item, rule, weight, text.Field, found, sentence, at);

    [GeneratedRegex(@"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?:平成|令和|昭和)(?:[0-9０-９]{1,2}|元)年", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Era();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}年(?!から)|(?<![A-Za-z0-9])[RHS][0-9]{1,2}[.年]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherYear();
}
