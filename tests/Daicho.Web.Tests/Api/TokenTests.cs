using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Daicho.Access;
using Daicho.Checks;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Ledgers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Api;

public sealed class TokenTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Make_OnThePage_ShowsTheSecretOnceAndKeepsAHash(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "高齢福祉課"));
        var person = await site.SignIn("hanako");

        var secret = await Make(person, "夜間連携", "read");

        Assert.StartsWith("daicho_", secret);
        Assert.DoesNotContain(secret, (await person.Get("/account/tokens")).Text, StringComparison.Ordinal);
        Assert.Equal(1, site.Test.Number($"SELECT count(*) FROM api_tokens WHERE hash = '{ApiTokenSecret.Hash(secret)}' AND name = '夜間連携'"));
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM api_token_events WHERE what = 'made'"));
        using var program = Program(site, secret);
        using var list = await program.GetAsync("/api/ledgers/computers");
        Assert.Equal("1", $"{(await list.Json())["total"]}");
        using var page = await program.GetAsync("/");
        Assert.StartsWith("/sign-in", page.Headers.Location?.PathAndQuery);
        Assert.True(HistoryVerifier.Verify(site.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Write_NeedsATokenThatWrites_AndNamesItInTheHistory(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var person = await site.SignIn("hanako");
        using var reader = Program(site, await Make(person, "読むだけ", "read"));
        using var writer = Program(site, await Make(person, "夜間連携", "write"));

        async Task<HttpResponseMessage> Change(HttpClient program)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/ledgers/computers/1") { Content = JsonContent.Create(new { values = new { remark = "連携で更新" } }) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            return await program.SendAsync(request);
        }

        await (await Change(reader)).Problem(HttpStatusCode.Forbidden);
        Assert.Equal(1, site.Test.Get<Computer>(1).Version);
        Assert.Equal(HttpStatusCode.OK, (await Change(writer)).StatusCode);
        var history = (await person.Json("/api/ledgers/computers/1/history")).AsArray();
        Assert.Equal("山田 花子（API：夜間連携）", $"{history[0]!["actor"]}");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Limit_ToALedger_HidesEveryOther(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var overdue = Samples.Computer(1, "税務課");
        overdue.LeaseEndOn = new DateOnly(2026, 3, 31);
        site.Test.Add(overdue);
        new CheckRunner(site.Test.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [CheckCatalog.Get("computers.lease-end")]);
        var person = await site.SignIn("satoko");
        using var computers = Program(site, await Make(person, "パソコン", "write", "computers"));
        using var systems = Program(site, await Make(person, "システム", "read", "systems"));

        async Task<string> Of(HttpClient program, string address)
        {
            using var answer = await program.GetAsync(address);
            return $"{(int)answer.StatusCode} {(answer.IsSuccessStatusCode && await answer.Json() is System.Text.Json.Nodes.JsonArray all ? all.Count : -1)}";
        }

        Assert.Equal(("200 1", "200 1", "404 -1"), (await Of(computers, "/api/ledgers"), await Of(computers, "/api/discrepancies"), await Of(computers, "/api/ledgers/systems")));
        Assert.Equal(("200 1", "200 0", "404 -1"), (await Of(systems, "/api/ledgers"), await Of(systems, "/api/discrepancies"), await Of(systems, "/api/ledgers/computers/1")));
        using var add = await computers.PostAsJsonAsync("/api/ledgers/systems", new { values = new { name = "台帳外" } });
        Assert.Equal(HttpStatusCode.NotFound, add.StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Right_TakenFromTheOwnerOrTheToken_IsGoneWithTheNextCall(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var person = await site.SignIn("satoko");
        using var program = Program(site, await Make(person, "連携", "read"));
        async Task<HttpStatusCode> Status(string address)
        {
            using var answer = await program.GetAsync(address);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await Status("/api/ledgers/computers/1"));

        site.Test.Sql($"UPDATE users SET roles = {(int)Role.Official} WHERE user_name = 'satoko'");
        Assert.Equal(HttpStatusCode.NotFound, await Status("/api/ledgers/computers/1"));
        site.Test.Sql($"UPDATE users SET roles = {(int)Role.DigitalDivision} WHERE user_name = 'satoko'");
        Assert.Equal(HttpStatusCode.OK, await Status("/api/ledgers/computers/1"));

        site.Test.Sql("UPDATE api_tokens SET expires_at = '2026-01-01 00:00:00'");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/ledgers/computers/1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_ByOwnerOrAdministrator_EndsTheToken(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var owner = await site.SignIn("hanako");
        var other = await site.SignIn("takashi");
        var administrator = await site.SignIn("admin");
        using var program = Program(site, await Make(owner, "連携", "read"));

        using var foreign = await other.Post("/account/tokens?handler=Revoke&id=1", await other.Form("/account"));
        Assert.NotEqual(HttpStatusCode.Redirect, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get("/account/tokens/all")).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/ledgers")).StatusCode);

        var all = await administrator.Page("/account/tokens/all");
        Assert.Contains("山田 花子", all.QuerySelector("tbody tr")!.TextContent);
        using var revoked = await administrator.Post("/account/tokens/all?handler=Revoke&id=1", Visitor.Form(all));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        using var refused = await program.GetAsync("/api/ledgers");
        await refused.Problem(HttpStatusCode.Unauthorized);
        Assert.Contains("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(1, site.Test.Number("SELECT count(*) FROM api_token_events WHERE what = 'revoked'"));
    }

    [Fact]
    public async Task Make_BeyondWhatIsAllowed_SaysWhyAndMakesNothing()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        var person = await site.SignIn("hanako");
        foreach (var (name, value) in ((string, string)[])[("Input.ExpiresOn", "令和10年1月1日"), ("Input.ExpiresOn", "2026-01-01"), ("Input.ExpiresOn", "いつか"), ("Input.Name", ""), ("Input.Ledgers", "no-such")])
        {
            using var answer = await person.Post("/account/tokens", await Blank(person), ("Input.Name", "連携"), (name, value));
            Assert.NotEmpty((await person.Read(answer)).QuerySelectorAll(".error-summary__list li"));
        }
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM api_tokens"));
    }

    [Fact]
    public async Task Operations_ThatWrite_AllPassTheGuard()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        var writes = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Any(m => m is not "GET")).ToList();

        Assert.True(writes.Count >= 6);
        // The guard comes with the bound on the body.
        Assert.All(writes, e => Assert.NotNull(e.Metadata.GetMetadata<IRequestSizeLimitMetadata>()));
    }

    static async Task<Dictionary<string, string>> Blank(Visitor person)
    {
        var page = await person.Page("/account/tokens");
        return new(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Input.Scope"] = "read",
            ["Input.ExpiresOn"] = page.QuerySelector("#Input_ExpiresOn")!.GetAttribute("value")!,
        };
    }

    static async Task<string> Make(Visitor person, string name, string scope, string? ledger = null)
    {
        var form = await Blank(person);
        if (ledger is not null) form["Input.Ledgers"] = ledger;
        using var answer = await person.Post("/account/tokens", form, ("Input.Name", name), ("Input.Scope", scope));
        return (await person.Read(answer)).QuerySelector("#secret")!.GetAttribute("value")!;
    }

    static HttpClient Program(LedgerSite site, string secret)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }
}
