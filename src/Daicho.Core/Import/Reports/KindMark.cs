using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>The kind of an item in brackets: 【指摘事項】 at the end of a title, （意見） or 指摘1 at the start of a text.</summary>
static partial class KindMark
{
    public static string? AtStart(string text) => Of(Start().Match(text));

    /// <summary>Takes a bracketed kind off a title's end.</summary>
    public static (string Title, string? Kind) SplitTitle(string title)
    {
        var match = End().Match(title);
        var kind = Of(match);
        return kind is null ? (title, null) : (title[..match.Index].TrimEnd(), kind);
    }

    static string? Of(Match match) =>
        match.Success ? ColumnResolver.KindOf(match.Groups["kind"].Value) : null;

    [GeneratedRegex(@"^[\s　]*[【（(〔\[＜<《≪［](?<kind>[^】）)〕\]＞>》≫］]{2,12})[】）)〕\]＞>》≫］]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"[【（(〔\[＜<《≪［](?<kind>[^】）)〕\]＞>【（(〔\[＜<]{2,12})[】）)〕\]＞>》≫］][\s　]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex End();
}
