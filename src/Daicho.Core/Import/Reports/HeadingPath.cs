namespace Daicho.Import.Reports;

/// <summary>The headings above the current place, outermost first, told apart by the style of their numbers (第1, 1, (1), ア).</summary>
sealed class HeadingPath
{
    readonly List<(char Style, string? Number, string Title, string Text, Block Block)> path = [];

    public void Push(string text, Block block)
    {
        var title = text.Trim(' ', '　');
        string? number = null;
        if (Enumerator.TrySplit(title, out var n, out var rest)) (number, title) = (n, rest);
        var style = number is null ? block.IsHeading ? 'H' : 'h' : Enumerator.Style(number);
        var same = path.FindIndex(h => h.Style == style);
        if (same >= 0) path.RemoveRange(same, path.Count - same);
        path.Add((style, number, title, text.Trim(' ', '　'), block));
    }

    public void Clear() => path.Clear();

    /// <summary>The innermost heading with its number; null under none.</summary>
    public (string? Number, string Title, Block Block)? Inner => path.Count == 0 ? null : (path[^1].Number, path[^1].Title, path[^1].Block);

    /// <summary>The innermost heading as printed.</summary>
    public string? InnerText => path.Count == 0 ? null : path[^1].Text;

    /// <summary>The heading around the innermost, as printed.</summary>
    public string? OuterText => path.Count < 2 ? null : path[^2].Text;

    /// <summary>Takes the kind or unit heading that would not be a section away again.</summary>
    public void DropStyleOf(string text)
    {
        if (!Enumerator.TrySplit(text.Trim(), out var n, out _)) return;
        var same = path.FindIndex(h => h.Style == Enumerator.Style(n));
        if (same >= 0) path.RemoveRange(same, path.Count - same);
    }
}
