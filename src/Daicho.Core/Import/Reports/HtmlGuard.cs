using AngleSharp.Dom;

namespace Daicho.Import.Reports;

/// <summary>
/// Stops the reading of an HTML file that is nested deeper, or holds more, than any printed report: the parser's time grows
/// with the square of the depth.
/// </summary>
sealed class HtmlGuard
{
    /// <summary>Browsers cut at 512; the deepest published page seen has 30.</summary>
    internal const int MostDepth = 300;

    /// <summary>A thousand printed pages of tables are about 200,000.</summary>
    internal const int MostElements = 500_000;

    IElement? before;
    int count;

    /// <summary>Told of each element before it has its place, so it measures the one before.</summary>
    public void Created(IElement element)
    {
        if (++count > MostElements)
            throw new UserErrorException($"HTMLの要素が多すぎるため読み取れません（{MostElements:N0}個まで）。報告書を分けるか、テキストにして保存したファイルを選んでください。");
        var depth = 0;
        for (var e = before; e is not null; e = e.ParentElement)
        {
            if (++depth > MostDepth)
                throw new UserErrorException($"HTMLの入れ子が深すぎるため読み取れません（{MostDepth}段まで）。ブラウザーで開き、テキストにして保存したファイルを選んでください。");
        }

        before = element;
    }
}
