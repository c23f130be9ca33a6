using Daicho.Browser.Tests.Setup;

namespace Daicho.Browser.Tests.Crawling;

public sealed class CrawlTests(Demonstration site)
{
    [Theory]
    [InlineData("hanako", 30)]
    [InlineData("satoko", 60)]
    [InlineData("ichiro", 60)]
    [InlineData("takahashi", 30)]
    [InlineData("tanaka", 30)]
    [InlineData("admin", 60)]
    public async Task Links_EverySort_LeadToAWholePage(string userName, int atLeast)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Cookie", await site.Cookies(userName));
        var crawler = new Crawler(client);

        await crawler.Run();

        Assert.Empty(crawler.Defects.Take(30));
        Assert.True(crawler.Read.Count >= atLeast, $"{crawler.Read.Count} pages were read.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{crawler.Read.Count} addresses");
    }
}
