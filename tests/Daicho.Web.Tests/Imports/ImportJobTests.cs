using System.Net;
using System.Text.Json;
using Daicho.Calendar;
using Daicho.Evidence;
using Daicho.Jobs;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Daicho.Web.Tests.Imports;

public sealed class ImportJobTests
{
    static readonly byte[] Two = Importing.Cp932(Importing.Headings + "\r\n"
        + "PC-910001,ノートパソコン,FMVU71012,R9100001,R6.3.29,税務課,髙橋 美咲,\r\n"
        + "PC-910002,ノートパソコン,FMVU71012,R9100002,令和6年13月1日,税務課,渡邉 健,\r\n");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commit_WorkerIsBusy_ShowsHowFarItIsUntilTheResult(DatabaseKind kind)
    {
        await using var site = await WithoutWorker(kind);
        using var division = await site.As("satoko");
        var job = await Ask(division, "棚卸（令和8年度）.csv");
        var queue = new JobQueue(site.Data.Database);
        var id = queue.Latest(1)[0].Id;
        Assert.Equal($"/imports/jobs/{id}", job);

        var waiting = await division.Page(job);
        Assert.Contains("棚卸（令和8年度）.csv", waiting.QuerySelector(".page-head")!.TextContent);
        Assert.Contains("まもなく始めます", waiting.QuerySelector(".progress")!.TextContent);
        Assert.Contains("http-equiv=\"refresh\"", waiting.QuerySelector("head noscript")!.InnerHtml);

        queue.Claim("this test");
        queue.Beat(id, 0.4);
        var running = await division.Page(job);
        Assert.Equal("40", running.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal("40%", running.QuerySelector("[data-job-percent]")!.TextContent);
        using (var state = JsonDocument.Parse(await division.Client.GetStringAsync(job + "/state")))
            Assert.Equal((40, false), (state.RootElement.GetProperty("percent").GetInt32(), state.RootElement.GetProperty("ended").GetBoolean()));
        Assert.Equal(job, (await division.Page("/imports")).QuerySelector("#standing")!.Closest("section")!.QuerySelector("tbody a")!.GetAttribute("href"));

        // The rest of the product answers while the file waits for its worker, and nothing is in the ledger yet.
        Assert.DoesNotContain("PC-910001", (await division.Page("/ledgers/computers?q=PC-910001")).QuerySelector("main table")?.TextContent ?? "");

        queue.GiveBack(id);
        Run(site);
        var result = await division.Page(await division.Result(job));
        Assert.Equal("2/1/0/0/1", result.Counts());
        Assert.Contains("追加 1、更新 0、変更なし 0、保留 1", result.QuerySelector(".banner--success")!.TextContent);
        Assert.Null((await division.Page("/imports")).QuerySelector("#standing"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_Fails_SaysWhyAndLeadsBackToThePreviewAsChosen(DatabaseKind kind)
    {
        await using var site = await WithoutWorker(kind);
        using var division = await site.As("satoko");
        var job = await Ask(division, "棚卸.csv", ("reason", "令和8年度の一斉棚卸"));
        var path = Directory.EnumerateFiles(site.Data.Database.FilesFolder, "*", SearchOption.AllDirectories).Single(f => FileStore.IsAddress(Path.GetFileName(f)));
        File.Move(path, path + ".away");
        Run(site);
        File.Move(path + ".away", path);

        var page = await division.Page(job);

        Assert.Contains("もう一度ファイルを選んで取り込んでください", page.QuerySelector("#problem")!.TextContent);
        Assert.Null(page.QuerySelector("head noscript"));
        Assert.Contains("もう一度ファイルを選んで", (await division.Page("/imports")).QuerySelector("#standing")!.Closest("section")!.TextContent);
        var back = await division.Page(page.QuerySelectorAll("main .actions a").First(a => a.TextContent == "取込の確認へ戻る").GetAttribute("href")!);
        Assert.Equal("令和8年度の一斉棚卸", back.QuerySelector("#reason")!.GetAttribute("value"));
        Assert.Equal("2/1/0/0/1", back.Counts());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_OfAnother_IsSeenByAdministratorsOnly(DatabaseKind kind)
    {
        await using var site = await WithoutWorker(kind);
        using var division = await site.As("satoko");
        using var secretariat = await site.As("ichiro");
        using var administrator = await site.As("admin");
        var job = await Ask(division, "棚卸.csv");

        Assert.Equal(HttpStatusCode.NotFound, await secretariat.Status(job));
        Assert.Equal(HttpStatusCode.NotFound, await secretariat.Status(job + "/state"));
        Assert.Null((await secretariat.Page("/imports")).QuerySelector("#standing"));
        Assert.Contains("棚卸.csv", (await administrator.Page(job)).QuerySelector(".page-head")!.TextContent);
        Assert.Contains("棚卸.csv", (await administrator.Page("/imports")).QuerySelector("#standing")!.Closest("section")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Job_OfAnotherKind_HasNoPage(DatabaseKind kind)
    {
        await using var site = await WithoutWorker(kind);
        using var administrator = await site.As("admin");
        var id = new JobQueue(site.Data.Database).Enqueue("search-index", "computers");

        Assert.Equal(HttpStatusCode.NotFound, await administrator.Status($"/imports/jobs/{id}"));
    }

    static async Task<DeskSite> WithoutWorker(DatabaseKind kind)
    {
        var site = await DeskSite.Start(kind);
        var worker = site.App.Services.GetServices<IHostedService>().Single(s => s.GetType().Name == "JobService");
        await worker.StopAsync(CancellationToken.None);
        Run(site); // what waited from the start
        return site;
    }

    static void Run(DeskSite site) => new JobRunner(site.Data.Database, new BusinessClock(today: TestDatabase.Today)).RunPending();

    static async Task<string> Ask(Browser browser, string fileName, params (string Name, string Value)[] fields)
    {
        var preview = await browser.Upload("computers", fileName, Two);
        using var response = await browser.Submit(await browser.Page(preview), preview, "取り込む", fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
