using System.Text;

namespace Daicho.Data.Search;

/// <summary>
/// The pairs of neighbouring characters (2-gram) of a search key. Most Japanese words that people look for have two
/// characters, for which an index of three characters is no use. A pair never spans white space.
/// </summary>
internal static class SearchGrams
{
    private const int RuneBits = 21;

    /// <summary>The distinct pairs of a search key, each as one number.</summary>
    public static HashSet<long> Of(string key)
    {
        var pairs = new HashSet<long>();
        Add(key, pairs);
        return pairs;
    }

    /// <summary>Adds the pairs of a search key.</summary>
    public static void Add(string key, HashSet<long> pairs)
    {
        var before = 0;
        foreach (var rune in key.EnumerateRunes())
        {
            var current = rune.Value <= ' ' || rune.Value == 0x7F ? 0 : rune.Value;
            if (before != 0 && current != 0)
                pairs.Add(((long)before << RuneBits) | (uint)current);
            before = current;
        }
    }

    /// <summary>
    /// A pair as one token of SQLite's ASCII tokenizer, which parts words at ASCII punctuation: that is written full-width,
    /// as a folded key never is.
    /// </summary>
    public static void AppendToken(StringBuilder text, long pair)
    {
        Append(text, (int)(pair >> RuneBits));
        Append(text, (int)(pair & ((1 << RuneBits) - 1)));
    }

    /// <summary>A pair as a number of PostgreSQL's index. Two pairs may share one: what is found is compared with the key itself.</summary>
    public static int Number(long pair) => unchecked((int)((uint)(pair >> RuneBits) * 0x9E3779B1u) ^ (int)(pair & ((1 << RuneBits) - 1)));

    private static void Append(StringBuilder text, int rune)
    {
        if (rune < 0x7F && !char.IsAsciiLetterOrDigit((char)rune))
            rune += 0xFEE0;
        if (rune <= char.MaxValue)
            text.Append((char)rune);
        else
            text.Append(char.ConvertFromUtf32(rune));
    }
}
