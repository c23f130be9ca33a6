using System.Net;
using System.Text.RegularExpressions;
using Daicho.Access;
using Daicho.Web.Access;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Desk;

public sealed class RouteMatrixTests
{
    [Fact]
    public async Task Endpoints_All_HaveARowInTheMatrix()
    {
        await using var site = await DeskSite.Start();
        var patterns = Patterns(site);

        Assert.DoesNotContain(patterns, p => RouteMatrix.Find(p) is null);
        Assert.Empty(RouteMatrix.Rows.Select(r => r.Pattern).Except(patterns.Select(p => p.TrimStart('/')), StringComparer.OrdinalIgnoreCase));
        Assert.True(patterns.Count > 10);
    }

    [Fact]
    public async Task Get_EachRole_ReachesWhatTheMatrixSays()
    {
        await using var site = await DeskSite.Start();
        foreach (var account in DemoAccounts.For("税務課", "高齢福祉課"))
        {
            using var browser = await site.As(account.UserName);
            foreach (var row in RouteMatrix.Rows.Where(r => !r.Anyone))
            {
                var allowed = (account.Roles & row.Who) != Role.None;
                var status = await browser.Status(Sample(row.Pattern));
                Assert.Equal((account.UserName, row.Pattern, allowed), (account.UserName, row.Pattern, status is not HttpStatusCode.Forbidden));
                Assert.True((int)status < 500, $"{row.Pattern}: {status}");
            }
        }
    }

    [Fact]
    public async Task Get_NobodySignedIn_ReachesNothingButTheOpenRoutes()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();
        foreach (var row in RouteMatrix.Rows.Where(r => !r.Anyone))
        {
            using var response = await browser.Get(Sample(row.Pattern));
            if (row.Pattern.StartsWith("api", StringComparison.Ordinal)) Assert.Equal((row.Pattern, HttpStatusCode.Unauthorized), (row.Pattern, response.StatusCode));
            else Assert.StartsWith("/sign-in?returnUrl=", response.Headers.Location?.PathAndQuery);
        }
        using var unknown = await browser.Get("/no-such-page");
        Assert.StartsWith("/sign-in", unknown.Headers.Location?.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/sign-in"));
    }

    [Fact]
    public async Task Get_EveryRoute_CarriesSecurityHeadersAndIsNotStored()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");
        foreach (var row in RouteMatrix.Rows.Where(r => r.Pattern != "errors/{code:int}"))
        {
            using var response = await browser.Get(Sample(row.Pattern));
            Assert.Equal((row.Pattern, "nosniff"), (row.Pattern, response.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.True(response.Headers.CacheControl?.NoStore, row.Pattern);
        }
    }

    static List<string> Patterns(DeskSite site) =>
    [
        .. site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => e.RoutePattern.RawText ?? "").Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // An address of the route that names nothing there is.
    static string Sample(string pattern) => "/" + Regex.Replace(pattern, @"\{[^}:]+(?<kind>:[a-z]+)?\}", m => m.Groups["kind"].Success ? "999999" : "no-such", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
