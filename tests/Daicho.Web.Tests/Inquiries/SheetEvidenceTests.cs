using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daicho.History;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Inquiries;

/// <summary>Evidence on the answers of a sheet, from the section to the record.</summary>
public sealed class SheetEvidenceTests
{
    static readonly byte[] Pdf = "%PDF-1.7 返還確認書"u8.ToArray();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_OfChosenRows_GoesUpWithTheAnswersAndToTheRecords(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var inquiry = await AskingSite.Send(asker);
        using var official = await site.Desk.As("hanako");
        var (sheet, rows) = ($"/inquiries/sheets/{site.Sheet("税務課").Id}", site.Rows("税務課"));

        var page = await official.Page(sheet);
        using var nothing = await official.Submit(page, sheet, "対象の行に添付する", ("row", $"{rows[0].Id}"));
        Assert.Contains("ファイルを選んでください", (await Browser.Read(nothing)).QuerySelector("#uploads-error")!.TextContent);
        // What was typed beside it is saved with the same press.
        using var attached = await official.Upload(page, sheet, "対象の行に添付する", "uploads", "返還確認書.pdf", Pdf, ("scope", "page"), ($"a.{rows[0].Id}.note", "返還済みです"));
        Assert.Equal("4 行に証拠を添付しました。", await AskingSite.Notice(official, attached));
        Assert.Contains("返還済みです", site.Rows("税務課")[0].Answers);
        page = await official.Page(sheet);
        using var noted = await official.Submit(
            page, sheet, "対象の行に原本の所在を記録する", ("row", $"{rows[1].Id}"), ("original.Number", "税第88号"), ("original.SeenBy", "山田 花子"), ("original.SeenOn", "R8.11.10"));
        Assert.Equal("1 行に、原本の所在を記録しました。", await AskingSite.Notice(official, noted));

        page = await official.Page(sheet);
        var second = page.QuerySelector($"#r_{rows[1].Id} .proofs")!;
        Assert.Contains("返還確認書.pdf", second.TextContent);
        Assert.Contains("原本は所属保管", second.TextContent);
        var file = second.QuerySelector("a")!.GetAttribute("href")!;
        using var shown = await official.Get(file);
        Assert.Equal(("application/pdf", "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));
        using var other = await site.Desk.As("takashi");
        Assert.Equal(HttpStatusCode.NotFound, await other.Status(file));

        var first = page.QuerySelectorAll<IHtmlButtonElement>($"#r_{rows[0].Id} .proofs button").Single();
        using var detached = await official.Submit(page, sheet, first.TextContent.Trim());
        Assert.Equal("証拠を外しました。履歴には残ります。", await AskingSite.Notice(official, detached));
        Assert.Null((await official.Page(sheet)).QuerySelector($"#r_{rows[0].Id} .proofs"));

        site.Answer("税務課", ("result", "返還済"), ("done_on", "R8.10.1"));
        var answers = await asker.Page(inquiry + "/answers");
        Assert.Contains("証拠 4 件", answers.QuerySelector("main")!.TextContent);
        Assert.Equal(3, answers.QuerySelectorAll(".proofs").Length);
        using var done = await asker.Submit(answers, inquiry + "/answers", "台帳に反映する", ("Whole", "true"), ("Reason", "照会の回答による訂正"));
        Assert.Equal("4 件の記録を変更し、0 件を確認しました。証拠 4 件を記録の証拠にしました。", await AskingSite.Notice(asker, done));
        var record = await official.Page($"/ledgers/computers/{rows[1].RecordId}");
        Assert.Contains("返還確認書.pdf", record.QuerySelector(".files")!.TextContent);
        Assert.Contains("税第88号", record.QuerySelector(".files")!.TextContent);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_Wanted_IsAHintToTheWriterAlone(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        await AskingSite.Send(asker);
        using var official = await site.Desk.As("hanako");
        var (sheet, row) = ($"/inquiries/sheets/{site.Sheet("税務課").Id}", site.Rows("税務課")[0]);
        var page = await official.Page(sheet);
        using var saved = await official.Submit(page, sheet, "下書きを保存", ($"a.{row.Id}.result", "返還済"), ($"a.{row.Id}.done_on", "R8.10.1"));

        Assert.Contains("証拠を添付することが求められています", (await official.Page(sheet)).QuerySelector($"#r_{row.Id}")!.TextContent);
        site.Answer("税務課", ("result", "返還済"), ("done_on", "R8.10.1"));
        Assert.DoesNotContain("求められています", (await asker.Page(sheet)).QuerySelector("main")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answers_AcceptedByRule_SayWhichRule(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        site.Data.Add(Samples.Computer(40, "教育総務課"));
        using var asker = await site.Desk.As("satoko");
        var address = $"/inquiries/new?ledger=computers&definition=confirm-records&f.location.unit={site.Data.Units["教育総務課"]}&due=2026-12-11&time=17:15&act=preview";
        using var sent = await asker.Submit(await asker.Page(address), address, "この内容で照会する");
        site.Answer("教育総務課", ("result", "変更なし"));

        var page = await asker.Page(sent.Headers.Location!.OriginalString + "/answers?tab=applied");

        var row = page.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("規則により反映", row);
        Assert.Contains("規則：確認結果「変更なし」", row);
        Assert.Equal(1, site.Data.Number("SELECT count(*) FROM confirmations"));
    }
}
