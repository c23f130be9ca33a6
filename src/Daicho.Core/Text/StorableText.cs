namespace Daicho.Text;

/// <summary>Tells text that no database can keep as it is: NUL, and halves of surrogate pairs.</summary>
public static class StorableText
{
    /// <summary>The sentence that says why the text can't be kept, or null.</summary>
    public static string? Problem(string? text)
    {
        if (text is null)
            return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return $"{i + 1}文字目に使えない制御文字（NUL）があります。取り除いてください。";
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return $"{i + 1}文字目が壊れています。入力し直してください。";
            i++;
        }

        return null;
    }
}
