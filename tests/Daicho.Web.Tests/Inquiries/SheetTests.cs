using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Inquiries;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Inquiries;

/// <summary>税務課 (hanako) and 高齢福祉課 (takashi) answer an inquiry of the digital division (satoko) about computers past their lease.</summary>
public sealed class SheetTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Home_OfASectionThatIsAsked_LeadsToItsSheetByDeadline(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");

        var card = (await official.Page("/")).QuerySelector(".todo .card--sheet")!;
        var list = await official.Page("/inquiries");
        var sheet = await official.Page(Address(site, "税務課"));

        Assert.Equal(Address(site, "税務課"), card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("4 行中 0 行に回答済み", card.TextContent);
        Assert.Contains("（金）17:15まで", card.TextContent);
        Assert.Equal(["パソコン等の現状の照会"], list.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Contains("情政第123号", sheet.QuerySelector("dl.record")!.TextContent);
        Assert.Equal(4, sheet.QuerySelectorAll(".table--sheet tbody tr").Length);
        Assert.Contains("返還済・除却済のとき", sheet.QuerySelector(".table--sheet tbody tr .answer")!.TextContent);
        Assert.NotEmpty(sheet.QuerySelector(".table--sheet tbody tr .reasons")!.TextContent.Trim());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_SomeRows_KeepsThemAndCountsOnlyThose(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        var (address, rows) = (Address(site, "税務課"), Rows(site, "税務課"));

        var page = await Post(official, address, "下書きを保存", (Field(rows[1], "result"), "継続使用"), (Field(rows[1], "note"), "1行目\r\n2行目"));
        var again = await Post(official, address, "下書きを保存");

        Assert.Equal("継続使用", Value(page, rows[1], "result"));
        Assert.Equal("1行目\n2行目", Value(page, rows[1], "note"));
        Assert.Contains("4 行中 1 行", page.QuerySelector("dl.record")!.TextContent);
        Assert.Contains("1 行の下書きを保存しました。", page.QuerySelector(".banner--success")!.TextContent);
        Assert.Contains("変わったところはありません。", again.QuerySelector(".banner--success")!.TextContent);
        Assert.Equal([0, 1, 0, 0], Rows(site, "税務課").Select(r => r.Edits));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "mine", "再リース")]
    [InlineData(DatabaseKind.Sqlite, "theirs", "所在不明")]
    [InlineData(DatabaseKind.Postgres, "mine", "再リース")]
    [InlineData(DatabaseKind.Postgres, "theirs", "所在不明")]
    public async Task Save_AnotherPersonSavedOtherwise_ShowsBothUntilOneIsChosen(DatabaseKind kind, string keep, string result)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        using var division = await site.As("satoko");
        var (address, row) = (Address(site, "税務課"), Rows(site, "税務課")[0]);
        var mine = await official.Page(address);
        await Post(division, address, "下書きを保存", (Field(row, "result"), "所在不明"));

        using var refused = await official.Submit(mine, address, "下書きを保存", (Field(row, "result"), "再リース"));
        var both = await Browser.Read(refused);
        using var unchosen = await official.Submit(both, address, "下書きを保存");
        var still = await Browser.Read(unchosen);
        using var chosen = await official.Submit(still, address, "下書きを保存", ($"keep.{row.Id}", keep));

        Assert.Contains($"#keep_{row.Id}", both.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Contains("現状：所在不明", both.QuerySelector(".clash")!.TextContent);
        Assert.Contains("現状：再リース", both.QuerySelector(".clash")!.TextContent);
        Assert.NotNull(still.QuerySelector(".clash"));
        Assert.Equal("再リース", Value(still, row, "result"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(result, Value(await official.Page(address), row, "result"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Submit_WithMissingAnswers_SavesAndSaysSoAtTheField(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        var (address, rows) = (Address(site, "税務課"), Rows(site, "税務課"));

        var page = await Post(official, address, "課内確認へ回す", (Field(rows[0], "result"), "返還済"), (Field(rows[1], "result"), "継続使用"), (Field(rows[1], "until"), "そのうち"));

        Assert.Contains($"#a_{rows[0].Id}_done_on", page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal("「返還・除却した日」を入力してください。", page.GetElementById($"a_{rows[0].Id}_done_on_error")!.TextContent);
        Assert.Contains("日付として読めません", page.GetElementById($"a_{rows[1].Id}_until_error")!.TextContent);
        Assert.Equal("「現状」を選んでください。", page.GetElementById($"a_{rows[2].Id}_result_error")!.TextContent);
        Assert.Equal("そのうち", Value(await official.Page(address), rows[1], "until"));
        Assert.Equal(SheetState.Answering, Sheet(site, "税務課").State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FillAndConfirm_ByTheSamePerson_DemandsAReasonAndGivesAReceipt(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        var address = Address(site, "税務課");

        await Post(official, address, "対象の行に入れる", ("scope", "page"), ("fill.result", "継続使用"), ("fill.until", "令和9年3月31日"));
        var sent = await Post(official, address, "課内確認へ回す");
        var refused = await Post(official, address, "確認して提出する");
        var done = await Post(official, address, "確認して提出する", ("text.confirm", "課内に確認できる職員がいないため"));

        Assert.Contains("「課内確認へ回す」を行いました。", sent.QuerySelector(".banner--success")!.TextContent);
        Assert.Equal("令和9年3月31日", sent.QuerySelectorAll(".answered dd").Last().TextContent);
        Assert.Contains("同じときは、その理由を入力してください", refused.GetElementById("text_confirm_error")!.TextContent);
        Assert.Equal(SheetState.Received, Sheet(site, "税務課").State);
        Assert.Contains("課内に確認できる職員がいないため", done.QuerySelector(".timeline")!.TextContent);
        var receipt = done.QuerySelector(".banner--success a")!.GetAttribute("href")!;
        Assert.Contains(address, (await official.Page(receipt)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await official.Page("/")).QuerySelectorAll(".card--sheet"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Misdirect_TickedRows_GoBackWithTheReasonAndBlockNothing(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        var (address, rows) = (Address(site, "税務課"), Rows(site, "税務課"));

        var nothing = await Post(official, address, "所管違いとして返す", ("reason", "移管済み"));
        var unsaid = await Post(official, address, "所管違いとして返す", ("row", Text(rows[0].Id)));
        var done = await Post(official, address, "所管違いとして返す", ("row", Text(rows[0].Id)), ("unit", Text(site.Data.Units["高齢福祉課"])), ("reason", "令和8年4月に移管した"), (Field(rows[1], "result"), "再リース"));

        Assert.Contains("対象の行を選んでください", nothing.QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("「所管違いの理由」を入力してください。", unsaid.QuerySelector(".error-summary")!.TextContent);
        var row = done.GetElementById($"r_{rows[0].Id}")!;
        Assert.Contains("高齢福祉課", row.TextContent);
        Assert.Contains("令和8年4月に移管した", row.TextContent);
        Assert.Null(row.QuerySelector("select"));
        Assert.Equal("再リース", Value(done, rows[1], "result"));
        Assert.Contains("3 行中 1 行", done.QuerySelector("dl.record")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forward_ThroughTheLeadSection_ReachesTheAsker(DatabaseKind kind)
    {
        await using var site = await Asked(kind, leadSection: "人事課");
        using var official = await site.As("hanako");
        using var lead = await site.As("lead");
        using var division = await site.As("satoko");
        var address = Address(site, "税務課");
        using var other = await site.As("takashi");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", Token(await other.Page("/account")))]))).StatusCode);
        await Post(official, address, "対象の行に入れる", ("scope", "page"), ("fill.result", "再リース"), ("fill.lease_end", "令和10年3月31日"));
        Assert.Contains("理由", (await Post(lead, address, "課内確認へ回す")).GetElementById("text_submit_error")!.TextContent);
        await Post(official, address, "課内確認へ回す");
        await Post(official, address, "確認して提出する", ("text.confirm", "ほかに職員がいないため"));

        Assert.Equal([address], (await lead.Page("/")).QuerySelectorAll(".card--sheet a").Select(a => a.GetAttribute("href")));
        var returned = await Post(lead, address, "所管課へ差し戻す", ("text.return", "満了日を確かめてください"));
        Assert.Contains("満了日を確かめてください", returned.QuerySelector(".timeline")!.TextContent);
        await Post(official, address, "課内確認へ回す");
        await Post(official, address, "確認して提出する", ("text.confirm", "ほかに職員がいないため"));
        await Post(lead, address, "取りまとめて提出する");
        var accepted = await Post(division, address, "受理する");

        Assert.Equal(SheetState.Accepted, Sheet(site, "税務課").State);
        Assert.Contains("上位課確認（人事課）", accepted.QuerySelector("section[aria-labelledby=levels]")!.TextContent);
        Assert.Contains("リース満了日 2026-03-31→2028-03-31", accepted.QuerySelector(".answer__proposal")!.TextContent);
        Assert.Equal(["1", "1", "0"], (await division.Page("/inquiries?tab=all")).QuerySelectorAll("tbody td.num").Select(c => c.TextContent.Trim()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Previous_OfAnAcceptedSheet_IsShownAndTaken(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("hanako");
        using var division = await site.As("satoko");
        var address = Address(site, "税務課");
        await Post(official, address, "対象の行に入れる", ("scope", "page"), ("fill.result", "継続使用"), ("fill.until", "令和9年3月31日"));
        await Post(official, address, "課内確認へ回す");
        await Post(official, address, "確認して提出する", ("text.confirm", "ほかに職員がいないため"));
        await Post(division, address, "受理する");
        site.Data.Sql("UPDATE discrepancies SET state = 1");
        Send(site);
        var (next, rows) = (Address(site, "税務課"), Rows(site, "税務課"));
        Assert.NotEqual(address, next);

        var previous = (await official.Page(next)).QuerySelector(".answer__previous")!;
        var shown = previous.TextContent;
        var one = await Post(official, next, previous.QuerySelector("button")!.TextContent.Trim());
        var all = await Post(official, next, "対象の行を前回と同じにする", ("scope", "page"));

        Assert.Contains("前回：現状：継続使用／使い終える予定日：令和9年3月31日", shown);
        Assert.Equal("継続使用", Value(one, rows[0], "result"));
        Assert.Equal("", Value(one, rows[1], "result"));
        Assert.All(rows, row => Assert.Equal("令和9年3月31日", Value(all, row, "until")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unchanged_OfAConfirmingInquiry_AnswersOnlyWhatHasNoAnswer(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        Send(site, "confirm-records");
        using var official = await site.As("hanako");
        var (address, rows) = (Address(site, "税務課"), Rows(site, "税務課"));

        await Post(official, address, "下書きを保存", (Field(rows[0], "result"), "変更あり"));
        var page = await Post(official, address, "未回答の行をすべて「変更なし」にする");

        Assert.Equal(["変更あり", "変更なし", "変更なし", "変更なし"], rows.Select(r => Value(page, r, "result")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sheet_OfAnotherUnit_IsNotThereForAnOfficial(DatabaseKind kind)
    {
        await using var site = await Asked(kind);
        using var official = await site.As("takashi");
        using var executive = await site.As("tanaka");

        Assert.Equal(HttpStatusCode.NotFound, await official.Status(Address(site, "税務課")));
        Assert.Equal(HttpStatusCode.OK, await official.Status(Address(site, "高齢福祉課")));
        Assert.Empty((await executive.Page(Address(site, "税務課"))).QuerySelectorAll("main form"));
    }

    static async Task<DeskSite> Asked(DatabaseKind kind, string? leadSection = null)
    {
        var site = await DeskSite.Start(kind);
        if (leadSection is not null)
        {
            site.Data.Change<Unit>(site.Data.Units["総務部"], u => u.LeadSection = leadSection);
            Daicho.Web.Accounts.DemoAccounts.Create(site.Data.Database, TestDatabase.Today, DeskSite.Password, [new("lead", "主管 太郎", Role.Official, leadSection, "")]);
        }

        Send(site);
        return site;
    }

    static void Send(DeskSite site, string definition = "answer-computers") => new InquiryDesk(site.Data.Database, TestDatabase.Today).Send(TestActors.DigitalDivision, new InquiryRequest
    {
        Definition = InquiryDefinition.NewestShipped(definition),
        Ledger = site.Data.Database.Catalog.Get("computers"),
        Checks = definition == "answer-computers" ? [CheckCatalog.Get(DeskSite.Lease)] : [],
        LetterNumber = "情政第123号",
        DueOn = new DateOnly(2026, 12, 11),
    });

    static InquirySheet Sheet(DeskSite site, string unit)
    {
        using var db = site.Data.Open();
        var id = site.Data.Units[unit];
        return db.Set<InquirySheet>().AsNoTracking().Where(s => s.UnitId == id).OrderBy(s => s.Id).Last();
    }

    static List<InquiryRow> Rows(DeskSite site, string unit)
    {
        var sheet = Sheet(site, unit).Id;
        using var db = site.Data.Open();
        return [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.SheetId == sheet).OrderBy(r => r.Id)];
    }

    static string Address(DeskSite site, string unit) => $"/inquiries/sheets/{Text(Sheet(site, unit).Id)}";

    static string Field(InquiryRow row, string question) => $"a.{Text(row.Id)}.{question}";

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Token(IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    static string Value(IHtmlDocument page, InquiryRow row, string question) => page.GetElementById($"a_{Text(row.Id)}_{question}") switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        var input => ((IHtmlInputElement)input!).Value,
    };

    // Opens the page, presses the button, and shows what comes of it.
    static async Task<IHtmlDocument> Post(Browser browser, string address, string button, params (string Name, string Value)[] fields)
    {
        using var response = await browser.Submit(await browser.Page(address), address, button, fields);
        if (response.StatusCode == HttpStatusCode.Redirect) return await browser.Page(response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.Read(response);
    }
}
