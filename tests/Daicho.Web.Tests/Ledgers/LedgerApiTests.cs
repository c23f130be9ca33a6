using System.Net;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Daicho.Web.Tests.Api;

namespace Daicho.Web.Tests.Ledgers;

public sealed class LedgerApiTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_RecordsAndLedgers_CarriesTypedValuesAndLinks(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1), Samples.Computer(2), Samples.Computer(3));
        var person = await site.SignIn("satoko");

        var ledgers = await person.Json("/api/ledgers");
        var page = await person.Json("/api/ledgers/computers?size=2&page=2&sort=-asset_number&cols=asset_number");
        using var one = await person.Client.GetAsync("/api/ledgers/computers/1");

        Assert.Contains(ledgers.AsArray(), l => l!["id"]!.GetValue<string>() == "computers");
        Assert.Equal(("3", "1", "PC-000001"), ($"{page["total"]}", $"{page["items"]!.AsArray().Count}", $"{page["items"]![0]!["values"]!["asset_number"]}"));
        Assert.Single(page["items"]![0]!["values"]!.AsObject());
        Assert.Equal("\"1\"", one.Headers.ETag!.Tag);
        var record = await one.Json();
        Assert.Equal("2025-10-01", $"{record["values"]!["introduced_on"]}");
        Assert.Equal(("税務課", site.Test.Units["税務課"]), ($"{record["values"]!["location"]!["text"]}", record["values"]!["location"]!["id"]!.GetValue<long>()));
        Assert.Null(record["values"]!["remark"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_NextOfEachPage_MeetsEveryRecordOnce(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add([.. Enumerable.Range(1, 7).Select(n => Samples.Computer(n, n == 4 ? "高齢福祉課" : "税務課"))]);
        var person = await site.SignIn("satoko");

        foreach (var start in (string[])["/api/ledgers/computers?size=3&f.location=%E7%A8%8E%E5%8B%99%E8%AA%B2&sort=asset_number", "/api/ledgers/computers?size=3&f.location=%E7%A8%8E%E5%8B%99%E8%AA%B2&after=0"])
        {
            var met = new List<string>();
            for (var address = start; address is not null;)
            {
                var page = await person.Json(address);
                met.AddRange(page["items"]!.AsArray().Select(r => $"{r!["values"]!["asset_number"]}"));
                address = page["next"]?.GetValue<string>();
            }
            Assert.Equal([1, 2, 3, 5, 6, 7], met.Select(m => int.Parse(m[3..], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_AsOfADay_AnswersWithWhatWasRecordedThen(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        site.Test.Change<Computer>(1, c => c.Remark = "修理に出した");
        // The first action is dated back; the second stays today.
        site.Test.Sql("UPDATE actions SET at = '2026-01-10 00:00:00' WHERE seq < (SELECT max(seq) FROM actions)");
        var person = await site.SignIn("satoko");

        using var then = await person.Client.GetAsync("/api/ledgers/computers/1?asof=%E4%BB%A4%E5%92%8C8%E5%B9%B42%E6%9C%881%E6%97%A5");
        var list = await person.Json("/api/ledgers/computers?asof=2026-02-01");
        var before = await person.Client.GetAsync("/api/ledgers/computers/1?asof=2025-12-31");

        Assert.Equal((HttpStatusCode.OK, (object?)null), (then.StatusCode, then.Headers.ETag));
        Assert.Null((await then.Json())["values"]!["remark"]);
        Assert.Equal(("2026-02-01", 1), ($"{list["asOf"]}", list["items"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_UnreadableOrUnknownConditions_AreNamedOneByOne(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        using var answer = await person.Client.GetAsync("/api/ledgers/computers?pgae=2&f.introduced_on.from=%E3%81%8D%E3%81%AE%E3%81%86&f.no_such=1");
        using var walk = await person.Client.GetAsync("/api/ledgers/computers?after=x&sort=asset_number");

        var errors = (await answer.Problem(HttpStatusCode.BadRequest))["errors"]!.AsArray();
        Assert.Equal(["f.introduced_on.from", "f.no_such", "pgae"], errors.Select(e => $"{e!["field"]}").Order(StringComparer.Ordinal));
        Assert.Equal(2, (await walk.Problem(HttpStatusCode.BadRequest))["errors"]!.AsArray().Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Patch_WithTheVersionRead_ChangesWhatWasSentAndNothingElse(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        using var saved = await person.Send(HttpMethod.Patch, "/api/ledgers/computers/1", new { values = new { remark = "修理に出した", lease_end_on = (string?)null, location = new { text = "高齢福祉課", id = 1 } }, reason = "更新" }, "\"1\"");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (saved.StatusCode, saved.Headers.ETag!.Tag));
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal(("修理に出した", null, "FMVU71012", "高齢福祉課", site.Test.Units["高齢福祉課"]), (computer.Remark, computer.LeaseEndOn, computer.Model, computer.Location, computer.UnitId));
        var history = (await person.Json("/api/ledgers/computers/1/history")).AsArray();
        Assert.Equal(("2", "更新"), ($"{history[0]!["version"]}", $"{history[0]!["reason"]}"));
        Assert.Contains(history[0]!["changes"]!.AsArray(), c => $"{c!["column"]}" == "remark" && $"{c["after"]}" == "修理に出した");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Patch_StaleOrWithoutVersion_WritesNothingAndShowsWhatIsThere(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        site.Test.Change<Computer>(1, c => (c.Remark, c.State) = ("修理に出した", "修理中"), "故障");
        var person = await site.SignIn("satoko");
        object mine = new { values = new { remark = "別の備考", model = "FMVU71012" } };

        async Task<HttpResponseMessage> Change(string? version) => await person.Send(HttpMethod.Patch, "/api/ledgers/computers/1", mine, version);
        using var stale = await Change("\"1\"");

        var problem = await stale.Problem(HttpStatusCode.PreconditionFailed);
        Assert.Equal(("\"2\"", "修理に出した", "2"), (stale.Headers.ETag!.Tag, $"{problem["current"]!["values"]!["remark"]}", $"{problem["current"]!["version"]}"));
        var since = Assert.Single(problem["since"]!.AsArray())!;
        Assert.Equal(("渡辺 管理者", "故障"), ($"{since["actor"]}", $"{since["reason"]}"));
        var difference = Assert.Single(problem["differences"]!.AsArray())!;
        Assert.Equal(("remark", "修理に出した", "別の備考", "true"), ($"{difference["column"]}", $"{difference["now"]}", $"{difference["sent"]}", difference["clash"]!.ToJsonString()));
        await (await Change(null)).Problem((HttpStatusCode)428);
        await (await Change("*")).Problem(HttpStatusCode.BadRequest);
        await (await Change("\"1\", \"2\"")).Problem(HttpStatusCode.BadRequest);
        await (await Change("W/\"2\"")).Problem(HttpStatusCode.PreconditionFailed);
        Assert.Equal(2, site.Test.Get<Computer>(1).Version);
        Assert.Equal(HttpStatusCode.OK, (await Change("\"2\"")).StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_CloseAndReopen_NeedTheVersionAndStayInTheHistory(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");

        using var without = await person.Send(HttpMethod.Post, "/api/ledgers/computers/1/close", new { on = "令和8年11月1日" });
        using var closed = await person.Send(HttpMethod.Post, "/api/ledgers/computers/1/close?reason=%E8%BF%94%E9%82%84%E3%81%97%E3%81%9F", new { on = "令和8年11月1日" }, "\"1\"");
        using var stale = await person.Send(HttpMethod.Post, "/api/ledgers/computers/1/reopen", new { reason = "誤り" }, "\"1\"");
        using var open = await person.Send(HttpMethod.Post, "/api/ledgers/computers/1/reopen", new { reason = "誤り" }, "\"2\"");

        await without.Problem((HttpStatusCode)428);
        Assert.Equal("2026-11-01", $"{(await closed.Json())["closedOn"]}");
        Assert.Equal("2026-11-01", $"{(await stale.Problem(HttpStatusCode.PreconditionFailed))["current"]!["closedOn"]}");
        Assert.Equal((HttpStatusCode.OK, "\"3\""), (open.StatusCode, open.Headers.ETag!.Tag));
        var history = (await person.Json("/api/ledgers/computers/1/history")).AsArray();
        Assert.Equal(["誤り", "返還した", ""], history.Select(h => $"{h!["reason"]}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Unusable_AnswersWithASentencePerField(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        var person = await site.SignIn("satoko");

        async Task<string> Refused(object body, HttpStatusCode expected)
        {
            using var answer = await person.Send(HttpMethod.Post, "/api/ledgers/computers", body);
            return (await answer.Problem(expected)).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }

        var invalid = await Refused(new { values = new { introduced_on = "きのう" } }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("資産番号は必須です", invalid);
        Assert.Contains("\"pointer\":\"#/values/introduced_on\"", invalid);
        Assert.Contains("項目「no_such」はありません", await Refused(new { values = new { no_such = 1 } }, HttpStatusCode.BadRequest));
        Assert.Contains("values", await Refused(new { }, HttpStatusCode.BadRequest));
        Assert.Contains("「reson」は知らない名前です", await Refused(new { values = new { }, reson = "誤記" }, HttpStatusCode.BadRequest));
        Assert.Contains("文字列・数値", await Refused(new { values = new { remark = new[] { 1 } } }, HttpStatusCode.BadRequest));
        Assert.Contains("NUL", await Refused(new { values = new { asset_number = "PC-1", remark = "a\0b" } }, HttpStatusCode.UnprocessableEntity));
        foreach (var text in (string[])["{", "[]", "{\"values\":{\"remark\":\"\\ud800\"}}", "{\"values\":{},\"values\":{}}", "{\"values\":{},\"reason\":\"\\ud800\"}"])
        {
            using var answer = await person.SendText(HttpMethod.Post, "/api/ledgers/computers", text, "application/json");
            await answer.Problem(HttpStatusCode.BadRequest);
        }
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM computers"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_OfficialOfAnotherUnit_IsRefusedAndLearnsNothing(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var official = await site.SignIn("takashi");

        using var hidden = await official.Send(HttpMethod.Patch, "/api/ledgers/computers/1", new { values = new { remark = "見えない" } }, "\"1\"");
        using var foreign = await official.Send(HttpMethod.Post, "/api/ledgers/computers", new { values = new { asset_number = "PC-9", product_name = "ノートパソコン", location = "税務課" } });
        using var own = await official.Send(HttpMethod.Post, "/api/ledgers/computers", new { values = new { asset_number = "PC-8", product_name = "ノートパソコン", location = "高齢福祉課" } });

        await hidden.Problem(HttpStatusCode.NotFound);
        await foreign.Problem(HttpStatusCode.UnprocessableEntity);
        Assert.Equal((HttpStatusCode.Created, "/api/ledgers/computers/2"), (own.StatusCode, own.Headers.Location?.OriginalString));
        Assert.Equal(1, site.Test.Get<Computer>(1).Version);
    }
}
