using AngleSharp.Html.Dom;
using Daicho.Inquiries;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Inquiries;

/// <summary>
/// The desk's site, in which 人事課 is the lead section of 総務部: four machines of 税務課 and three of 高齢福祉課 are past their
/// lease, one more has a place that no unit is called by.
/// </summary>
sealed class AskingSite : IAsyncDisposable
{
    public const string New = "/inquiries/new?definition=answer-computers&ledger=computers&check=computers.lease-end";
    public const string Details = "&title=リース満了機器の現状&letter=情政第123号&due=令和8年12月11日&time=17時15分&act=preview";

    AskingSite(DeskSite desk) => Desk = desk;

    public DeskSite Desk { get; }

    public TestDatabase Data => Desk.Data;

    public static async Task<AskingSite> Start(DatabaseKind kind)
    {
        var site = new AskingSite(await DeskSite.Start(kind));
        site.Data.Change<Unit>(site.Data.Units["総務部"], u => u.LeadSection = "人事課");
        var nobody = Samples.Computer(21, "？");
        (nobody.LeaseEndOn, nobody.Origin) = (new DateOnly(2026, 3, 31), null);
        site.Data.Add(nobody);
        new Daicho.Checks.CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [Daicho.Checks.CheckCatalog.Get(DeskSite.Lease)]);
        return site;
    }

    /// <summary>Sends the inquiry through the pages; returns its address.</summary>
    public static async Task<string> Send(Browser asker)
    {
        var preview = await asker.Page(New + Details);
        using var sent = await asker.Submit(preview, New + Details, "この内容で照会する");
        Assert.True(sent.Headers.Location is not null, await Errors(sent));
        return sent.Headers.Location.OriginalString;
    }

    /// <summary>Answers for a unit and hands the answers up to the asker.</summary>
    public void Answer(string unit, params (string Question, string Answer)[] answers)
    {
        var sheet = Sheet(unit);
        var rows = Rows(unit);
        new AnswerDesk(Data.Database, TestDatabase.Today).Save(
            TestActors.DigitalDivision, sheet.Id, [.. rows.Select(r => new TypedAnswers(r.Id, r.Edits, answers.ToDictionary(a => a.Question, a => (string?)a.Answer, StringComparer.Ordinal)))]);
        var desk = new InquiryDesk(Data.Database, TestDatabase.Today);
        foreach (var step in new[] { "submit", "confirm", "forward" })
        {
            if (Sheet(unit).State != SheetState.Received) desk.Take(TestActors.DigitalDivision, sheet.Id, SheetStep.Get(step), "電話で聞き取り");
        }
    }

    public InquirySheet Sheet(string unit)
    {
        using var db = Data.Open();
        var id = Data.Units[unit];
        return db.Set<InquirySheet>().AsNoTracking().Single(s => s.UnitId == id);
    }

    public IReadOnlyList<InquiryRow> Rows(string unit)
    {
        var sheet = Sheet(unit).Id;
        using var db = Data.Open();
        return [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.SheetId == sheet).OrderBy(r => r.Id)];
    }

    public Computer Computer(InquiryRow row) => Data.Get<Computer>(row.RecordId);

    /// <summary>The sentence that says what was done.</summary>
    public static async Task<string> Notice(Browser browser, HttpResponseMessage done)
    {
        Assert.True(done.Headers.Location is not null, await Errors(done));
        return (await browser.Page(done.Headers.Location!.OriginalString)).QuerySelector(".banner--success")!.TextContent.Trim();
    }

    /// <summary>Numbers of the rows in a page's table.</summary>
    public static IEnumerable<string> Ticks(IHtmlDocument page) => page.QuerySelectorAll("input[name=Chosen]").Cast<IHtmlInputElement>().Select(i => i.Value);

    /// <summary>The sections in the table of the progress.</summary>
    public static IEnumerable<string> Sections(IHtmlDocument page) => page.QuerySelectorAll("section[aria-label=回答票] tbody th").Select(t => t.TextContent.Trim());

    /// <summary>What a page says is wrong.</summary>
    public static async Task<string> Errors(HttpResponseMessage response) => (await Browser.Read(response)).QuerySelector(".error-summary")?.TextContent.Trim() ?? response.StatusCode.ToString();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
