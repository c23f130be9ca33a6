using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Daicho.Text;

/// <summary>
/// What each character becomes in a key. One entry per UTF-16 unit, filled in blocks of 256 when first met, so that a
/// short command pays only for the blocks its text uses.
/// </summary>
internal sealed class FoldingTable
{
    // Entries: 0 not filled yet, 1..0xFFFF the replacing character, negative one of these.
    internal const int Remove = -1;
    internal const int Expand = -2;
    internal const int Surrogate = -3;

    /// <summary>Added to a character that can combine with its neighbours, so that the whole text must be normalised.</summary>
    internal const int Combining = 0x10000;

    /// <summary>More are folded each time anew, so that a hostile text can't fill the memory.</summary>
    private const int MaxExpansions = 50_000;

    internal static readonly FoldingTable Search = new("both");
    internal static readonly FoldingTable Name = new("both", "name");

    private readonly int[] _map = new int[0x10000];
    private readonly ConcurrentDictionary<int, string> _expansions = new();
    private readonly Dictionary<int, string> _replacements = [];

    private FoldingTable(params ReadOnlySpan<string> keys)
    {
        foreach (string[] row in EmbeddedTable.Rows("Text", "variant-kanji.tsv"))
        {
            foreach (Rune variant in row[1].EnumerateRunes())
                _replacements[variant.Value] = row[0];
        }
        foreach (string[] row in EmbeddedTable.Rows("Text", "key-folding.tsv"))
        {
            if (!keys.Contains(row[0]))
                continue;
            string target = row[1].Length == 0 ? "" : ((char)Hex(row[1])).ToString();
            foreach (string source in row[2].Split(' '))
                _replacements[Hex(source)] = target;
        }
    }

    internal int this[char c]
    {
        get
        {
            int entry = _map[c];
            return entry != 0 ? entry : Fill(c);
        }
    }

    /// <summary>The replacement of a character whose entry is <see cref="Expand"/>, or of one outside the BMP.</summary>
    internal string Expansion(int codePoint) =>
        _expansions.TryGetValue(codePoint, out string? known) ? known
        : _expansions.Count < MaxExpansions ? _expansions.GetOrAdd(codePoint, FoldOne)
        : FoldOne(codePoint);

    private int Fill(char c)
    {
        int start = c & 0xFF00;
        for (int i = start + 0xFF; i >= start; i--)
            Volatile.Write(ref _map[i], Entry((char)i));
        return _map[c];
    }

    private int Entry(char c)
    {
        if (char.IsSurrogate(c))
            return Surrogate;
        string folded = Expansion(c);
        if (folded.Length == 0)
            return Remove;
        if (folded.Length > 1)
            return Expand;
        _expansions.TryRemove(c, out _);
        char target = folded[0];
        return CanCombine(target) ? target | Combining : target;
    }

    /// <summary>Folds one character until nothing changes any more.</summary>
    private string FoldOne(int codePoint)
    {
        string text = char.ConvertFromUtf32(codePoint);
        for (int round = 0; round < 8; round++)
        {
            string next = Step(text);
            if (next == text)
                break;
            text = next;
        }
        return text;
    }

    private string Step(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (_replacements.TryGetValue(rune.Value, out string? replacement))
                result.Append(replacement);
            else if (IsSpace(rune))
                result.Append(_replacements.GetValueOrDefault(' ', " "));
            else if (!IsInvisible(rune))
                result.Append(Letter(rune));
        }
        return result.ToString();
    }

    private static string Letter(Rune rune) => rune.Value switch
    {
        0x309B or 0xFF9E => "\u3099", // the spacing dakuten are typed and printed for the combining ones
        0x309C or 0xFF9F => "\u309A",
        (>= 0x3041 and <= 0x3096) or 0x309D or 0x309E => ((char)(rune.Value + 0x60)).ToString(),
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString().Normalize(NormalizationForm.FormKC),
    };

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune);

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Marks and conjoining jamo: the only characters that NFKC joins or reorders once compatibility forms are gone.</summary>
    internal static bool CanCombine(char c) =>
        c >= '\u0300' && !VoicedKana.IsMark(c)
        && (c is (>= '\u1100' and <= '\u11FF') || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
