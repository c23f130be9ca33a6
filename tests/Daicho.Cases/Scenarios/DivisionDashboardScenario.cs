using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Daicho.Calendar;
using Daicho.TestSupport;
using Daicho.Web;
using Daicho.Web.Accounts;

namespace Daicho.Cases.Scenarios;

/// <summary>One picture of the whole government and of each division (K-O6: 全体像が分からない).</summary>
public class DivisionDashboardScenario(Kumamoto kumamoto)
{
    private const string Password = "部局の全体像を見るための言葉";

    private static readonly string[] Systems = ["システム名,所管課,システム形態,稼働開始日", "税務総合システム,税務課,ホスト,平成20年4月1日", "人事給与システム,人事課,Web,令和5年4月1日", "介護保険システム,健康福祉政策課,C/S,令和2年4月1日"];

    private static readonly string[] Costs = ["システム名,年度,費目,予算・決算,金額,所管課", "税務総合システム,令和7年度,運用費用,決算,120000000,税務課", "介護保険システム,令和7年度,運用費用,決算,30000000,健康福祉政策課"];

    [Theory, ClassData(typeof(BothDatabases)), Case("K-O6", Part = "a page per division with cost, systems, machines, open discrepancies and findings of its sections")]
    public async Task Division_LookedAtByItsHead_ShowsCostSystemsAndWhatIsOpenOfItsSections(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import", "systems", prefecture.File("システム.csv", Systems));
        prefecture.Do("import", "system-costs", prefecture.File("経費.csv", Costs));
        prefecture.Do("import", "computers", prefecture.File("機器.csv", "資産番号,品名,設置所属,リース満了日", "PC-1,ノートパソコン,税務課,令和8年3月31日", "PC-2,ノートパソコン,健康福祉政策課,令和10年3月31日"));
        prefecture.Do("check");

        await using var site = await Site.Open(prefecture);
        var cio = await site.SignIn("tanaka");

        // The whole government, then the division two clicks below it, each by its link.
        var whole = await Site.Page(cio, "/units");
        Assert.Equal(("150,000千円", "3件", "2台"), (Figure(whole, "経費（令和7年度）"), Figure(whole, "情報システム"), Figure(whole, "機器")));
        var governor = await Site.Page(cio, Link(whole, "知事部局"));
        var division = await Site.Page(cio, Link(governor, "総務部"));
        Assert.Equal(("120,000千円", "2件", "1台"), (Figure(division, "経費（令和7年度）"), Figure(division, "情報システム"), Figure(division, "機器")));
        Assert.Contains("リース満了日を過ぎた機器", division.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("介護保険システム", division.Body.TextContent, StringComparison.Ordinal);
        var tax = division.QuerySelectorAll("section tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "税務課");
        Assert.Equal(["120,000", "1", "1"], tax.QuerySelectorAll("td").Skip(1).Take(3).Select(c => c.TextContent));

        // The machine is returned: what was open is gone from the division's page after the next run.
        prefecture.Do("import", "computers", prefecture.File("返還.csv", "資産番号,リース状態", "PC-1,返還済"));
        prefecture.Do("check");
        Assert.DoesNotContain("リース満了日を過ぎた機器", (await Site.Page(cio, Link(governor, "総務部"))).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Figure(IHtmlDocument page, string label) =>
        page.QuerySelectorAll(".figures__item").Single(i => i.QuerySelector("dt")!.TextContent == label).QuerySelector("dd")!.TextContent.Trim();

    private static string Link(IHtmlDocument page, string name) => page.QuerySelectorAll("tbody th a").Single(a => a.TextContent == name).GetAttribute("href")!;

    private sealed class Site(Microsoft.AspNetCore.Builder.WebApplication app) : IAsyncDisposable
    {
        public static async Task<Site> Open(Government government)
        {
            var database = government.Open();
            DemoAccounts.Create(database, government.Today, Password, DemoAccounts.For("税務課", "健康福祉政策課"));
            var app = DaichoHost.Build(database, new BusinessClock(today: government.Today), new DaichoHostOptions { Port = 0, GovernmentName = "見本県", Args = ["--Logging:LogLevel:Default=Error"] });
            await app.StartAsync();
            return new Site(app);
        }

        public async Task<HttpClient> SignIn(string userName)
        {
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
            var page = await client.GetStringAsync("/sign-in");
            var token = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"(?<t>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["t"].Value;
            using var form = new FormUrlEncodedContent([new("UserName", userName), new("Password", Password), new("__RequestVerificationToken", token)]);
            using var response = await client.PostAsync("/sign-in", form);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            return client;
        }

        public static async Task<IHtmlDocument> Page(HttpClient client, string path) => new HtmlParser().ParseDocument(await client.GetStringAsync(path));

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
