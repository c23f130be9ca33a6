using System.Net;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Ledgers;

public sealed class RecordConflictTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_SomebodySavedMeanwhile_ShowsTheThreeValuesAndWhoWhenWhy(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        var form = await person.Form("/ledgers/computers/1/edit");
        site.Test.Change<Computer>(1, c => (c.Remark, c.State) = ("修理に出した", "修理中"), "故障の連絡");
        site.Test.Change<Computer>(1, c => c.Remark = "修理から戻った", "修理完了");

        var answer = await person.Post("/ledgers/computers/1/edit", form, ("c.remark", "廃棄予定"), ("c.model", "新しい型番"), ("reason", "現物を確認"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await person.Read(answer);
        var said = page.QuerySelector("[role=alert]")!.TextContent;
        Assert.All(["渡辺 管理者", "故障の連絡", "修理完了"], word => Assert.Contains(word, said));
        var rows = page.QuerySelectorAll("main table tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList());
        Assert.Equal(["（空欄）", "修理から戻った渡辺 管理者", "廃棄予定", "選んでください"], rows["備考"].Select(c => string.Concat(c.Split('\n').Select(l => l.Trim()))));
        Assert.Equal(("使用中", "ほかの人の値を取り入れました"), (rows["状態"][0], rows["状態"][3]));
        Assert.Equal("あなたの入力のままです", rows["型番"][3]);
        var again = Visitor.Form(page);
        Assert.Equal(("廃棄予定", "新しい型番", "修理中", "現物を確認"), (again["c.remark"], again["c.model"], again["c.state"], again["reason"].Trim()));

        var undecided = await person.Read(await person.Post("/ledgers/computers/1/edit", again));
        Assert.Contains("修理完了", undecided.QuerySelector("#conflict-title")!.ParentElement!.TextContent);
        var saved = await person.Post("/ledgers/computers/1/edit", Visitor.Form(undecided), ("pick.remark", "mine"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var computer = site.Test.Get<Computer>(1);
        Assert.Equal(("廃棄予定", "新しい型番", "修理中", 4), (computer.Remark, computer.Model, computer.State, computer.Version));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_ThirdSaveWhileChoosing_AsksAgainInsteadOfOverwriting(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        var form = await person.Form("/ledgers/computers/1/edit");
        site.Test.Change<Computer>(1, c => c.Remark = "二人目");
        var first = await person.Read(await person.Post("/ledgers/computers/1/edit", form, ("c.remark", "一人目")));
        site.Test.Change<Computer>(1, c => c.Remark = "三人目");

        var second = await person.Post("/ledgers/computers/1/edit", Visitor.Form(first), ("pick.remark", "mine"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await person.Read(second);
        Assert.Equal("一人目", Visitor.Form(page)["c.remark"]);
        Assert.Contains("三人目", page.QuerySelector(".changes ins")!.TextContent);
        Assert.Equal(3, site.Test.Get<Computer>(1).Version);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_RecordClosedMeanwhile_SaysSo(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1));
        var person = await site.SignIn("satoko");
        var form = await person.Form("/ledgers/computers/1/edit");
        site.Test.Change<Computer>(1, c => c.ClosedOn = new DateOnly(2026, 11, 1), "返還した");

        var page = await person.Read(await person.Post("/ledgers/computers/1/edit", form, ("c.remark", "私の備考")));

        var row = page.QuerySelectorAll("main table tbody tr").First(r => r.QuerySelector("th")!.TextContent == "終了日");
        Assert.Contains("2026-11-01", row.TextContent);
        Assert.Equal("私の備考", Visitor.Form(page)["c.remark"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_RightTakenAwayMeanwhile_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        site.Test.Add(Samples.Computer(1, "税務課"));
        var official = await site.SignIn("satoko");
        var form = await official.Form("/ledgers/computers/1/edit");
        site.Test.Sql($"UPDATE users SET roles = {(int)Daicho.Access.Role.Executive} WHERE user_name = 'satoko'");

        var answer = await official.Post("/ledgers/computers/1/edit", form, ("c.remark", "書きかけの備考"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await official.Read(answer);
        Assert.Equal("書きかけの備考", Visitor.Form(page)["c.remark"]);
        Assert.Contains("権限がなくなった", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(1, site.Test.Get<Computer>(1).Version);
    }
}
