using System.IO.Compression;
using System.Net;
using System.Text;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Imports;

public sealed class HostileUploadTests
{
    const string Row = "PC-900001,ノートパソコン,A,R1,R6.3.29,税務課,髙橋 美咲,";

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "noise", "台帳.csv", "保存し直してください" },
        { "nul", "台帳.csv", "文字のファイルではありません" },
        { "pdf", "台帳.csv", "PDF" },
        { "truncated", "台帳.xlsx", "壊れて" },
        { "bomb", "台帳.xlsx", "異常な圧縮" },
        { "dtd", "台帳.xlsx", "DTD" },
        { "wrong", "台帳.csv", "見出しの行が見つかりません" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Preview_UnusableFile_SaysOneSentenceWithTheFilesName(string what, string name, string sentence)
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");
        var (status, page) = await division.Preview(await division.Upload("computers", name, Make(what)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var problem = page.QuerySelector("#problem")!.TextContent;
        Assert.Contains(sentence, problem);
        Assert.DoesNotMatch("[0-9a-f]{64}", problem);
        Assert.DoesNotContain(page.QuerySelectorAll("button"), b => b.TextContent.Trim() == "取り込む");
    }

    [Fact]
    public async Task Upload_EmptyFile_IsRefusedAtOnce()
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");

        using var response = await division.Upload(await division.Page("/imports/new"), "/imports/new", "内容を確かめる", "Upload", "台帳.csv", [], ("Ledger", "computers"));
        using var none = await division.Submit(await division.Page("/imports/new"), "/imports/new", "内容を確かめる");

        Assert.Contains("中身が空です", (await Browser.Read(response)).QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("取込先を選んでください", (await Browser.Read(none)).QuerySelector(".error-summary")!.TextContent);
    }

    [Theory]
    [InlineData(3_000_000)]
    [InlineData(1_500_000)]
    public async Task Upload_LargerThanTheLimit_IsRefusedWithTheLimit(int length)
    {
        await using var site = await DeskSite.Start(settings: "--Daicho:Web:MaxImportBytes=1048576");
        using var division = await site.As("satoko");
        var page = await division.Page("/imports/new");
        Assert.Contains("1.0 MB まで", page.Body!.TextContent);

        using var response = await division.Upload(page, "/imports/new", "内容を確かめる", "Upload", "台帳.csv", new byte[length], ("Ledger", "computers"));

        Assert.Contains("ファイルが大きすぎます", (await Browser.Read(response)).Body!.TextContent);
        Assert.True((int)response.StatusCode < 500);
    }

    [Fact]
    public async Task Upload_LargerThanTheHostsOwnLimit_IsTakenHere()
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");
        var rows = new StringBuilder(Importing.Headings).Append("\r\n");
        for (var i = 0; rows.Length < 16_000_000; i++) rows.Append("PC-").Append(i).Append(",ノートパソコン,").Append('型', 60).Append(",R,R6.3.29,税務課,髙橋,\r\n");
        var content = Importing.Utf8(rows.ToString());
        Assert.True(content.Length > 31 << 20);

        var page = await division.Page(await division.Upload("computers", "大きい台帳.csv", content));

        Assert.Equal("0", page.Figure("保留"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_NulInARow_SetsItAsideWithTheRow(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");

        var (_, page) = await division.Import("computers", "台帳.csv", Importing.Utf8($"{Importing.Headings}\r\n{Row}\r\nPC-2,ノ\0ート,A,R2,R6.3.29,税務課,渡邉,\r\n"));

        Assert.Equal("2/1/0/0/1", page.Counts());
        Assert.Contains("3行目", page.QuerySelector("#set-aside")!.Closest("section")!.QuerySelector("tbody")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Import_FiveHundredColumns_KeepsThemAll(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var more = string.Concat(Enumerable.Range(1, 492).Select(i => $",追加項目{i}"));
        var preview = await division.Upload("computers", "横長.csv", Importing.Utf8($"{Importing.Headings}{more}\r\n{Row}{string.Concat(Enumerable.Range(1, 492).Select(i => $",値{i}"))}\r\n"));
        var page = await division.Page(preview);
        Assert.Equal(500, page.QuerySelectorAll("[name=column]").Length);

        var (_, result) = await division.Commit(preview);

        Assert.Equal("1/1/0/0/0", result.Counts());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 7)]
    [InlineData(DatabaseKind.Postgres, 7)]
    [InlineData(DatabaseKind.Sqlite, 0)]
    [InlineData(DatabaseKind.Postgres, 0)]
    [InlineData(DatabaseKind.Postgres, 3)]
    [InlineData(DatabaseKind.Postgres, 5)]
    public async Task Import_TenMegabyteCell_StaysAPageOfBoundedSize(DatabaseKind kind, int column)
    {
        await using var site = await DeskSite.Start(kind);
        using var division = await site.As("satoko");
        var cells = Row.Split(',');
        cells[column] = new string('あ', 10_000_000 / 3);
        var preview = await division.Upload("computers", "台帳.csv", Importing.Utf8($"{Importing.Headings}\r\n{string.Join(',', cells)}\r\n"));
        using var shown = await division.Get(preview);
        Assert.True((await shown.Content.ReadAsStringAsync()).Length < 200_000);

        using var response = await division.Submit(await Browser.Read(shown), preview, "取り込む");

        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}");
        if (response.StatusCode == HttpStatusCode.Redirect)
            Assert.True((await division.Client.GetStringAsync(await division.Result(response.Headers.Location!.OriginalString))).Length < 200_000);
    }

    [Theory]
    [InlineData("/imports/preview", HttpStatusCode.Redirect)]
    [InlineData("/imports/preview?file=../../etc/passwd&ledger=computers", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/imports/preview?file=x&ledger=no-such", HttpStatusCode.NotFound)]
    [InlineData("/imports/preview-report?file=x&ledger=report", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/imports/999999", HttpStatusCode.NotFound)]
    [InlineData("/imports/999999/set-aside", HttpStatusCode.NotFound)]
    public async Task Get_AddressMadeUp_IsNoError(string path, HttpStatusCode expected)
    {
        await using var site = await DeskSite.Start();
        using var admin = await site.As("admin");

        Assert.Equal(expected, await admin.Status(path));
    }

    [Theory]
    [InlineData("&encoding=ebcdic")]
    [InlineData("&separator=abc")]
    [InlineData("&separator=%22")]
    [InlineData("&header=0")]
    [InlineData("&header=99999999999")]
    [InlineData("&reason=%00")]
    public async Task Preview_ChoiceMadeUp_SaysSo(string choice)
    {
        await using var site = await DeskSite.Start();
        using var division = await site.As("satoko");
        var preview = await division.Upload("computers", "台帳.csv", Importing.Utf8($"{Importing.Headings}\r\n{Row}\r\n"));

        var (status, page) = await division.Preview(preview + choice);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.EndsWith("。", page.QuerySelector("#problem .banner__body p")!.TextContent.Trim());
    }

    static byte[] Make(string what)
    {
        switch (what)
        {
            case "noise":
                var noise = new byte[100_000];
                new Random(7).NextBytes(noise);
                return noise;
            case "nul": return new byte[5_000];
            case "pdf": return "%PDF-1.7 ..."u8.ToArray();
            case "wrong": return Importing.Utf8("りんご\r\n100\r\n");
            case "truncated":
                var whole = Workbook("");
                return whole[..(whole.Length / 2)];
            case "bomb": return Workbook("", bomb: true);
            default: return Workbook("<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>");
        }
    }

    static byte[] Workbook(string prolog, bool bomb = false)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"/>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"台帳\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
            if (bomb)
            {
                using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
                var blanks = new byte[1 << 20];
                for (var i = 0; i < 100; i++) part.Write(blanks);
            }
            else
            {
                Part(zip, "xl/worksheets/sheet1.xml", prolog + $"<worksheet xmlns=\"{main}\"><sheetData><row><c t=\"inlineStr\"><is><t>品名</t></is></c></row></sheetData></worksheet>");
            }
        }

        return memory.ToArray();
    }

    static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(xml);
    }
}
