using System.Net;
using Daicho.FollowUp;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Imports;

public sealed class ReportTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "chiba-2024-measures.txt", 65)]
    [InlineData(DatabaseKind.Postgres, "chiba-2024-measures.txt", 65)]
    [InlineData(DatabaseKind.Sqlite, "kumamoto-2020-it-audit-summary.txt", 39)]
    [InlineData(DatabaseKind.Postgres, "kumamoto-2020-it-audit-summary.txt", 39)]
    public async Task Report_PublishedFile_ConfirmsEveryItemBesideItsLines(DatabaseKind kind, string file, int items)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        var preview = await secretariat.Upload("report", file, await File.ReadAllBytesAsync(Sample(file), TestContext.Current.CancellationToken));
        var address = (await secretariat.Get(preview)).Headers.Location!.OriginalString;
        var seen = await secretariat.Page(address);
        Assert.Equal($"{items}", seen.Figure("指摘・意見"));
        Assert.Equal(items, seen.QuerySelector("#items")!.Closest("section")!.QuerySelectorAll("tbody tr").Length);

        var (confirm, page) = await secretariat.Commit(address);

        Assert.EndsWith("/report", confirm);
        var articles = page.QuerySelectorAll("article.confirm");
        Assert.Equal(items, articles.Length);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet();
        Assert.All(articles, a =>
        {
            var lines = a.QuerySelectorAll("a.confirm__line").Select(l => l.GetAttribute("href")!).ToList();
            Assert.NotEmpty(lines);
            Assert.All(lines, l => Assert.Contains(l[1..], ids));
            Assert.NotNull(a.QuerySelector("a[href^='/ledgers/audit-items/']"));
        });
        Assert.Equal(items, articles.Select(a => a.QuerySelector("a[href^='/ledgers/audit-items/']")!.GetAttribute("href")).Distinct().Count());
        Assert.All(page.QuerySelectorAll(".source__line a"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll(".source__line--unplaced"), l => Assert.Contains("未配置", l.TextContent));
        Assert.Equal((await File.ReadAllLinesAsync(Sample(file), TestContext.Current.CancellationToken)).Length, page.QuerySelectorAll(".source__line").Length);
        var uncertain = articles.TakeWhile(a => a.QuerySelector(".confirm__reasons") is not null).Count();
        Assert.Equal(articles.Count(a => a.QuerySelector(".confirm__reasons") is not null), uncertain);
        Assert.Equal(uncertain, (await secretariat.Page(confirm + "?show=review")).QuerySelectorAll("article.confirm").Length);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_UncertainItemConfirmed_IsClearedWithAReason(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        using var division = await site.As("satoko");
        var confirm = await Take(secretariat, "chiba-2024-measures.txt");
        var page = await secretariat.Page(confirm);
        var before = page.QuerySelectorAll(".confirm__reasons").Length;
        Assert.True(before > 0);
        var button = page.QuerySelectorAll("article.confirm button").First();
        Assert.DoesNotContain((await division.Page(confirm)).QuerySelectorAll("article.confirm button"), b => b.TextContent.Contains("確認した"));

        using var response = await secretariat.Submit(page, confirm, button.TextContent.Trim());

        var after = await secretariat.Page(response.Headers.Location!.OriginalString);
        Assert.Equal(before - 1, after.QuerySelectorAll(".confirm__reasons").Length);
        Assert.Contains("確認済み", after.QuerySelector("#" + button.Closest("article")!.Id)!.TextContent);
        using var db = site.Data.Open();
        var action = db.Actions.AsNoTracking().OrderByDescending(a => a.Seq).First();
        Assert.Contains("原文と照らして確認", action.Reason);
        Assert.Equal("鈴木 一郎", action.ActorName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_EachKeeper_BringsInTheirShareAndSaysSo(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var secretariat = await site.As("ichiro");
        using var division = await site.As("satoko");
        var content = await File.ReadAllBytesAsync(Sample("kumamoto-2020-it-audit-summary.txt"), TestContext.Current.CancellationToken);
        var address = (await secretariat.Get(await secretariat.Upload("report", "報告書.txt", content))).Headers.Location!.OriginalString;

        Assert.Contains("133", (await secretariat.Page(address)).QuerySelector("#left")!.TextContent);
        await secretariat.Commit(address);
        using (var db = site.Data.Open())
            Assert.Equal((39, 0), (db.Set<AuditItem>().Count(), db.Set<InformationSystem>().Count()));
        await division.Commit(address);

        using var after = site.Data.Open();
        Assert.Equal((39, 105), (after.Set<AuditItem>().Count(), after.Set<SystemCost>().Count()));
        Assert.True(after.Set<InformationSystem>().Any());
    }

    [Theory]
    [InlineData("会議の開催案内です。日時は別紙のとおりです。", "監査報告書とは認められない")]
    [InlineData("　\r\n", "文字がありません")]
    [InlineData("監査\0報告", "NUL")]
    public async Task Report_NoReport_SaysSoAndCommitsNothing(string text, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var secretariat = await site.As("ichiro");
        var address = (await secretariat.Get(await secretariat.Upload("report", "案内.txt", Importing.Utf8(text)))).Headers.Location!.OriginalString;

        var (status, page) = await secretariat.Preview(address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(sentence, page.QuerySelector("#problem")!.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("button"), b => b.TextContent.Trim() == "取り込む");
        using var db = site.Data.Open();
        Assert.Empty(db.ImportRuns);
    }

    internal static async Task<string> Take(Browser browser, string file) => await Take(browser, file, await File.ReadAllBytesAsync(Sample(file)));

    internal static async Task<string> Take(Browser browser, string fileName, byte[] content)
    {
        var preview = await browser.Upload("report", fileName, content);
        return (await browser.Commit((await browser.Get(preview)).Headers.Location!.OriginalString)).Address;
    }

    internal static string Sample(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples", "reports"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "reports", file);
    }
}
