using System.Net;
using AngleSharp.Html.Dom;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Home;

public sealed class SampleTests
{
    const string Address = "/ledgers/computers/sample?n=3&seed=監査2026";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sample_SameSeed_IsTheSameForEveryoneUntilARecordChanges(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        site.Data.Add([.. Enumerable.Range(100, 40).Select(n => Samples.Computer(n, "税務課"))]);
        using var auditor = await site.As("takahashi");
        using var division = await site.As("satoko");

        var first = await auditor.Page(Address);
        var again = await division.Page(Address);
        var other = await auditor.Page(Address.Replace("2026", "2027", StringComparison.Ordinal));
        site.Data.Change<Computer>(site.Of("税務課")[0].RecordId, c => c.Remark = "更新");
        var later = await auditor.Page(Address);

        Assert.Equal(3, Rows(first).Count);
        Assert.Equal(Rows(first), Rows(again));
        Assert.NotEqual(Rows(first), Rows(other));
        Assert.Contains("47 件", Row(first, "母集団"));
        Assert.Equal(Row(first, "母集団の指紋（SHA-256）"), Row(other, "母集団の指紋（SHA-256）"));
        Assert.NotEqual(Row(first, "母集団の指紋（SHA-256）"), Row(later, "母集団の指紋（SHA-256）"));
        Assert.Equal(Rows(first), Rows(later));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sample_OfAFilteredList_HoldsNothingElseAndDownloads(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var auditor = await site.As("takahashi");
        using var official = await site.As("hanako");

        var page = await auditor.Page($"{Address}&f.location.unit={site.Data.Units["健康福祉部"]}");
        using var file = await auditor.Get(page.QuerySelectorAll("a.button").Last().GetAttribute("href")!);

        Assert.Contains("3 件", Row(page, "母集団"));
        var lines = (await file.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains("高齢福祉課", line));
        Assert.Contains("4 件", Row(await official.Page("/ledgers/computers/sample?n=9"), "母集団"));
        Assert.Contains("0 件", Row(await auditor.Page($"{Address}&asof=2020-04-01"), "母集団"));
    }

    [Theory]
    [InlineData("n=0", "件数には1から500までの整数を入力してください。")]
    [InlineData("n=百万", "件数には1から500までの整数を入力してください。")]
    [InlineData("n=3&asof=いつか", "時点の")]
    [InlineData("n=3&f.no=1", "「no」という項目はありません。")]
    public async Task Sample_TypedWrong_SaysWhatToDo(string query, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var auditor = await site.As("takahashi");
        Assert.Contains(sentence, (await auditor.Page("/ledgers/computers/sample?" + query)).QuerySelector(".banner--error")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await auditor.Status("/ledgers/no-such/sample"));
    }

    static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    static string Row(IHtmlDocument page, string label) =>
        page.QuerySelectorAll(".record__row").Single(r => r.QuerySelector("dt")!.TextContent == label).QuerySelector("dd")!.TextContent;
}
