namespace Daicho.Text;

/// <summary>Joins a katakana with a following dakuten or handakuten (濁点・半濁点), as half-width kana need it.</summary>
internal static class VoicedKana
{
    internal const char Dakuten = '\u3099';
    internal const char Handakuten = '\u309A';

    private const string Plain = "カキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ";
    private const string Voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ";
    private const string PlainH = "ハヒフヘホ";
    private const string HalfVoiced = "パピプペポ";

    internal static bool IsMark(char mark) => mark is Dakuten or Handakuten;

    /// <summary>The joined character, or '\0' when the two don't join.</summary>
    internal static char Join(char kana, char mark)
    {
        (string from, string to) = mark == Dakuten ? (Plain, Voiced) : (PlainH, HalfVoiced);
        int at = from.IndexOf(kana, StringComparison.Ordinal);
        return at < 0 ? '\0' : to[at];
    }
}
