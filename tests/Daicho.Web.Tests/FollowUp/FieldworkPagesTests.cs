using System.Net;
using System.Text;
using Daicho.FollowUp;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.FollowUp;

public class FieldworkPagesTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Request_AskedAnsweredWithAFileAndAccepted_GoesThroughTheForms(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var path = await Engaged(site);
        using var auditor = await site.As("takahashi");
        await Done(await auditor.Submit(await auditor.Page(path), path, "依頼する", ("v.kind", "資料"), ("v.subject", "契約書の写し"), ("v.details", "令和7年度分"), ("v.addressee", "税務課"), ("v.due_on", "令和8年11月20日")));

        using var official = await site.As("hanako");
        var home = await official.Page("/");
        var link = home.QuerySelectorAll("main a").Single(a => a.TextContent == "資料：契約書の写し").GetAttribute("href")!;
        Assert.Contains("契約書の写し", (await official.Page("/follow-up?tab=asked")).QuerySelector("main")!.TextContent);
        using (var empty = await official.Submit(await official.Page(link), link, "提出する"))
            Assert.Contains("「回答」を入力してください。", (await Browser.Read(empty)).QuerySelector("main")!.TextContent);
        await Done(await official.Upload(await official.Page(link), link, "提出する", "uploads", "契約書.pdf", Encoding.UTF8.GetBytes("%PDF-1.4\n契約"), ("text", "1件を添付しました。")));
        Assert.DoesNotContain("契約書の写し", (await official.Page("/")).QuerySelector("main")!.TextContent);

        var page = await auditor.Page(link);
        Assert.Equal(("契約書.pdf", true), (page.QuerySelector(".files a")!.TextContent.Trim(), page.QuerySelector("main")!.TextContent.Contains("1件を添付しました。", StringComparison.Ordinal)));
        using (var file = await auditor.Get(page.QuerySelector(".files a")!.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        await Done(await auditor.Submit(page, link, "受領する"));
        Assert.Contains("受領済", (await official.Page(link)).QuerySelector("main")!.TextContent);
        foreach (var stranger in new[] { "takashi", "satoko", "ichiro", "tanaka", "admin" })
        {
            using var other = await site.As(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(link)).StatusCode);
            Assert.DoesNotContain("契約書の写し", await other.Client.GetStringAsync("/search?q=契約書"));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Draft_CheckedByItsUnit_BecomesAnItem(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var path = await Engaged(site) + "?tab=drafts";
        using var assistant = await site.As("ito");
        using (var missing = await assistant.Submit(await assistant.Page(path), path, "起案する", ("v.kind", "指摘"), ("v.subject", "現物確認の記録"), ("v.cause", "様式がない。")))
        {
            var again = await Browser.Read(missing);
            Assert.Contains("「認めた事実」を入力してください。", again.QuerySelector("main")!.TextContent);
            Assert.Contains("様式がない。", again.QuerySelector("#drafts_cause")!.TextContent); // nothing typed is lost
        }

        var draft = await Done(await assistant.Submit(await assistant.Page(path), path, "起案する", ("v.kind", "指摘"), ("v.subject", "現物確認の記録"), ("v.finding", "記録がない。"), ("v.cause", "様式がない。"), ("v.addressees", "税務課")));
        using var official = await site.As("hanako");
        Assert.DoesNotContain("現物確認の記録", (await official.Page("/")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.Get(draft)).StatusCode);
        await Done(await assistant.Submit(await assistant.Page(draft), draft, "事実確認を照会する", ("due_on", "2026-11-30")));

        var check = (await official.Page("/")).QuerySelectorAll("main a").Single(a => a.TextContent == "事実確認：現物確認の記録").GetAttribute("href")!;
        var asked = await official.Page(check);
        Assert.DoesNotContain("様式がない。", asked.QuerySelector("main")!.TextContent);
        using (var bare = await official.Submit(asked, check, "回答する"))
            Assert.Contains("「相違なし」か「相違あり」を選んでください。", (await Browser.Read(bare)).QuerySelector("main")!.TextContent);
        await Done(await official.Submit(await official.Page(check), check, "回答する", ("answer", "相違なし")));
        await Done(await assistant.Submit(await assistant.Page(draft), draft, "報告へ進める", ("number", "1")));

        var item = (await assistant.Page(draft)).QuerySelectorAll("main a").Single(a => a.TextContent == "報告した事項を開く").GetAttribute("href")!;
        Assert.Contains("現物確認の記録", (await assistant.Page(item)).QuerySelector("h1")!.TextContent);
        using var other = await site.As("satoko");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(item)).StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sample_Drawn_SaysWhetherItIsStillTheSame(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var path = await Engaged(site) + "?tab=samples";
        using var auditor = await site.As("takahashi");
        var sample = await Done(await auditor.Submit(await auditor.Page(path), path, "抽出する", ("v.subject", "現物の確認"), ("v.ledger_id", "computers"), ("v.seed", "R8"), ("v.size", "2")));
        var page = await auditor.Page(sample);
        Assert.Contains("今もう一度抽出しても同じ標本になります", page.QuerySelector("main")!.TextContent);
        using (var refused = await auditor.Submit(page, sample, "記録する", ("result", "不備")))
            Assert.Contains("不備のときは「検査で分かったこと」を入力してください。", (await Browser.Read(refused)).QuerySelector("main")!.TextContent);
        await Done(await auditor.Submit(page, sample, "記録する", ("result", "不備"), ("found", "札がない。")));
        site.Data.Add(Samples.Computer(77, "税務課"));
        var after = (await auditor.Page(sample)).QuerySelector("main")!.TextContent;
        Assert.Contains("母集団が抽出した時と違います", after);
        Assert.Contains("札がない。", after);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notes_OfTheAuditor_AreSharedOnlyWhereTicked(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var path = await Engaged(site) + "?tab=notes";
        using var auditor = await site.As("takahashi");
        await Done(await auditor.Submit(await auditor.Page(path), path, "残す", ("v.subject", "自分の論点"), ("v.text", "まだ言えない。")));
        await Done(await auditor.Submit(await auditor.Page(path), path, "残す", ("v.subject", "面談"), ("v.text", "担当は知らない。"), ("v.is_shared", "はい")));
        using var assistant = await site.As("ito");
        var shared = (await assistant.Page(path)).QuerySelector("main")!.TextContent;
        Assert.Equal((true, false), (shared.Contains("担当は知らない。", StringComparison.Ordinal), shared.Contains("自分の論点", StringComparison.Ordinal)));
        using var secretary = await site.As("ichiro");
        Assert.DoesNotContain("面談", (await secretary.Page(path)).QuerySelector("main")!.TextContent); // who is engaged, and nothing else
    }

    // An audit that is not published, in which the auditor and the assistant are engaged through the page of the secretariat.
    static async Task<string> Engaged(DeskSite site)
    {
        var audit = new Audit { FiscalYear = 2026, Kind = "包括外部監査", Theme = "端末の管理" };
        site.Data.Add(audit);
        var path = $"/audits/{audit.Id}/fieldwork";
        using var secretary = await site.As("ichiro");
        foreach (var (who, capacity) in new[] { ("takahashi", "監査人"), ("ito", "監査補助者") })
            await Done(await secretary.Submit(await secretary.Page(path), path, "記録する", ("v.person", who), ("v.capacity", capacity), ("v.from_on", "2026-04-01"), ("v.to_on", "2027-03-31")));
        return path;
    }

    static async Task<string> Done(HttpResponseMessage response)
    {
        using (response)
        {
            var text = response.StatusCode == HttpStatusCode.Redirect ? "" : (await Browser.Read(response)).QuerySelector("main")?.TextContent;
            Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode} {text}");
            return response.Headers.Location!.OriginalString.Split('#')[0];
        }
    }
}
