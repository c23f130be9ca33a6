using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Daicho.Access;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Access;
using Daicho.Web.Tests.Desk;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Accounts;

public sealed class AccessMatrixTests
{
    static readonly string[] Everybody = ["hanako", "satoko", "ichiro", "takahashi", "tanaka", "admin", Secrets.FormerAuditor];

    // Every operation of the API that writes, with who may do it to a computer: of the own unit, of another, the answer else.
    static readonly Dictionary<string, string> Writing = new(StringComparer.Ordinal)
    {
        ["POST api/ledgers/{ledger}"] = "add",
        ["PATCH api/ledgers/{ledger}/{id:long}"] = "change",
        ["POST api/ledgers/{ledger}/{id:long}/close"] = "close",
        ["POST api/ledgers/{ledger}/{id:long}/reopen"] = "reopen",
    };

    [Fact]
    public async Task Operations_OfTheApi_AreAllInTheMatrixAndTriedHere()
    {
        await using var site = await DeskSite.Start();
        var operations = site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.TrimStart('/')}") ?? [])
            .ToList();

        Assert.DoesNotContain(operations, o => RouteMatrix.Find(o.Split(' ')[1]) is null);
        Assert.Equal(Writing.Keys.Order(StringComparer.Ordinal), operations.Where(o => !o.StartsWith("GET ", StringComparison.Ordinal) && o.Contains("api/ledgers", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answers_ToEachRole_HoldNoSecretThatIsNotTheirs(DatabaseKind kind)
    {
        var (site, ids) = await Secrets.Plant(kind);
        await using var _ = site;
        var addresses = Secrets.Addresses(site, ids).Distinct(StringComparer.Ordinal).ToList();
        foreach (var who in Everybody)
        {
            using var browser = await site.As(who);
            var seen = new HashSet<Secret>();
            foreach (var address in addresses)
            {
                using var response = await browser.Get(address);
                var text = await Secrets.TextOf(response);
                Assert.True((int)response.StatusCode < 500, $"{who} {address}: {response.StatusCode}");
                foreach (var secret in Secrets.All.Where(s => text.Contains(s.Rest, StringComparison.Ordinal)))
                {
                    Assert.True(secret.Whom.Contains(who, StringComparer.Ordinal), $"{who} reads {secret.Rest} at {address}");
                    seen.Add(secret);
                }
            }
            // What proves nothing when nobody sees it: those who may see a secret do find it.
            Assert.Equal(Secrets.All.Where(s => s.Whom.Contains(who, StringComparer.Ordinal)).Select(s => s.Rest).Order(StringComparer.Ordinal), seen.Select(s => s.Rest).Order(StringComparer.Ordinal));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Counts_OfASearchForASecret_AreZeroForOthers(DatabaseKind kind)
    {
        var (site, _) = await Secrets.Plant(kind);
        await using var __ = site;
        foreach (var who in Everybody)
        {
            using var browser = await site.As(who);
            foreach (var (ledger, secret) in new[] { ("computers", Secrets.OtherUnit), ("audit-items", Secrets.Unpublished), ("posts", Secrets.NotYet) })
            {
                var column = ledger == "computers" ? "remark" : ledger == "posts" ? "holder" : "finding";
                using var response = await browser.Get($"/api/ledgers/{ledger}?f.{column}={secret.Ask}");
                // A ledger of which one sees nothing at all is not there.
                var total = response.StatusCode == HttpStatusCode.NotFound ? 0 : (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("total").GetInt32();
                Assert.Equal((who, ledger, secret.Whom.Contains(who, StringComparer.Ordinal) ? 1 : 0), (who, ledger, total));
            }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Writes_ByEachRole_ToOwnAndOtherUnits_AreAnsweredAsThePolicySays(DatabaseKind kind)
    {
        var (site, ids) = await Secrets.Plant(kind);
        await using var _ = site;
        foreach (var who in Everybody)
        {
            using var browser = await site.As(who);
            foreach (var record in new[] { "own", "other" })
            {
                var version = site.Data.Get<Computer>(ids[record]).Version;
                var expected = Expected(site.Account(who), isOwn: record == "own");

                var change = await Send(browser, HttpMethod.Patch, $"/api/ledgers/computers/{ids[record]}", new { values = new { model = $"{who} {record}" }, reason = "権限の確認" }, version);
                var page = await browser.Status($"/ledgers/computers/{ids[record]}/edit");

                Assert.Equal((who, record, expected), (who, record, change.StatusCode));
                Assert.Equal((who, record, expected), (who, record, page));
                Assert.Equal(expected == HttpStatusCode.OK, site.Data.Get<Computer>(ids[record]).Model == $"{who} {record}");
                if (expected != HttpStatusCode.OK) Assert.DoesNotContain(Secrets.OtherUnit.Rest, await Secrets.TextOf(change));
                foreach (var act in new[] { "close", "reopen" })
                {
                    version = site.Data.Get<Computer>(ids[record]).Version;
                    var answer = await Send(browser, HttpMethod.Post, $"/api/ledgers/computers/{ids[record]}/{act}", new { reason = "権限の確認" }, version);
                    Assert.Equal((who, record, act, expected), (who, record, act, answer.StatusCode));
                    Assert.Equal(expected == HttpStatusCode.OK ? version + 1 : version, site.Data.Get<Computer>(ids[record]).Version);
                }
            }
        }
    }

    static HttpStatusCode Expected(UserAccount account, bool isOwn)
    {
        var (sees, writes) = (LedgerPolicy.OwnUnit.Sees(account.ToActor(), TestDatabase.Today), LedgerPolicy.OwnUnit.Writes(account.ToActor(), TestDatabase.Today));
        var reaches = (Reach reach) => reach == Reach.All || (reach == Reach.OwnUnits && isOwn);
        return !reaches(sees) ? HttpStatusCode.NotFound : reaches(writes) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
    }

    static async Task<HttpResponseMessage> Send(Browser browser, HttpMethod method, string address, object body, int version)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        request.Headers.Add("RequestVerificationToken", (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        return await browser.Client.SendAsync(request);
    }
}
