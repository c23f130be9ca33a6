using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Cases.Scenarios;

/// <summary>What the register's checks find is asked of the units, answered in the browser and in Excel, and put right (K-23).</summary>
public class InquiryScenario(Kumamoto kumamoto)
{
    private const string Asked = "/inquiries/new?definition=answer-computers&ledger=computers&check=computers.lease-end&title=パソコン等の現状の照会&due=令和8年12月11日&time=17:15&act=preview";

    private static readonly string[] Register =
    [
        "資産番号,品名,導入年月日,リース満了日,リース状態,設置所属,使用者",
        "PC-1,ノートパソコン,令和3年4月1日,令和8年3月31日,リース中,税務課,髙橋 美咲",
        "PC-2,ノートパソコン,令和3年4月1日,令和8年3月31日,リース中,税務課,髙橋 美咲",
        "PC-3,デスクトップ,令和3年4月1日,令和8年3月31日,リース中,健康福祉政策課,前田 一郎",
        "PC-4,デスクトップ,令和6年4月1日,令和11年3月31日,リース中,健康福祉政策課,前田 一郎",
    ];

    [Theory, ClassData(typeof(BothDatabases)), Case("K-23", Part = "found, asked per unit, answered in the browser and in Excel with a choice per row, corrected and closed by the re-run")]
    public async Task Register_AskedOfItsUnits_IsAnsweredCorrectedAndClosed(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import", "computers", prefecture.File("機器.csv", Register));
        Assert.Equal(3, prefecture.Check("computers")["computers.lease-end"].Number("opened"));
        await using var site = await Site.Open(prefecture);

        // The digital division asks: each unit gets its own rows.
        using var division = await site.As("satoko");
        var preview = await division.Page(Asked);
        using var sent = await division.Submit(preview, Asked, "この内容で照会する");
        var inquiry = sent.Headers.Location!.OriginalString;
        var progress = await division.Page(inquiry);
        var sheets = progress.QuerySelectorAll("tbody a[href*='/inquiries/sheets/']").DistinctBy(a => a.GetAttribute("href")).ToDictionary(a => a.TextContent.Trim(), a => a.GetAttribute("href")!);
        Assert.Equal(["健康福祉政策課", "税務課"], sheets.Keys.Order(StringComparer.Ordinal));

        // One section answers in the browser. That a machine stays in use leaves the row breaking its rule, and the writer is told.
        using var tax = await site.As("hanako");
        Assert.Contains("パソコン等の現状の照会", (await tax.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var rows = (await tax.Page(sheets["税務課"])).QuerySelectorAll("select[name^='a.'][name$='.result']").Select(s => s.GetAttribute("name")![..^".result".Length]).ToList();
        Assert.Equal(2, rows.Count);
        var saved = await Post(tax, sheets["税務課"], "下書きを保存", ($"{rows[0]}.result", "継続使用"), ($"{rows[0]}.until", "令和9年3月31日"), ($"{rows[1]}.result", "返還済"), ($"{rows[1]}.done_on", "R8.10.1"));
        Assert.Contains("のままです", saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Post(tax, sheets["税務課"], "下書きを保存", ($"{rows[0]}.result", "再リース"), ($"{rows[0]}.lease_end", "令和10年3月31日"), ($"{rows[0]}.until", ""));
        await HandUp(tax, sheets["税務課"]);

        // The other fills in the Excel form; the division takes it back, twice, and nothing is doubled.
        using var health = await site.As("takashi");
        var form = Fill(await (await health.Get(sheets["健康福祉政策課"] + "/form")).Content.ReadAsByteArrayAsync(), "返還済", "令和8年10月1日");
        for (var time = 0; time < 2; time++)
        {
            using var taken = await division.Upload(await division.Page(inquiry + "/forms"), inquiry + "/forms", "取り込む", "Uploads", "回答（健康福祉政策課）.xlsx", form);
            Assert.Contains(time == 0 ? "1 件の回答を取り込みました" : "取込済みと同じ 1 件", (await division.Page(taken.Headers.Location!.OriginalString)).QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        }

        await HandUp(health, sheets["健康福祉政策課"]);

        // The division takes the answers into the ledger, in bulk and with one reason; what was put right is closed by the re-run.
        var answers = await division.Page(inquiry + "/answers");
        using var applied = await division.Submit(answers, inquiry + "/answers", "台帳に反映する", ("Whole", "true"), ("Reason", "照会への回答による訂正"));
        Assert.Contains("3 件の記録を変更し", (await division.Page(applied.Headers.Location!.OriginalString)).QuerySelector(".banner--success")!.TextContent, StringComparison.Ordinal);
        var again = prefecture.Check("computers")["computers.lease-end"];
        Assert.Equal((3, 0), (again.Number("closed"), again.Number("stillOpen")));
        Assert.Equal(["是正済", "是正済", "是正済"], prefecture.Found("computers.lease-end", all: true).Select(f => f.State));
        Assert.True(prefecture.Do("history", "verify").GetProperty("isIntact").GetBoolean());
    }

    internal static async Task HandUp(Browser section, string sheet)
    {
        await Post(section, sheet, "課内確認へ回す");
        await Post(section, sheet, "確認して提出する", ("text.confirm", "課内に確認できる職員がほかにいないため"));
    }

    internal static async Task<IHtmlDocument> Post(Browser browser, string path, string button, params (string, string)[] fields)
    {
        using var response = await browser.Submit(await browser.Page(path), path, button, fields);
        if (response.Headers.Location is { } next)
            return await browser.Page(next.OriginalString);
        var page = await Browser.Read(response);
        throw new InvalidOperationException(page.QuerySelector(".error-summary")?.TextContent ?? response.StatusCode.ToString());
    }

    // As a spreadsheet writes it: the first two of the open cells that are asked of every row.
    private static byte[] Fill(byte[] form, string result, string doneOn)
    {
        using var memory = new MemoryStream();
        memory.Write(form);
        using (var book = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = book.Entries.Single(e => e.FullName.EndsWith("/sheet1.xml", StringComparison.Ordinal) || e.FullName.EndsWith("/sheet.xml", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(sheet.Open()))
                xml = reader.ReadToEnd();
            const string Open = "<x:c s=\"4\" />";
            var cells = xml.Split(Open);
            // The second question, about the lease, is filled in from the record.
            xml = $"{cells[0]}{Cell(result)}{cells[1]}{Cell(doneOn)}{string.Join(Open, cells[2..])}";
            using var stream = sheet.Open();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(xml));
        }

        return memory.ToArray();
    }

    private static string Cell(string text) => string.Create(CultureInfo.InvariantCulture, $"<x:c s=\"4\" t=\"inlineStr\"><x:is><x:t>{text}</x:t></x:is></x:c>");
}
