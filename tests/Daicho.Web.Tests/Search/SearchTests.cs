using System.Net;
using AngleSharp.Html.Dom;
using Daicho.Evidence;
using Daicho.Modules.Assets;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Daicho.Web.Help;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Search;

public sealed class SearchTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_WordInSeveralPlaces_IsGroupedMarkedAndWithinTheOwnUnit(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        site.Data.Change<Computer>(site.Of("税務課")[0].RecordId, c => c.Remark = "ﾘｰｽ延長の協議中");
        site.Data.Change<Computer>(site.Of("高齢福祉課")[0].RecordId, c => c.Remark = "リース会社に返却予定");
        site.Data.Add(new InformationSystem { Name = "リース資産管理システム", Owner = "税務課" });
        foreach (var (unit, name) in new[] { ("税務課", "リース返還の写し.pdf"), ("高齢福祉課", "リース秘密.pdf") })
            site.Data.Act(TestActors.Administrator, a => a.Append(new EvidenceFile { Subject = EvidenceReader.SubjectOf(site.Of(unit)[0].Id), FileName = name, Sha256 = new string('0', 64), Length = 1 }));
        using var official = await site.As("hanako");
        using var division = await site.As("satoko");

        var own = await official.Page("/search?q=" + Uri.EscapeDataString("リース"));
        var all = await division.Page("/search?q=" + Uri.EscapeDataString("りーす"));

        Assert.Equal(["computers", "systems", "files", "checks", "help"], Places(own));
        Assert.Equal("パソコン等管理台帳（1件）", own.GetElementById("computers")!.TextContent);
        Assert.Equal("パソコン等管理台帳（2件）", all.GetElementById("computers")!.TextContent);
        Assert.Contains("ﾘｰｽ", own.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("リース返還の写し.pdf", own.Body!.TextContent);
        Assert.DoesNotContain("秘密", own.Body.TextContent);
        Assert.DoesNotContain("返却予定", own.Body.TextContent);
        Assert.Contains("リース秘密.pdf", all.Body!.TextContent);
        foreach (var link in own.QuerySelectorAll("a.found__title")) Assert.Equal(HttpStatusCode.OK, await official.Status(link.GetAttribute("href")!));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_MoreThanShown_LeadsToTheWholeList(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");

        var page = await division.Page("/search?q=" + Uri.EscapeDataString("税務"));
        var section = page.GetElementById("computers")!.Closest("section")!;
        Assert.Equal(4, section.QuerySelectorAll(".found__item").Length);
        site.Data.Add([.. Enumerable.Range(50, 4).Select(n => Samples.Computer(n, "税務課"))]);

        section = (await division.Page("/search?q=" + Uri.EscapeDataString("税務"))).GetElementById("computers")!.Closest("section")!;
        Assert.Equal(5, section.QuerySelectorAll(".found__item").Length);
        var list = await division.Page(section.QuerySelector(".panel__bar a")!.GetAttribute("href")!);
        Assert.Equal(8, list.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("どこにもない言葉", "見つかりませんでした")]
    [InlineData("　", "検索の言葉を入力してください")]
    [InlineData("<script>alert(1)</script>", "見つかりませんでした")]
    public async Task Search_NothingToFind_SaysSo(string typed, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var official = await site.As("hanako");
        var page = await official.Page("/search?q=" + Uri.EscapeDataString(typed));
        Assert.Contains(sentence, page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Header_EveryPage_HasTheBoxThatNeedsNoScript()
    {
        await using var site = await DeskSite.Start();
        using var official = await site.As("hanako");
        var form = (IHtmlFormElement)(await official.Page("/help")).QuerySelector("header form[role=search]")!;
        Assert.Equal(("/search", "get", "q"), (form.GetAttribute("action"), form.Method, form.QuerySelector("input")!.GetAttribute("name")));
    }

    [Fact]
    public async Task Help_Pages_HoldWhatIsDeclared()
    {
        await using var site = await DeskSite.Start();
        using var official = await site.As("hanako");

        var help = await official.Page("/help");
        var words = await official.Page("/help/words");
        var cases = await official.Page("/help/cases");

        Assert.Equal(104, CaseList.All.Count);
        Assert.Equal(104, cases.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("リース満了日を過ぎた機器", cases.QuerySelectorAll("tbody tr").Single(r => r.Id == "K-23").TextContent);
        Assert.Contains("回答する", words.GetElementById("to-confirm")!.TextContent);
        Assert.Contains("自動チェックを待つ", words.GetElementById("corrected")!.TextContent);
        foreach (var link in help.QuerySelectorAll("main a")) Assert.Equal(HttpStatusCode.OK, await official.Status(link.GetAttribute("href")!));
    }

    static List<string?> Places(IHtmlDocument page) => [.. page.QuerySelectorAll("section > .panel__bar > h2").Select(h => h.Id)];
}
