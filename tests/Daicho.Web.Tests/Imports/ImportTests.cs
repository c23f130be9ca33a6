using System.Net;
using Daicho.Core.Tests.Import.Tables;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Imports;

public sealed class ImportTests
{
    const string Three = Importing.Headings + "\r\n"
        + "PC-900001,ノートパソコン,FMVU71012,R9000001,R6.3.29,税務課,髙橋 美咲,\r\n"
        + "PC-900002,ノートパソコン,FMVU71012,R9000002,令和6年13月1日,税務課,渡邉 健,\r\n"
        + "PC-900001,デスクトップ,MKM31,R9000003,2024-03-29,税務課,山﨑 直樹,重複\r\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_SetAsideCorrected_PlacesEveryRow(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "棚卸（令和8年度）.csv", Importing.Cp932(Three));
        var page = await division.Page(preview);

        Assert.Contains("Shift_JIS（CP932）", page.QuerySelector("#encoding option")!.TextContent);
        Assert.Equal("3/1/0/0/2", page.Counts());
        Assert.Equal("7", page.Figure("ファイルに無い記録"));
        var problem = page.QuerySelector("#problems")!.Closest("section")!.QuerySelectorAll("tbody tr")[0].Children.Select(c => c.TextContent).ToList();
        Assert.Equal(["3", "導入年月日", "令和6年13月1日"], problem[..3]);
        Assert.Contains("導入年月日", problem[3]);

        var (address, result) = await division.Commit(preview, ("reason", "令和8年度の一斉棚卸"));
        Assert.Equal("3/1/0/0/2", result.Counts());
        Assert.Contains("佐藤 智子", result.Body!.TextContent);
        Assert.Contains("令和8年度の一斉棚卸", result.Body.TextContent);
        Assert.Equal(2, result.QuerySelector("#set-aside")!.Closest("section")!.QuerySelectorAll("tbody tr").Length);

        using var download = await division.Get(address + "/set-aside");
        var csv = await download.Content.ReadAsByteArrayAsync();
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var text = System.Text.Encoding.UTF8.GetString(csv);
        Assert.Contains("取り込めなかった理由", text);
        var corrected = text.Replace("令和6年13月1日", "令和6年12月1日").Replace("PC-900001", "PC-900003");

        var (_, again) = await division.Import("computers", "保留.csv", Importing.Utf8(corrected));
        Assert.Equal("2/2/0/0/0", again.Counts());
        using var db = site.Data.Open();
        var taken = db.Set<Computer>().AsNoTracking().Where(c => c.AssetNumber!.StartsWith("PC-9")).OrderBy(c => c.AssetNumber).ToList();
        Assert.Equal(["髙橋 美咲", "渡邉 健", "山﨑 直樹"], taken.Select(c => c.UserName));
        Assert.Equal(new DateOnly(2024, 12, 1), taken[1].IntroducedOn);
        Assert.All(taken, c => Assert.Null(c.Extra));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_UnitsNotInTheOrganisation_AreToldAndTheirRowsStillComeIn(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "新規.csv", Importing.Utf8(
            "資産番号,設置所属,導入元所属名\r\nPC-910001,税務課,高齢福祉課\r\nPC-910002,税務第九課,税務課\r\nPC-910003,まちづくり推進室,\r\nPC-910004,税務第九課,？\r\n,税務第八課,\r\n"));

        var units = (await division.Page(preview)).QuerySelector("#unknown-units")!.Closest("section")!;

        Assert.Equal("3 行", units.QuerySelector(".panel__count")!.TextContent.Trim());
        Assert.Equal(
            ["税務第九課/設置所属/2/3", "まちづくり推進室/設置所属/1/4"],
            units.QuerySelectorAll("tbody tr").Select(row => string.Join('/', row.Children.Select(cell => cell.TextContent))));
        var (_, result) = await division.Commit(preview);
        Assert.Equal("5/4/0/0/1", result.Counts());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_EveryUnitKnown_TellsOfNone(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");

        var computers = await division.Page(await division.Upload("computers", "新規.csv", Importing.Utf8("資産番号,設置所属\r\nPC-910001,税務課\r\nPC-910002,？\r\n")));
        var units = await division.Page(await division.Upload("units", "所属.csv", Importing.Utf8("所属コード,名称,上位所属\r\n990,まちづくり局,\r\n991,まちづくり推進室,まちづくり局\r\n")));

        Assert.Null(computers.QuerySelector("#unknown-units"));
        Assert.Null(units.QuerySelector("#unknown-units"));
    }

