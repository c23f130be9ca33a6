using Daicho.Web.Pages.Shared;

namespace Daicho.Web.Tests.Shell;

public sealed class PageOfListTests
{
    [Theory]
    [InlineData(1, 12_201, "1 2 3 … 245")]
    [InlineData(7, 12_201, "1 … 5 6 7 8 9 … 245")]
    [InlineData(4, 12_201, "1 2 3 4 5 6 … 245")]
    [InlineData(5, 12_201, "1 2 3 4 5 6 7 … 245")]
    [InlineData(245, 12_201, "1 … 243 244 245")]
    [InlineData(1, 50, "1")]
    [InlineData(1, 0, "1")]
    [InlineData(20_000, 1_000_000, "1 … 19998 19999 20000")]
    public void Links_AnyPage_ShowFirstLastAndNeighbours(int number, long total, string expected)
    {
        var page = new PageOfList(number, 50, total, p => $"?page={p}");

        Assert.Equal(expected, string.Join(' ', page.Links().Select(link => link?.ToString() ?? "…")));
    }

    [Fact]
    public void From_EmptyList_IsZero()
    {
        var page = new PageOfList(1, 50, 0, p => $"?page={p}");

        Assert.Equal((0L, 0L), (page.From, page.To));
    }
}
