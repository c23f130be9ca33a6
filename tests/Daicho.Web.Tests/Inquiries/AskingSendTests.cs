using System.Net;
using Daicho.Inquiries;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Inquiries;

public sealed class AskingSendTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_OfAnInquiry_SaysWhoIsAskedByWhenAndSendsNothing(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");

        var preview = await asker.Page(AskingSite.New + AskingSite.Details);

        Assert.Equal(["2所属", "8件", "1件"], preview.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        var rows = preview.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => string.Concat(c.TextContent.Where(l => !char.IsWhiteSpace(l)))))).ToList();
        Assert.Equal(["健康福祉部高齢福祉課|3|2026-12-11|なし（取りまとめ課へ直接）", "総務部税務課|4|2026-12-09|人事課（2026-12-11まで）", "所管未設定|1|―|取りまとめ課が割り当てるまで届きません"], rows);
        Assert.Contains("現物を見て、行ごとに「現状」を選んでください。", preview.QuerySelector("main")!.TextContent);
        Assert.Equal(0, site.Data.Number("SELECT count(*) FROM inquiries"));
        Assert.Equal(0, site.Data.Number("SELECT count(*) FROM actions WHERE kind = 'inquiry'"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_AsPreviewed_AsksEachUnitOnceAndShowsTheProgress(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");

        var address = await AskingSite.Send(asker);
        var page = await asker.Page(address);

        Assert.Contains("2 所属に 8 件を照会しました。", page.QuerySelector(".banner--success")!.TextContent);
        Assert.Equal(("リース満了機器の現状", "情政第123号"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".page-head__eyebrow")!.TextContent));
        Assert.Equal(["3件", "0件", "3件", "0件", "0件", "0 / 8件"], page.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        Assert.Equal(["所管未設定", "高齢福祉課", "税務課"], AskingSite.Sections(page));
        using (var db = site.Data.Open())
        {
            var sent = db.Set<Inquiry>().AsNoTracking().Single();
            Assert.Equal((new DateOnly(2026, 12, 11), new TimeOnly(17, 15), "computers.lease-end"), (sent.DueOn, sent.DueAt, sent.Checks));
        }

        using var again = await asker.Get(AskingSite.New + AskingSite.Details);
        Assert.Contains("照会の対象がありません", await AskingSite.Errors(again));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_RecordsMovedSinceThePreview_ShowsThePreviewAgain(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var preview = await asker.Page(AskingSite.New + AskingSite.Details);
        site.Data.Change<Computer>(site.Desk.Of("税務課")[0].RecordId, c => c.ClosedOn = TestDatabase.Today.AddDays(-1));

        using var refused = await asker.Submit(preview, AskingSite.New + AskingSite.Details, "この内容で照会する");

        var again = await Browser.Read(refused);
        Assert.Contains("対象の記録が変わりました", again.QuerySelector(".banner--warning")!.TextContent);
        Assert.Equal(0, site.Data.Number("SELECT count(*) FROM inquiries"));
        using var sent = await asker.Submit(again, AskingSite.New + AskingSite.Details, "この内容で照会する");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(7, site.Data.Number("SELECT count(*) FROM inquiry_rows"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_RecordsOfAList_AsksAboutThoseThatTheListShows(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var list = await asker.Page($"/ledgers/computers?f.location.unit={site.Data.Units["税務課"]}&sort=-asset_number");
        var link = list.QuerySelectorAll("main a").Single(a => a.TextContent == "この一覧の記録を照会する").GetAttribute("href")!;

        var form = await asker.Page(link); // only one definition fits a list of computers
        Assert.Contains("4件", form.QuerySelector("dl.record")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        var address = $"{link}&definition=confirm-records&title=台帳の確認&due=2026-12-11&time=17:15&act=preview";
        var preview = await asker.Page(address);
        using var sent = await asker.Submit(preview, address, "この内容で照会する");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var db = site.Data.Open();
        Assert.Equal(($"?f.location.unit={site.Data.Units["税務課"]}", 4), (db.Set<Inquiry>().Single().Filter, db.Set<InquiryRow>().Count()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_SomethingCannotBeRead_IsSaidAtItsField(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        const string Form = "/inquiries/new?definition=answer-computers&ledger=computers";

        async Task<string> Summary(string query) => await AskingSite.Errors(await asker.Get(Form + query + "&act=preview"));

        Assert.Contains("自動チェックを選んでください", await Summary("&due=2026-12-11&time=17:15"));
        Assert.Contains("回答期限", await Summary("&check=computers.lease-end&due=いつか&time=17:15"));
        Assert.Contains("今日以降", await Summary("&check=computers.lease-end&due=2026-11-13&time=17:15"));
        Assert.Contains("17:15 のように", await Summary("&check=computers.lease-end&due=2026-12-11&time=夕方"));
        // Ten working days are offered: 23 November is a holiday.
        Assert.Equal("令和8年12月1日", (await asker.Page(Form)).QuerySelector("#Due")!.GetAttribute("value"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_WhoDoesNotAsk_ReachesNoneOfThem(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        using var official = await site.Desk.As("hanako"); // 税務課
        using var secretariat = await site.Desk.As("ichiro");
        using var auditor = await site.Desk.As("takahashi");

        foreach (var page in new[] { "/inquiries/new", address + "/assign", address + "/answers" })
            Assert.Equal((HttpStatusCode.Forbidden, page), (await official.Status(page), page));
        foreach (var page in new[] { address, address + "/assign", address + "/answers", address + "/export" })
            Assert.Equal((HttpStatusCode.NotFound, page), (await secretariat.Status(page), page));
        Assert.Equal(HttpStatusCode.NotFound, await auditor.Status(address));

        // An official sees the sheet of the own section and nothing to act upon.
        var own = await official.Page(address);
        Assert.Equal(["税務課"], AskingSite.Sections(own));
        Assert.Empty(own.QuerySelectorAll("main form"));
        Assert.DoesNotContain("高齢福祉課", await official.Client.GetStringAsync(address + "/export"));
        // Nor does a definition of the digital division open to the secretariat.
        Assert.DoesNotContain("パソコン等の現状の照会", (await secretariat.Page("/inquiries/new")).QuerySelector("main")!.TextContent);
    }
}
