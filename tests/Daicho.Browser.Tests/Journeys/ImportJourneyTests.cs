using System.Text;
using Daicho.Browser.Tests.Setup;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

public sealed class ImportJourneyTests(Demonstration site)
{
    const string File = "資産番号,品名,型番,シリアル番号,導入年月日,設置所属,使用者,備考\r\n"
        + "PC-980001,ノートパソコン,FMVU71012,R9800001,R6.3.29,税務課,髙橋 美咲,\r\n"
        + "PC-980002,ノートパソコン,FMVU71012,R9800002,令和6年13月1日,税務課,渡邉 健,窓口用\r\n";

    [Fact]
    public async Task DigitalDivision_WithoutScripts_CorrectsTheRowThatWasSetAside()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = await site.SignIn("satoko");
        await Upload(page, "棚卸（令和8年度）.csv", Encoding.GetEncoding(932).GetBytes(File));
        Assert.Contains("Shift_JIS", await page.Locator("#encoding option").First.InnerTextAsync());
        Assert.Contains("令和6年13月1日", await page.GetByRole(AriaRole.Region, new() { Name = "保留になる行" }).Last.InnerTextAsync());

        await Commit(page);
        Assert.Equal("2 1 1", await Figures(page));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "保留の行を受け取る" }).ClickAsync());
        var text = await System.IO.File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("令和6年13月1日", text);

        await Upload(page, download.SuggestedFilename, Encoding.UTF8.GetBytes(text.Replace("13月", "12月")));
        await Commit(page);
        Assert.Equal("1 1 0", await Figures(page));

        await page.GotoAsync("/ledgers/computers?q=PC-980002");
        Assert.Contains("渡邉 健", await page.Locator("main tbody").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    static async Task Upload(IPage page, string name, byte[] content)
    {
        await page.GotoAsync("/imports/new");
        await page.GetByLabel("取込先").SelectOptionAsync("computers");
        await page.GetByLabel("ファイル").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "内容を確かめる" }).ClickAsync();
        Assert.Equal("取込の確認", await page.Locator("h1").InnerTextAsync());
    }

    // Where the machine is busy, the page of progress comes first and leads on by itself.
    static async Task Commit(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "取り込む", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/imports/[0-9]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    // Rows read, added and set aside.
    static async Task<string> Figures(IPage page)
    {
        Assert.Matches("^/imports/[0-9]+$", new Uri(page.Url).AbsolutePath);
        var figures = await page.Locator(".figures__item dd").AllInnerTextsAsync();
        return string.Join(' ', new[] { figures[0], figures[1], figures[4] }.Select(f => string.Concat(f.Where(char.IsAsciiDigit))));
    }
}
