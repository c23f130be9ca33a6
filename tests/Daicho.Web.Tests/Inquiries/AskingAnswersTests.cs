using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Inquiries;

public sealed class AskingAnswersTests
{
    static readonly (string, string)[] Returned = [("result", "返還済"), ("done_on", "R8.10.1")];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_Many_ChangesTheLedgerWithTheReasonAndSaysHowMany(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker) + "/answers";
        Assert.Contains("「反映待ち」の回答はありません", (await asker.Page(address)).QuerySelector(".empty__title")!.TextContent);
        site.Answer("税務課", Returned);
        site.Answer("高齢福祉課", ("result", "継続使用"), ("until", "R9.3.31"));

        var page = await asker.Page(address);
        Assert.Equal(["反映待ち4", "競合0", "反映済0", "不採用0", "変更なしの回答3"], page.QuerySelectorAll(".tabs__link").Select(t => t.TextContent.Trim()));
        var row = page.QuerySelectorAll("tbody tr")[0];
        Assert.Contains("現状：返還済", row.TextContent);
        Assert.Equal([("リース状態", "リース中", "返還済"), ("終了日", "（空欄）", "2026-10-01")], row.QuerySelectorAll(".changes__row").Select(c => (c.QuerySelector("dt")!.TextContent, c.QuerySelector("del")!.TextContent, c.QuerySelector("ins")!.TextContent)));
        Assert.Contains("このすべて（変更 4 件、確認 0 件）", page.QuerySelector("main")!.TextContent);
        using var withoutReason = await asker.Submit(page, address, "台帳に反映する", ("Whole", "true"));
        Assert.Contains("反映する理由", await AskingSite.Errors(withoutReason));
        using var one = await asker.Submit(page, address, "台帳に反映する", ("Chosen", $"{site.Rows("税務課")[0].Id}"), ("Reason", "照会の回答による訂正"));
        Assert.Equal("1 件の記録を変更し、0 件を確認しました。", await AskingSite.Notice(asker, one));
        using var rest = await asker.Submit(page, address, "台帳に反映する", ("Whole", "true"), ("Reason", "照会の回答による訂正"));
        Assert.Equal("3 件の記録を変更し、0 件を確認しました。", await AskingSite.Notice(asker, rest));

        Assert.All(site.Rows("税務課"), r => Assert.Equal(("返還済", new DateOnly(2026, 10, 1)), (site.Computer(r).LeaseState, site.Computer(r).ClosedOn)));
        var applied = await asker.Page(address + "?tab=applied");
        Assert.Equal(4, applied.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("照会の回答による訂正", applied.QuerySelector("tbody tr")!.TextContent);
        Assert.True(HistoryVerifier.Verify(site.Data.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_ValueChangedMeanwhile_IsKeptUntilItIsTakenKnowingly(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker) + "/answers";
        site.Answer("税務課", Returned);
        var waiting = await asker.Page(address);
        var row = site.Rows("税務課")[0];
        site.Data.Change<Computer>(row.RecordId, c => c.LeaseState = "再リース", "契約課の通知による");

        // The page was opened before: what somebody changed since is not overwritten by it.
        using var rest = await asker.Submit(waiting, address, "台帳に反映する", ("Whole", "true"), ("Reason", "回答による"));
        Assert.Equal("3 件の記録を変更し、0 件を確認しました。", await AskingSite.Notice(asker, rest));
        Assert.Equal("再リース", site.Computer(row).LeaseState);

        var conflict = await asker.Page(address + "?tab=conflict");
        Assert.Equal(["リース状態", "リース中", "再リース照会の後に変更", "返還済"], conflict.QuerySelectorAll(".ask__conflict tbody tr")[0].Children.Select(c => string.Concat(c.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
        using var taken = await asker.Submit(conflict, address + "?tab=conflict", "回答の値で反映する", ("Chosen", $"{row.Id}"), ("Reason", "所属に確認した"));
        Assert.Equal("1 件の記録を変更し、0 件を確認しました。", await AskingSite.Notice(asker, taken));
        Assert.Equal("返還済", site.Computer(row).LeaseState);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refuse_Answers_KeepsThemAndTheLedgerAsTheyAre(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker) + "/answers";
        site.Answer("税務課", Returned);
        var before = site.Rows("税務課").Select(r => r.Sent).ToList();

        var page = await asker.Page(address);
        using var refused = await asker.Submit(page, address, "不採用にする", ("Whole", "true"), ("Reason", "返還確認書がない"));

        Assert.Equal("4 件を不採用にしました。回答はそのまま残ります。", await AskingSite.Notice(asker, refused));
        Assert.Equal(before, site.Rows("税務課").Select(r => r.Sent));
        Assert.All(site.Rows("税務課"), r => Assert.Equal("リース中", site.Computer(r).LeaseState));
        var shown = await asker.Page(address + "?tab=refused");
        Assert.Contains("現状：返還済", shown.QuerySelector("tbody tr")!.TextContent);
        Assert.Contains("返還確認書がない", shown.QuerySelector("tbody tr")!.TextContent);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_RecordsConfirmedAsTheyStand_ConfirmsThem(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = $"/inquiries/new?ledger=computers&definition=confirm-records&f.location.unit={site.Data.Units["高齢福祉課"]}&due=2026-12-11&time=17:15&act=preview";
        using var sent = await asker.Submit(await asker.Page(address), address, "この内容で照会する");
        site.Answer("高齢福祉課", ("result", "変更なし"));

        var answers = sent.Headers.Location!.OriginalString + "/answers";
        var page = await asker.Page(answers);
        Assert.Contains("記載のとおりと確認", page.QuerySelector("tbody tr")!.TextContent);
        using var done = await asker.Submit(page, answers, "台帳に反映する", ("Whole", "true"), ("Reason", "全件確認"));

        Assert.Equal("0 件の記録を変更し、3 件を確認しました。", await AskingSite.Notice(asker, done));
        Assert.Equal(3, site.Data.Number("SELECT count(*) FROM confirmations"));
    }
}
