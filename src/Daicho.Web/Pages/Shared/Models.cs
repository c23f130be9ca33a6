namespace Daicho.Web.Pages.Shared;

/// <summary>A step of the breadcrumb (パンくずリスト); the last one has no link.</summary>
public sealed record Crumb(string Label, string? Href = null);

/// <summary>What <c>_EmptyState</c> shows where a list has nothing: what it means, and the way on.</summary>
public sealed record EmptyState(string Title, string? Text = null, string? LinkLabel = null, string? Href = null, string Icon = "list");

/// <summary>A page of a list for <c>_Pagination</c>.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="Total">All rows.</param>
/// <param name="Href">Address of a page, keeping filter and sort.</param>
public sealed record PageOfList(int Number, int Size, long Total, Func<int, string> Href)
{
    /// <summary>Number of the last page; 1 for an empty list.</summary>
    public int Last => (int)Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Ordinal of the first row shown; 0 for an empty list.</summary>
    public long From => Total == 0 ? 0 : ((long)Number - 1) * Size + 1;

    /// <summary>Ordinal of the last row shown.</summary>
    public long To => Math.Min(Total, (long)Number * Size);

    /// <summary>First, last and the neighbours of this page; null is a gap.</summary>
    public IEnumerable<int?> Links()
    {
        var previous = 0;
        for (var page = 1; page <= Last; page++)
        {
            if (page > 1 && page < Number - 2)
            {
                page = Math.Min(Number - 2, Last);
            }
            else if (page < Last && page > Number + 2)
            {
                page = Last;
            }
            if (page > previous + 1) yield return page == previous + 2 ? page - 1 : null;
            yield return previous = page;
        }
    }
}