    [Fact]
    public async Task SetAside_WorkbookRowThatEndsInEmptyCells_IsCorrectedOnThePage()
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");
        static string Row(params string[] cells) => "<row>" + string.Concat(cells.Select(XlsxMaker.Text)) + "</row>";
        using var file = XlsxMaker.Make(Row("資産番号", "品名", "導入年月日", "備考") + Row("PC-920001", "ノートパソコン", "先月"));
        var (address, _) = await division.Import("computers", "新規.xlsx", await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken));
        var paste = "/ledgers/computers/paste?set-aside=" + address.Split('/')[^1];

        var page = await division.Page(paste);

        Assert.Contains("「先月」を日付として読めません", page.Body!.TextContent);
        Assert.DoesNotContain("列しかありません", page.Body.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_SameFileTwice_ChangesNothing(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var admin = await site.As("admin");
        await admin.Import("computers", "台帳.csv", Importing.Cp932(Three));

        var (_, second) = await admin.Import("computers", "台帳.csv", Importing.Cp932(Three));

        Assert.Equal("3/0/0/1/2", second.Counts());
        var list = await admin.Page("/imports");
        Assert.Equal(2, list.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("渡辺 由美", list.QuerySelector("tbody tr")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_Undone_SaysWhatWasLeftAndWho(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        const string two = Importing.Headings + "\r\nPC-900001,ノートパソコン,A,R1,R6.3.29,税務課,髙橋 美咲,\r\nPC-900002,ノートパソコン,A,R2,R6.3.29,税務課,渡邉 健,\r\n";
        var (address, page) = await division.Import("computers", "台帳.csv", Importing.Utf8(two));
        long id;
        using (var db = site.Data.Open()) id = db.Set<Computer>().AsNoTracking().Single(c => c.AssetNumber == "PC-900002").Id;
        site.Data.Change<Computer>(id, c => c.UserName = "齋藤 由美", "異動");

        using var without = await division.Submit(page, address, "取り消す", ("Reason", ""));
        Assert.Contains("取り消す理由を入力してください。", (await Browser.Read(without)).QuerySelector(".error-summary")!.TextContent);
        using var response = await division.Submit(page, address, "取り消す", ("Reason", "別のファイルだったため"));
        var after = await division.Page(response.Headers.Location!.OriginalString);

        Assert.Contains("終了にした記録 1 件", after.QuerySelector(".banner--success")!.TextContent);
        Assert.Contains("残した記録 1 件", after.QuerySelector(".banner--success")!.TextContent);
        Assert.Equal($"/ledgers/computers/{id}", after.QuerySelector("#left")!.Closest("section")!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("別のファイルだったため", after.QuerySelector(".banner--warning")!.TextContent);
        Assert.Contains("取消し済み", (await division.Page("/imports")).QuerySelector("tbody")!.TextContent);
        Assert.Null(after.QuerySelector("#undo"));
        Assert.Empty(HistoryVerifier.Verify(site.Data.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_WrongEncodingChosen_SaysSoAndKeepsTheChoice(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "台帳.csv", Importing.Cp932(Three));

        using var reread = await division.Submit(await division.Page(preview), preview, "読み直す", ("encoding", "utf-8"));
        var (status, page) = await division.Preview(reread.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("見出しの行が見つかりません", page.QuerySelector("#problem")!.TextContent);
        Assert.Equal("utf-8", page.QuerySelector("#encoding option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("button"), b => b.TextContent.Trim() == "取り込む");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preview_MappingChanged_ComesAgainThenCommitsAndIsRemembered(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var file = Importing.Cp932("管理コード,機器の名まえ,設置所属\r\nPC-900001,ノートパソコン,税務課\r\n");
        var preview = await division.Upload("computers", "別様式.csv", file);
        var (status, page) = await division.Preview(preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("資産番号", page.QuerySelector("#problem")!.TextContent);

        (string, string)[] chosen = [("column", "asset_number"), ("column", "product_name"), ("column", "location")];
        using var reread = await division.Submit(page, preview, "この対応で読み直す", chosen);
        var (address, result) = await division.Commit(reread.Headers.Location!.OriginalString);

        Assert.Equal("1/1/0/0/0", result.Counts());
        Assert.Contains("品名", result.QuerySelector(".disclosure")!.TextContent);
        var next = await division.Page(await division.Upload("computers", "別様式（翌年）.csv", file));
        Assert.Equal("1/0/0/1/0", next.Counts());
        Assert.StartsWith("/imports/", address);
    }

    [Fact]
    public async Task Commit_OtherReadingThanShown_IsPreviewedFirst()
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "台帳.csv", Importing.Utf8("題名,,\r\n" + Three));

        using var response = await division.Submit(await division.Page(preview), preview, "取り込む", ("header", "２"));

        Assert.StartsWith("/imports/preview?", response.Headers.Location!.OriginalString);
        Assert.Contains("まだ取り込んでいません", (await division.Page(response.Headers.Location.OriginalString)).Body!.TextContent);
        using var db = site.Data.Open();
        Assert.Empty(db.ImportRuns);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_FileIsAllThereIs_ClosesTheOthers(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "全件.csv", Importing.Utf8(Importing.Headings + "\r\nPC-000001,ノートパソコン,A,R1,R6.3.29,税務課,髙橋 美咲,\r\n"));

        var (_, page) = await division.Commit(preview, ("complete", "true"), ("baseline", "true"));

        Assert.Equal("6", page.Figure("終了にした記録"));
        Assert.Contains("移行データ", page.QuerySelector(".page-head")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_FormulasAndMarkup_AreShownAsTheyStand(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        const string cell = "=HYPERLINK(\"\"http://x\"\")<script>alert(1)</script>";
        var preview = await division.Upload("computers", "<b>台帳.csv", Importing.Utf8(
            Importing.Headings + ",\"<img src=x>\"\r\nPC-900001,＝品名,+A,-B,R6.3.29,税務課,@user,\"" + cell + "\",x\r\nPC-900002,a,b,c,<b>いつか</b>,税務課,,,\r\n"));

        var page = await division.Page(preview);
        var (address, result) = await division.Commit(preview);

        foreach (var shown in new[] { page, result })
        {
            Assert.Empty(shown.QuerySelectorAll("main script, main img, main b"));
            Assert.Contains("<b>台帳.csv", shown.Body!.TextContent);
        }

        Assert.Contains("=HYPERLINK(\"http://x\")<script>", page.Body!.TextContent);
        Assert.Contains("<b>いつか</b>", result.Body!.TextContent);
        Assert.Contains("<b>いつか</b>", await division.Client.GetStringAsync(address + "/set-aside"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Official_EveryImportRoute_IsRefused(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        using var official = await site.As("hanako");
        using var secretariat = await site.As("ichiro");
        var preview = await division.Upload("computers", "台帳.csv", Importing.Cp932(Three));
        var (address, _) = await division.Commit(preview);

        foreach (var path in new[] { "/imports", "/imports/new", preview, address, address + "/set-aside", address + "/report" })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await official.Status(path)));
        Assert.Equal(HttpStatusCode.Forbidden, await secretariat.Status(preview));
        Assert.Null((await secretariat.Page(address)).QuerySelector("#undo"));
        Assert.DoesNotContain("パソコン", (await secretariat.Page("/imports/new")).QuerySelector("#Ledger")!.TextContent);
        Assert.Contains("監査報告書", (await secretariat.Page("/imports/new")).QuerySelector("#Ledger")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await division.Status(address + "/report"));
    }
}
