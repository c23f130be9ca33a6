using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Imports;

/// <summary>The steps of an import as a person takes them.</summary>
static class Importing
{
    public const string Headings = "資産番号,品名,型番,シリアル番号,導入年月日,設置所属,使用者,備考";

    static Importing() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static System.Text.Encoding Encoding932 => System.Text.Encoding.GetEncoding(932);

    public static byte[] Cp932(string text) => Encoding932.GetBytes(text);

    public static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>Uploads a file and returns the address of its preview.</summary>
    public static async Task<string> Upload(this Browser browser, string ledger, string fileName, byte[] content)
    {
        using var response = await browser.Upload(await browser.Page("/imports/new"), "/imports/new", "内容を確かめる", "Upload", fileName, content, ("Ledger", ledger));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>The preview, and how it answered.</summary>
    public static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Preview(this Browser browser, string address)
    {
        using var response = await browser.Get(address);
        return (response.StatusCode, await Browser.Read(response));
    }

    /// <summary>Takes a previewed file in; returns the page that follows.</summary>
    public static async Task<(string Address, IHtmlDocument Page)> Commit(this Browser browser, string preview, params (string Name, string Value)[] fields)
    {
        using var response = await browser.Submit(await browser.Page(preview), preview, "取り込む", fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var address = await browser.Result(response.Headers.Location!.OriginalString);
        return (address, await browser.Page(address));
    }

    /// <summary>The address of what came of a job, once it is done.</summary>
    public static async Task<string> Result(this Browser browser, string job)
    {
        while (true)
        {
            using var response = await browser.Get(job);
            if (response.StatusCode == HttpStatusCode.Redirect) return response.Headers.Location!.OriginalString;
            Assert.Equal((HttpStatusCode.OK, job), (response.StatusCode, job));
            Assert.Null((await Browser.Read(response)).QuerySelector("#problem"));
            await Task.Delay(50);
        }
    }

    /// <summary>Uploads and takes in.</summary>
    public static async Task<(string Address, IHtmlDocument Page)> Import(this Browser browser, string ledger, string fileName, byte[] content) =>
        await browser.Commit(await browser.Upload(ledger, fileName, content));

    /// <summary>The figure of that name on a page.</summary>
    public static string Figure(this IDocument page, string name) => string.Concat(
        page.QuerySelectorAll(".figures__item").First(i => i.QuerySelector("dt")!.TextContent == name).QuerySelector("dd")!.TextContent.Where(char.IsAsciiDigit));

    /// <summary>The counts 読込・追加・更新・変更なし・保留.</summary>
    public static string Counts(this IDocument page) => string.Join('/', new[] { "読込", "追加", "更新", "変更なし", "保留" }.Select(page.Figure));
}
