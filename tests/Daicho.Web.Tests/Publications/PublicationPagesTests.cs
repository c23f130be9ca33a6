using System.Net;
using System.Net.Http.Headers;
using Daicho.FollowUp;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Publications;

/// <summary>The secretariat publishes over HTTP, and residents read it without signing in.</summary>
public sealed class PublicationPagesTests
{
    const string Secret = "ゼブラ棟三階";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Secretariat_FromNoticeToPublicPage_AndAResidentReadsIt(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Receive(site.Data);
        using var resident = site.Open();
        using var ichiro = await site.As("ichiro");
        Assert.DoesNotContain("パスワードの定期変更", await Text(resident, "/public/"), StringComparison.Ordinal);

        var form = await ichiro.Page("/publications/new");
        Assert.Contains("人第123号", form.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (var looked = await ichiro.Submit(form, "/publications/new", "下見する", ("GazetteName", "千葉県報"), ("GazetteNumber", "第13926号")))
        {
            var page = await Browser.Read(looked);
            Assert.Contains("校正で確かめること", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("（非公開：情報公開条例第7条第6号、6字）", page.QuerySelector("main .pub")!.TextContent, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("h1"));
        }

        using var prepared = await ichiro.Submit(form, "/publications/new", "この内容で準備する");
        Assert.Equal("/publications/1/1", prepared.Headers.Location?.OriginalString);
        using (var early = site.Open())
            Assert.Equal(HttpStatusCode.NotFound, await early.Status("/public/publications/1"));
        using var hanako = await site.As("hanako");
        Assert.Equal(HttpStatusCode.Forbidden, await hanako.Status("/publications/1/1"));

        foreach (var file in new[] { "docx", "html", "txt", "csv", "json", "proof-docx", "proof-html", "full-docx" })
            Assert.Equal((file, HttpStatusCode.OK), (file, await ichiro.Status($"/publications/1/1/file?kind={file}")));
        Assert.Equal(HttpStatusCode.NotFound, await ichiro.Status("/publications/1/1/file?kind=other"));
        var version = await ichiro.Page("/publications/1/1");
        using (await ichiro.Submit(version, "/publications/1/1", "決裁を記録する", ("Approver", "代表監査委員 見本 太郎"), ("DocumentNumber", "監第77号"), ("DocumentDate", "令和8年11月13日")))
            version = await ichiro.Page("/publications/1/1");
        using (await ichiro.Submit(version, "/publications/1/1", "公表する"))
            Assert.Contains("公表済", (await ichiro.Page("/publications/1/1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var index = await resident.Page("/public/");
        var item = index.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h == "2025.html");
        var list = await resident.Page("/public/" + item);
        var address = "/public/" + list.QuerySelector("main td a")!.GetAttribute("href");
        Assert.Contains("（非公開：情報公開条例第7条第6号、6字）の設定を改めた。", (await resident.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(await Text(resident, address), await Text(resident, address[..^5]));
        foreach (var path in (await Text(resident, "/public/sitemap.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(["feed.xml", "data/items.csv", "data/items.json", "data/measures.csv", "publications/1.txt"]))
            Assert.DoesNotContain(Secret, await Text(resident, "/public/" + path), StringComparison.Ordinal);
        Assert.Equal(0, resident.Cookies.Count);
    }

    [Fact]
    public async Task PublicPages_AreKeptByCachesAndAskedForAgainByTheirChecksum()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        using (var plain = await browser.Get("/public"))
            Assert.Equal((HttpStatusCode.MovedPermanently, "/public/"), (plain.StatusCode, plain.Headers.Location?.OriginalString));
        using var first = await browser.Get("/public/");
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.True(first.Headers.CacheControl.MaxAge > TimeSpan.Zero);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/public/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await browser.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var small = new HttpRequestMessage(HttpMethod.Get, "/public/public.css");
        small.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var zipped = await browser.Client.SendAsync(small, TestContext.Current.CancellationToken);
        Assert.Equal("gzip", zipped.Content.Headers.ContentEncoding.Single());

        using var head = new HttpRequestMessage(HttpMethod.Head, "/public/feed.xml");
        using var empty = await browser.Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, 0), (empty.StatusCode, (await empty.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        using var none = await browser.Client.GetAsync("/public/items/no-such", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, false), (none.StatusCode, none.Headers.Contains("Set-Cookie")));
        Assert.Equal("../index.html", (await Browser.Read(none)).QuerySelector("main a")!.GetAttribute("href"));
    }

    static async Task<string> Text(Browser browser, string path)
    {
        using var response = await browser.Get(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A notice of one measure, part of which is withheld, received by the commissioners.</summary>
    static void Receive(TestDatabase data)
    {
        var body = new ExecutiveBody { Name = "知事", Scope = "総務部", Coordinator = "人事課", Confirmer = "情報政策課", NumberForm = "人第〇号" };
        data.Add(body);
        data.Add(new Audit { FiscalYear = 2025, Kind = "包括外部監査", Theme = "ICTの財務事務", PublishedOn = new(2026, 3, 31), ReportedOn = new(2026, 2, 27) });
        var item = new AuditItem { AuditTheme = "ICTの財務事務", Number = "1", Kind = "指摘", Subject = "パスワードの定期変更", Owner = "税務課", Finding = "2か月ごとに変更を強制している。", PublishedOn = new(2026, 3, 31) };
        data.Add(item);
        var (tax, people) = (data.Official("税務課"), data.Official("人事課"));
        var desk = new MeasureDesk(data.Database, TestDatabase.Today);
        var measure = desk.Add(TestActors.Secretariat, item.Id, Values(("owner", "税務課")), "報告書の公表を受けて").Id;
        data.Change<Measure>(measure, m => m.Withheld = $"{Secret}｜情報公開条例第7条第6号");
        Saved(desk.Take(tax, MeasureStep.Get("decide"), [new(measure, data.Get<Measure>(measure).Version)], Values(("content", $"{Secret}の設定を改めた。"), ("class", "措置済み"), ("due_on", "2027-03-31")), null));
        var notices = new MeasureNoticeDesk(data.Database, TestDatabase.Today);
        var notice = notices.Create(people, body.Id, new NoticeHead("包括外部監査の結果に係る措置", "人第123号", "令和8年11月16日", null, null, null), [measure]).Id;
        Saved(notices.Take(people, new(notice, data.Get<MeasureNotice>(notice).Version), MeasureNoticeStep.Get("submit"), null));
        Saved(notices.Take(TestActors.Secretariat, new(notice, data.Get<MeasureNotice>(notice).Version), MeasureNoticeStep.Get("receive"), null));
    }

    static void Saved(EditResult result) => Assert.Equal((EditOutcome.Saved, ""), (result.Outcome, string.Join(' ', result.Problems.Select(p => p.Sentence))));

    static Dictionary<string, string?> Values(params (string Column, string? Text)[] values) => values.ToDictionary(v => v.Column, v => v.Text, StringComparer.Ordinal);
}
