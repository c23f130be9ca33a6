using System.Text;

namespace Daicho.Web.Accounts;

/// <summary>
/// Passwords that are guessed first. A long password made of a common word and figures (sakura2026sakura!) is as weak as
/// the word, so what is judged is what remains when common words, figures and signs are taken away.
/// </summary>
static class CommonPasswords
{
    // Four common words in a row are many enough; so are four characters of something else.
    const int WordsEnough = 4;
    const int RestEnough = 4;
    const int ShortestWord = 4;

    static readonly Lazy<HashSet<string>> Words = new(Read);
    static readonly Lazy<int> LongestWord = new(() => Words.Value.Max(w => w.Length));

    public static bool IsCommon(string password)
    {
        // As typed and with the usual stand-ins read back (p@ssw0rd): figures that are figures must not become letters.
        return IsCommonText(password.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            || IsCommonText(Plain(password));
    }

    static bool IsCommonText(string text)
    {
        if (Words.Value.Contains(text)) return true;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var rest = 0;
        for (var at = 0; at < text.Length;)
        {
            if (WordAt(text, at) is { } word)
            {
                found.Add(word);
                at += word.Length;
                continue;
            }
            if (char.IsLetter(text[at])) rest++;
            at++;
        }
        return found.Count < WordsEnough && rest < RestEnough;
    }

    static string? WordAt(string text, int at)
    {
        for (var length = Math.Min(LongestWord.Value, text.Length - at); length >= ShortestWord; length--)
        {
            var word = text.Substring(at, length);
            if (Words.Value.Contains(word)) return word;
        }
        return null;
    }

    static string Plain(string password)
    {
        var plain = new StringBuilder(password.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        return plain.Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('3', 'e').Replace('$', 's').Replace('5', 's').Replace('1', 'i').Replace('!', 'i').Replace('7', 't').ToString();
    }

    static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Daicho.Web.Accounts.Data.common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.Add(word);
        }
        return words;
    }
}
