using System.Text;
using System.Text.RegularExpressions;
using Daicho.Inquiries;
using Daicho.Ledgers;

namespace Daicho.Web.Languages;

/// <summary>
/// English for what the interface says in Japanese: the Japanese sentence is the key. Labels of ledgers and columns come from
/// their declarations, everything else from <c>en.tsv</c>; <c>{}</c> in a sentence stands for what changes in it.
/// </summary>
public static partial class EnglishTexts
{
    static readonly Dictionary<string, string> Texts = [];
    static readonly List<(string Start, string End, Regex Japanese, string English, int Literal, int Gaps)> Patterns = [];

    static EnglishTexts()
    {
        using var stream = typeof(EnglishTexts).Assembly.GetManifestResourceStream("Daicho.Web.Languages.en.tsv")
            ?? throw new InvalidOperationException("The English sentences are missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells[0].Contains("{}", StringComparison.Ordinal)) Add(cells[0], cells[1]);
            else Texts.Add(cells[0], cells[1]);
        }

        foreach (var definition in InquiryDefinition.Shipped)
        {
            Texts.TryAdd(definition.Title, definition.TitleEnglish);
            foreach (var question in definition.Questions) Texts.TryAdd(question.Label, question.LabelEnglish);
        }

        // The pattern that says most itself is the one that is meant.
        Patterns.Sort((a, b) => (b.Literal, a.Gaps).CompareTo((a.Literal, b.Gaps)));
        foreach (var ledger in LedgerCatalog.Shipped.All)
        {
            Texts.TryAdd(ledger.Label, ledger.LabelEnglish);
            foreach (var column in ledger.Columns) Texts.TryAdd(column.Label, column.LabelEnglish);
        }
    }

    /// <summary>Stands before and behind what stayed Japanese within an English text.</summary>
    public const char Stays = '\u0002';

    /// <summary>The English of a text of the interface, or null when there is none.</summary>
    public static string? Find(string japanese)
    {
        if (Texts.TryGetValue(japanese, out var known)) return known;
        foreach (var (start, end, pattern, english, _, _) in Patterns)
        {
            // Most sentences are told apart by how they begin and end.
            if (!japanese.StartsWith(start, StringComparison.Ordinal) || !japanese.EndsWith(end, StringComparison.Ordinal)) continue;
            var match = pattern.Match(japanese);
            if (match.Success) return Fill(english, match);
        }

        return Listed(japanese);
    }

    /// <summary>True when a text has a letter of Japanese in it.</summary>
    public static bool IsJapanese(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFFEF')) return true;
        }

        return false;
    }

    // Several words side by side (roles, cases), each known or without Japanese.
    static string? Listed(string japanese)
    {
        if (!japanese.Contains('、', StringComparison.Ordinal)) return null;
        var words = japanese.Split('、').Select(word => Texts.GetValueOrDefault(word) ?? (IsJapanese(word) ? null : word)).ToList();
        return words.Contains(null) ? null : string.Join(", ", words);
    }

    static void Add(string japanese, string english)
    {
        var parts = japanese.Split("{}");
        var gaps = parts.Length - 1;
        Patterns.Add((parts[0], parts[^1], Pattern(japanese), english, japanese.Length - (2 * gaps), gaps));
    }

    static Regex Pattern(string japanese) => new(
        "^" + Regex.Escape(japanese).Replace("\\{}", "(.+?)", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    // What changes is itself a word of the interface at times: a state, a ledger.
    static string Fill(string english, Match match)
    {
        var next = 0;
        return Gap().Replace(english, gap =>
        {
            next++;
            var group = gap.Length > 2 ? gap.ValueSpan[1] - '0' : next;
            var value = match.Groups[group].Value;
            return Find(value.Trim()) ?? (IsJapanese(value) ? Stays + value + Stays : value);
        });
    }

    [GeneratedRegex(@"\{[1-9]?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
