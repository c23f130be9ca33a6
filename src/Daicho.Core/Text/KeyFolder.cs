using System.Text;

namespace Daicho.Text;

/// <summary>Makes a key from a text with a <see cref="FoldingTable"/>.</summary>
internal static class KeyFolder
{
    // Folding and normalising by turns settles at once for real text; the bound only guards against a future Unicode table.
    private const int MaxRounds = 4;

    internal static string Fold(string? text, FoldingTable table)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        int settled = SettledPrefix(text, table);
        if (settled == text.Length)
            return text;
        string key = Map(text, settled, table, out bool combining);
        for (int round = 0; combining && round < MaxRounds; round++)
        {
            string normal = key.Normalize(NormalizationForm.FormKC);
            if (normal == key)
                break;
            key = Map(normal, 0, table, out combining);
        }
        return key == text ? text : key;
    }

    /// <summary>How many characters at the beginning are their own key.</summary>
    private static int SettledPrefix(string text, FoldingTable table)
    {
        bool space = true; // none at the beginning
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (table[c] != c || (c == ' ' && space) || VoicedKana.IsMark(c))
                return i;
            space = c == ' ';
        }
        return space ? text.Length - 1 : text.Length;
    }

    private static string Map(string text, int settled, FoldingTable table, out bool combining)
    {
        KeyBuffer key = new(stackalloc char[256], text.Length);
        try
        {
            // The last settled character may still join with what follows, which Append sees to.
            key.Copy(text.AsSpan(0, settled));
            for (int i = settled; i < text.Length; i++)
            {
                char c = text[i];
                int entry = table[c];
                if (entry > 0)
                    key.Append(entry);
                else if (entry == FoldingTable.Expand)
                    key.Append(table.Expansion(c));
                else if (entry == FoldingTable.Surrogate)
                    i += AppendSurrogate(ref key, text, i, table);
            }
            combining = key.SawCombining;
            return key.ToKey();
        }
        finally
        {
            key.Return();
        }
    }

    /// <summary>Appends the folded character that begins at a surrogate.</summary>
    /// <returns>How many units beyond the first were used.</returns>
    private static int AppendSurrogate(ref KeyBuffer key, string text, int at, FoldingTable table)
    {
        if (!Rune.TryGetRuneAt(text, at, out Rune rune))
        {
            key.Append('\uFFFD');
            return 0;
        }
        key.Append(table.Expansion(rune.Value));
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            key.SawCombining = true;
        return 1;
    }
}
