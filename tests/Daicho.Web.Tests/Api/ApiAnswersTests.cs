using System.Net;
using Daicho.TestSupport;
using Daicho.Web.Tests.Ledgers;

namespace Daicho.Web.Tests.Api;

public sealed class ApiAnswersTests
{
    [Fact]
    public async Task Send_WhatNoOperationTakes_AnswersInProblemDetails()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        using var method = await person.Send(HttpMethod.Put, "/api/ledgers/computers/1", new { });
        using var unknown = await person.Client.GetAsync("/api/no-such");
        using var form = await person.SendText(HttpMethod.Patch, "/api/ledgers/computers/1", "remark=a", "application/x-www-form-urlencoded", "\"1\"");
        using var bare = await person.SendText(HttpMethod.Post, "/api/ledgers/computers", "{}", null);
        using var merge = await person.SendText(HttpMethod.Patch, "/api/ledgers/computers/1", "{\"values\":{\"remark\":\"修理中\"}}", "application/merge-patch+json", "\"1\"");
        using var large = await person.SendText(HttpMethod.Post, "/api/ledgers/computers", $"{{\"reason\":\"{new string('a', 2 << 20)}\"}}", "application/json");

        await method.Problem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "PATCH"], method.Content.Headers.Allow.Order(StringComparer.Ordinal));
        await unknown.Problem(HttpStatusCode.NotFound);
        await form.Problem(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/merge-patch+json", form.Headers.GetValues("Accept-Patch").Single());
        await bare.Problem(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal(HttpStatusCode.OK, merge.StatusCode);
        await large.Problem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_CookieWithoutThePagesToken_WritesNothing()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        var person = await site.SignIn("satoko");
        using var body = System.Net.Http.Json.JsonContent.Create(new { values = new { asset_number = "PC-1", product_name = "ノートパソコン" } });

        using var answer = await person.Client.PostAsync("/api/ledgers/computers", body);

        Assert.Contains("RequestVerificationToken", $"{(await answer.Problem(HttpStatusCode.BadRequest))["detail"]}");
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers"));
    }

    [Fact]
    public async Task Get_FromAnotherOrigin_IsNotOpenedToIt()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        var person = await site.SignIn("satoko");
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Options])
        {
            using var request = new HttpRequestMessage(method, "/api/ledgers");
            request.Headers.Add("Origin", "https://evil.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            using var answer = await person.Client.SendAsync(request);
            Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Get_NobodySignedIn_IsToldSoInProblemDetails()
    {
        await using var site = await LedgerSite.Start(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = site.Address };

        using var answer = await client.GetAsync("/api/ledgers");

        await answer.Problem(HttpStatusCode.Unauthorized);
    }
}
