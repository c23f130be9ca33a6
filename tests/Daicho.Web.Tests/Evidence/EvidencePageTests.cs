using System.Net;
using System.Text;
using Daicho.Evidence;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Daicho.Web.Tests.Inquiries;

namespace Daicho.Web.Tests.Evidence;

public sealed class EvidencePageTests
{
    static readonly DateOnly LongAgo = new(2018, 6, 1);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Original_NotedOnARecord_StandsWithTheFiles(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var person = await site.As("hanako");
        var page = await person.Page("/ledgers/computers/1");

        using var missing = await person.Submit(page, "/ledgers/computers/1", "原本の所在を記録する", ("original.Number", "税第88号"), ("original.SeenOn", "R8.11.10"));
        var again = await Browser.Read(missing);
        Assert.Contains("確認した人を入力", again.QuerySelector("#original-error")!.TextContent);
        Assert.Equal("税第88号", again.QuerySelector("#original_Number")!.GetAttribute("value"));
        using var done = await person.Submit(
            again, "/ledgers/computers/1", "原本の所在を記録する",
            ("original.Number", "税第88号"), ("original.Place", "税務課 書庫2"), ("original.SeenBy", "山田 花子"), ("original.SeenOn", "R8.11.10"), ("original.Kind", "契約・支払の書類"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var shown = (await person.Page("/ledgers/computers/1")).QuerySelector(".files")!.TextContent;
        Assert.Contains("原本は所属保管", shown);
        Assert.Contains("税第88号", shown);
        Assert.Contains("税務課 書庫2", shown);
        Assert.Contains("2032-03-31", shown);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
        using var other = await site.As("takashi");
        Assert.Equal(HttpStatusCode.NotFound, await other.Status("/ledgers/computers/1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Disposal_OfWhatIsOver_NeedsReasonAndCertaintyAndLeavesTheProof(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var old = await Attach(site, 1, "古い受領書.pdf", LongAgo);
        await Attach(site, 1, "新しい受領書.pdf", TestDatabase.Today);
        using var keeper = await site.As("satoko");
        var page = await keeper.Page("/evidence");
        Assert.Equal(["古い受領書.pdf"], page.QuerySelectorAll("tbody th").Select(t => t.FirstChild!.TextContent.Trim()));

        using var without = await keeper.Submit(page, "/evidence", "選んだ証拠を廃棄する", ("Chosen", $"{old}"));
        Assert.Contains("廃棄の理由", await AskingSite.Errors(without));
        using var unsure = await keeper.Submit(page, "/evidence", "選んだ証拠を廃棄する", ("Chosen", $"{old}"), ("DisposeReason", "保存期間満了"));
        Assert.Contains("元に戻せない", await AskingSite.Errors(unsure));
        using var done = await keeper.Submit(page, "/evidence", "選んだ証拠を廃棄する", ("Chosen", $"{old}"), ("DisposeReason", "保存期間満了（文書管理規程）"), ("Sure", "true"));
        Assert.Equal("1 件の証拠を廃棄しました（消したファイル 1 件）。証明は残っています。", await AskingSite.Notice(keeper, done));

        Assert.Contains("廃棄済の証拠", (await keeper.Page("/evidence?tab=disposed")).QuerySelector("tbody")!.TextContent);
        var record = await keeper.Page("/ledgers/computers/1");
        Assert.DoesNotContain("古い受領書", record.QuerySelector(".files")!.TextContent);
        Assert.Contains("保存期間満了（文書管理規程）", record.QuerySelector(".files")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await keeper.Status($"/ledgers/computers/1/evidence/{old}"));
        var report = HistoryVerifier.Verify(site.Data.Database);
        Assert.Empty(report.Problems);
        Assert.Equal(1, report.ErasureCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Extension_WithTheReason_TakesItOffTheList(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        var old = await Attach(site, 1, "係争中の契約書.pdf", LongAgo);
        using var keeper = await site.As("satoko");
        var page = await keeper.Page("/evidence");

        using var unreadable = await keeper.Submit(page, "/evidence", "選んだ証拠を延長する", ("Chosen", $"{old}"), ("Until", "来年"), ("ExtendReason", "係争中"));
        Assert.Contains("満了日", await AskingSite.Errors(unreadable));
        using var done = await keeper.Submit(page, "/evidence", "選んだ証拠を延長する", ("Chosen", $"{old}"), ("Until", "令和13年3月31日"), ("ExtendReason", "係争中"));

        Assert.Equal("1 件の証拠の保存期間を延長しました。", await AskingSite.Notice(keeper, done));
        Assert.NotNull((await keeper.Page("/evidence")).QuerySelector(".empty__title"));
        Assert.Contains("2031-03-31", (await keeper.Page("/evidence?tab=kept")).QuerySelector("tbody")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approval_OfTheLetter_StandsOnTheInquiry(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        Assert.Contains("決裁の記録がありません", (await asker.Page(address)).QuerySelector("[aria-labelledby=approvals]")!.TextContent);

        var id = site.Data.Number("SELECT max(id) FROM approvals");
        site.Data.Change<Approval>(id, a => (a.DecidedOn, a.DecidedBy, a.Consulted, a.Outcome) = (new DateOnly(2026, 11, 13), "情報政策課長", "人事課", "異議なし"));

        var panel = (await asker.Page(address)).QuerySelector("[aria-labelledby=approvals]")!.TextContent;
        Assert.Contains("情報政策課長", panel);
        Assert.Contains("合議 人事課（異議なし）", panel);
    }

    static async Task<long> Attach(DeskSite site, long record, string name, DateOnly on)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7 " + name));
        await new RecordDesk(site.Data.Database, new FileStore(site.Data.Database.FilesFolder), on).Attach(
            TestActors.DigitalDivision, site.Data.Database.Catalog.Get("computers"), record, [new(name, content, null, null)], TestContext.Current.CancellationToken);
        return site.Data.Number("SELECT max(id) FROM evidence_files");
    }
}
