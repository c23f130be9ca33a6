using Daicho.Ledgers;
using Daicho.Ledgers.Query;

namespace Daicho.Core.Tests.Ledgers.Query;

public sealed class ListRequestTests
{
    private static readonly Ledger Computers = LedgerCatalog.Shipped.Get("computers");

    [Theory]
    [InlineData("")]
    [InlineData("?q=%E9%AB%99%E6%A9%8B&f.product_name=%E3%83%8E%E3%83%BC%E3%83%88%26100%25&f.introduced_on.from=H28.4.1&f.state.is=%E4%BF%9D%E7%AE%A1&f.state.is=%E8%B2%B8%E5%87%BA%E4%B8%AD&f.remark.empty=1&f.model.empty=0&f.location.unit=me&closed=1&asof=2026-10-01&cols=asset_number,remark&sort=-introduced_on&size=20&page=3")]
    public void ToQueryString_ReadBack_IsTheSame(string address)
    {
        var request = Read(address);

        Assert.Empty(request.Problems);
        Assert.Equal(address, request.ToQueryString());
    }

    [Theory]
    [InlineData("?f.introduced_on.from=令和9年13月1日", "導入年月日")]
    [InlineData("?f.no_such=1", "no_such")]
    [InlineData("?f.location.unit=税務課", "設置所属")]
    [InlineData("?f.product_name.from=1", "品名")]
    [InlineData("?sort=no_such", "no_such")]
    [InlineData("?page=一枚目", "一枚目")]
    [InlineData("?page=-4", "-4")]
    [InlineData("?size=100000", "100000")]
    [InlineData("?asof=きのう", "きのう")]
    [InlineData("?cols=no_such", "no_such")]
    [InlineData("?f.product_name=%00", "NUL")]
    [InlineData("?f.product_name.like=1", "品名")]
    public void Read_CannotBeRead_SaysSoAndLeavesItOut(string address, string named)
    {
        var request = Read(address);

        var problem = Assert.Single(request.Problems);
        Assert.Contains(named, problem.Sentence);
        Assert.EndsWith("。", problem.Sentence);
        Assert.False(request.IsNarrowed);
    }

    [Theory]
    [InlineData("from", "令和６年度", "2024-04-01")]
    [InlineData("to", "令和6年度", "2025-03-31")]
    [InlineData("to", "R6.2", "2024-02-29")]
    [InlineData("from", "昭和64年1月7日", "1989-01-07")]
    public void Read_DateOrPeriod_MeansItsFirstOrLastDay(string end, string typed, string expected)
    {
        var filter = Assert.Single(Read($"?f.introduced_on.{end}={typed}").Filters);

        Assert.Equal(DateOnly.Parse(expected), filter.Value);
        Assert.Equal(typed, filter.Typed);
    }

    [Fact]
    public void Describe_EachKind_ReadsAsASentence()
    {
        var request = Read("?f.product_name=ノート&f.introduced_on.from=H28.4.1&f.introduced_on.to=2026-03-31&f.remark.empty=1&f.location.unit=me&f.state.is=保管");

        Assert.Equal(
            ["品名：「ノート」を含む", "導入年月日：平成28年4月1日から", "導入年月日：令和8年3月31日まで", "備考：空欄", "設置所属：自所属（配下を含む）", "状態：保管"],
            request.Filters.Select(f => f.Describe()));
    }

    private static ListRequest Read(string address) => ListRequest.Read(
        Computers,
        address.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], Uri.UnescapeDataString(p[1]))));
}
