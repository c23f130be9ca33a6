using System.Net;
using Daicho.Checks;
using Daicho.TestSupport;
using Daicho.Web.Tests.Ledgers;

namespace Daicho.Web.Tests.Api;

public sealed class DiscrepancyApiTests
{
    const string Lease = "computers.lease-end";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_AnswerToOneAndToAGroup_MovesWhatTheStateTableAllows(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Overdue(site, "税務課", 1, 2, 3);
        Overdue(site, "高齢福祉課", 4);
        Check(site);
        var official = await site.SignIn("hanako");
        var unit = site.Test.Units["税務課"];

        var group = Assert.Single((await official.Json("/api/discrepancies")).AsArray())!;
        var rows = (await official.Json($"/api/discrepancies/rows?check={Lease}"))["items"]!.AsArray();
        using var one = await official.Send(HttpMethod.Post, $"/api/discrepancies/{rows[0]!["id"]}/steps", new { step = "answer", text = "返還済みです" });
        using var rest = await official.Send(HttpMethod.Post, $"/api/discrepancies/steps?check={Lease}&unit={unit}&state=to-confirm", new { step = "answer", text = "再リースの予定です" });

        Assert.Equal(("3", $"{unit}"), ($"{group["open"]}", $"{group["unitId"]}"));
        Assert.Equal("answered", $"{(await one.Json())["state"]}");
        Assert.Equal("2", $"{(await rest.Json())["moved"]}");
        Assert.Equal(3, site.Test.Number("SELECT count(*) FROM discrepancies WHERE state = 2") + site.Test.Number("SELECT count(*) FROM discrepancies WHERE state = 1 AND unit_id = " + unit));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_StepThatIsNotAllowed_SaysWhyAndMovesNothing(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Overdue(site, "税務課", 1);
        Overdue(site, "高齢福祉課", 2);
        Check(site);
        var official = await site.SignIn("hanako");
        var own = (await official.Json("/api/discrepancies/rows"))["items"]![0]!["id"];
        var foreign = site.Test.Number($"SELECT id FROM discrepancies WHERE id <> {own}");

        async Task Refused(string address, object body, HttpStatusCode expected)
        {
            using var answer = await official.Send(HttpMethod.Post, address, body);
            await answer.Problem(expected);
        }

        await Refused($"/api/discrepancies/{own}/steps", new { step = "confirm" }, HttpStatusCode.Forbidden);
        await Refused($"/api/discrepancies/{own}/steps", new { step = "answer" }, HttpStatusCode.BadRequest);
        await Refused($"/api/discrepancies/{own}/steps", new { step = "fixed", text = "直した" }, HttpStatusCode.BadRequest);
        await Refused($"/api/discrepancies/{own}/steps", new { }, HttpStatusCode.BadRequest);
        await Refused($"/api/discrepancies/{foreign}/steps", new { step = "answer", text = "他所属" }, HttpStatusCode.NotFound);
        await Refused("/api/discrepancies/steps", new { step = "answer", text = "全部" }, HttpStatusCode.BadRequest);
        Assert.Equal(2, site.Test.Number("SELECT count(*) FROM discrepancies WHERE state = (SELECT min(state) FROM discrepancies)"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_CheckWithParameters_SaysBasisBoundaryAndRemedy(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        Overdue(site, "税務課", 1);
        Check(site);
        var person = await site.SignIn("satoko");

        var check = await person.Json($"/api/checks/{Lease}");

        Assert.Equal(("1", "1"), ($"{check["open"]}", $"{check["lastRun"]!["hits"]}"));
        Assert.All((string[])["basis", "boundary", "remedy"], name => Assert.NotEqual("", $"{check[name]}"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/api/checks/no-such")).Status);
    }

    static void Overdue(LedgerSite site, string unit, params int[] numbers) => site.Test.Add([.. numbers.Select(n =>
    {
        var computer = Samples.Computer(n, unit);
        computer.LeaseEndOn = new DateOnly(2026, 3, 31);
        return computer;
    })]);

    static void Check(LedgerSite site) => new CheckRunner(site.Test.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [CheckCatalog.Get(Lease)]);
}
