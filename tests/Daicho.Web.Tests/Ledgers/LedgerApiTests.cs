using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Ledgers;

public sealed class LedgerApiTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_RecordsAndLedgers_CarriesTypedValuesAndLinks(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2), Samples.Computer(3));
        var person = await site.SignIn("satoko");

        var ledgers = await Json(person, "/api/ledgers");
        var page = await Json(person, "/api/ledgers/computers?size=2&page=2&sort=-asset_number");
        var one = await person.Client.GetAsync("/api/ledgers/computers/1");

        Assert.Contains(ledgers.AsArray(), l => l!["id"]!.GetValue<string>() == "computers");
        Assert.Equal(("3", "1", "PC-000001"), ($"{page["total"]}", $"{page["items"]!.AsArray().Count}", $"{page["items"]![0]!["values"]!["asset_number"]}"));
        Assert.Equal("\"1\"", one.Headers.ETag!.Tag);
        var record = (await one.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("2025-10-01", $"{record["values"]!["introduced_on"]}");
        Assert.Equal(site.Test.Units["税務課"], record["links"]!["location"]!.GetValue<long>());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Put_WithTheVersionRead_ChangesWhatWasSentAndNothingElse(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        var saved = await person.Send(HttpMethod.Put, "/api/ledgers/computers/1", new { values = new { remark = "修理に出した", lease_end_on = (string?)null }, reason = "更新" }, "\"1\"");
        var stale = await person.Send(HttpMethod.Put, "/api/ledgers/computers/1", new { values = new { remark = "別の備考" } }, "\"1\"");
        var without = await person.Send(HttpMethod.Put, "/api/ledgers/computers/1", new { values = new { remark = "別の備考" } });

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (saved.StatusCode, saved.Headers.ETag!.Tag));
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal(("修理に出した", null, "FMVU71012"), (computer.Remark, computer.LeaseEndOn, computer.Model));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var problem = (await stale.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(("2", "修理に出した", "別の備考"), ($"{problem["version"]}", $"{problem["differences"]![0]!["now"]}", $"{problem["differences"]![0]!["sent"]}"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        var history = (await Json(person, "/api/ledgers/computers/1/history")).AsArray();
        Assert.Equal(("2", "更新"), ($"{history[0]!["version"]}", $"{history[0]!["reason"]}"));
        Assert.Contains(history[0]!["changes"]!.AsArray(), c => $"{c!["column"]}" == "remark" && $"{c["after"]}" == "修理に出した");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Unusable_AnswersWithAJapaneseSentence(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        async Task<string> Refused(object body, HttpStatusCode expected)
        {
            var answer = await person.Send(HttpMethod.Post, "/api/ledgers/computers", body);
            Assert.Equal(expected, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }

        Assert.Contains("資産番号は必須です", await Refused(new { values = new { introduced_on = "きのう" } }, HttpStatusCode.UnprocessableEntity));
        Assert.Contains("項目「no_such」はありません", await Refused(new { values = new { no_such = 1 } }, HttpStatusCode.BadRequest));
        Assert.Contains("values", await Refused(new { }, HttpStatusCode.BadRequest));
        Assert.Contains("文字列・数値", await Refused(new { values = new { remark = new[] { 1 } } }, HttpStatusCode.BadRequest));
        Assert.Contains("NUL", await Refused(new { values = new { asset_number = "PC-1", remark = "a\0b" } }, HttpStatusCode.UnprocessableEntity));
        using var text = new StringContent("{");
        Assert.Equal(HttpStatusCode.BadRequest, (await person.Client.PostAsync("/api/ledgers/computers", text)).StatusCode);
        using var broken = new StringContent("{\"values\":{\"remark\":\"\\ud800\"}}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        Assert.True((await person.Client.PostAsync("/api/ledgers/computers", broken)).StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers"));
    }

    static async Task<JsonNode> Json(Visitor person, string address)
    {
        var (status, text) = await person.Get(address);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(text)!;
    }
}
