using System.Globalization;

namespace Daicho.Web.Imports;

/// <summary>Long text of a file cut for a page, saying how long it is.</summary>
public static class Short
{
    /// <summary>The text, or its beginning with the number of characters.</summary>
    public static string? Text(string? text, int longest = 120)
    {
        if (text is null || text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}…（全 {text.Length:#,0} 文字）");
    }
}
