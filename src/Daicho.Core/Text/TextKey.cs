namespace Daicho.Text;

/// <summary>
/// Keys by which Japanese text is searched and matched (検索キー・名称キー). Keys stand beside the text in their own
/// column; what the user typed is never replaced by them.
/// </summary>
/// <remarks>
/// Both keys are idempotent, never throw (a lone surrogate becomes U+FFFD, so that every database can store the key)
/// and return the given instance when it is its own key already.
/// </remarks>
public static class TextKey
{
    /// <summary>Version of the folding rules and their data files. Stored keys of another version are made anew by <c>daicho reindex</c>.</summary>
    public const int Version = 1;

    /// <summary>
    /// Key for finding text: NFKC, width, case, hiragana and katakana, half-width kana with their dakuten and variant
    /// kanji folded; invisible characters removed; runs of white space become one space; trimmed.
    /// </summary>
    public static string Search(string? text) => KeyFolder.Fold(text, FoldingTable.Search);

    /// <summary>
    /// Key for matching names of systems, units and vendors: <see cref="Search"/> without white space and middle dots,
    /// with brackets, long vowels, hyphens, dashes and waves each written one way.
    /// </summary>
    public static string Name(string? text) => KeyFolder.Fold(text, FoldingTable.Name);
}
