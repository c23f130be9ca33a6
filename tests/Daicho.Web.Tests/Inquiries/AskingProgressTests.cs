using Daicho.Inquiries;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Inquiries;

public sealed class AskingProgressTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Progress_SomeHaveAnswered_CountsThemByDepartmentAndState(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        site.Answer("高齢福祉課", ("result", "継続使用"), ("until", "R9.3.31"));

        var page = await asker.Page(address);
        var received = await asker.Page(address + "?state=received");

        Assert.Equal(["3件", "1件", "2件", "0件", "0件", "3 / 8件"], page.QuerySelectorAll(".figures dd").Select(d => d.TextContent));
        var heat = page.QuerySelectorAll("table.heat tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "健康福祉部");
        Assert.Contains(heat.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"{address}?state=received&department={site.Data.Units["健康福祉部"]}");
        Assert.Equal(["高齢福祉課"], received.QuerySelectorAll("section[aria-label=回答票] tbody th").Select(t => t.TextContent.Trim()));
        var file = (await asker.Client.GetStringAsync(address + "/export")).TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("部局,所属,状態,今どこにあるか,いつから,開庁日数,件数,記入済,期限,期限超過,督促,差戻し", file[0]);
        Assert.Contains("健康福祉部,高齢福祉課,受付済,取りまとめ課,2026-11-16,0,3,3,2026-12-11,,0,0", file);
        Assert.Contains("総務部,税務課,担当入力,税務課,2026-11-16,0,4,0,2026-12-09,,0,0", file);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Progress_PastTheDeadline_IsMarkedAndListedInALetterByDepartment(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        site.Data.Sql("UPDATE inquiry_sheets SET due_on = '2026-11-13'");

        var page = await asker.Page(address);

        Assert.Equal("3件", page.QuerySelectorAll(".figures dd")[3].TextContent); // what waits to be assigned is late too, and no section's fault
        var letter = page.QuerySelector("textarea[readonly]")!.TextContent;
        Assert.Contains("情政第123号で照会した標記の件", letter);
        Assert.Contains("健康福祉部\n　高齢福祉課　3件（期限 令和8年11月13日、担当入力）", letter.ReplaceLineEndings("\n"));
        Assert.Contains("総務部\n　税務課　4件", letter.ReplaceLineEndings("\n"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Steps_WithMany_RemindThoseThatAreOutAndAcceptThoseThatArrived(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        site.Answer("高齢福祉課", ("result", "継続使用"), ("until", "R9.3.31"));
        var tax = ("Chosen", $"{site.Sheet("税務課").Id}");
        var welfare = ("Chosen", $"{site.Sheet("高齢福祉課").Id}");

        var page = await asker.Page(address);
        Assert.Contains("回答期限は令和8年12月11日 17:15です", page.QuerySelector("#Reminder")!.TextContent);
        using var reminded = await asker.Submit(page, address, "督促する", tax, welfare);
        Assert.Equal("1 件の回答票を督促しました。", await AskingSite.Notice(asker, reminded));
        using var accepted = await asker.Submit(page, address, "受理する", tax, welfare);
        Assert.Equal("1 件を受理しました。1 件は状態が違うため、そのままです。", await AskingSite.Notice(asker, accepted));
        using var none = await asker.Submit(page, address, "受理する");
        Assert.Contains("回答票を選んでください", await AskingSite.Errors(none));
        using var withoutReason = await asker.Submit(page, address, "照会を取り下げる", tax);
        Assert.Contains("取り下げる理由", await AskingSite.Errors(withoutReason));

        Assert.Equal((SheetState.Accepted, SheetState.Answering), (site.Sheet("高齢福祉課").State, site.Sheet("税務課").State));
        var after = await asker.Page(address);
        Assert.Equal("1", after.QuerySelectorAll("section[aria-label=回答票] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "税務課").QuerySelector("td[data-label=督促]")!.TextContent);
        using var official = await site.Desk.As("hanako");
        using var refused = await official.Client.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await official.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Chosen"] = tax.Item2, ["act"] = "remind", ["Reminder"] = "早く",
        }));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Assign_RowsOfNobodyAndOfAnother_GoToTheUnitChosenOrSuggested(DatabaseKind kind)
    {
        await using var site = await AskingSite.Start(kind);
        using var asker = await site.Desk.As("satoko");
        var address = await AskingSite.Send(asker);
        var official = site.Data.Official("税務課");
        new AnswerDesk(site.Data.Database, TestDatabase.Today).Misdirect(official, site.Sheet("税務課").Id, [site.Rows("税務課")[0].Id], site.Data.Units["高齢福祉課"], "4月に移管済み");

        var page = await asker.Page(address + "/assign");
        var moved = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("PC-000001", StringComparison.Ordinal));
        Assert.Contains("総務部 税務課が所管違いと回答", moved.TextContent);
        Assert.Contains("4月に移管済み", moved.TextContent);
        Assert.Contains("所属が挙げた所管", moved.TextContent);
        Assert.Equal($"{site.Data.Units["高齢福祉課"]}", moved.QuerySelector("option[selected]")!.GetAttribute("value"));
        using var suggested = await asker.Submit(page, address + "/assign", "候補のある 1 件を候補のとおり割り当てる");
        Assert.Equal("1 件を 1 所属に割り当てました。", await AskingSite.Notice(asker, suggested));
        Assert.Equal(4, site.Rows("高齢福祉課").Count);

        var left = await asker.Page(address + "/assign");
        var row = Assert.Single(AskingSite.Ticks(left));
        using var nowhere = await asker.Submit(left, address + "/assign", "選んだ行を割り当てる", ("Chosen", row));
        Assert.Contains("割り当てる所属が選ばれていない", await AskingSite.Errors(nowhere));
        using var chosen = await asker.Submit(left, address + "/assign", "選んだ行を割り当てる", ("Chosen", row), ($"unit-{row}", $"{site.Data.Units["教育総務課"]}"), ("Reason", "電話で確認"));
        Assert.Equal("1 件を 1 所属に割り当てました。", await AskingSite.Notice(asker, chosen));

        Assert.Single(site.Rows("教育総務課"));
        Assert.Contains("割当てを待つ記録はありません", (await asker.Page(address + "/assign")).QuerySelector(".empty__title")!.TextContent);
        Assert.Equal("3件", (await asker.Page(address)).QuerySelectorAll(".figures dd")[0].TextContent); // the sheet of nobody asks nobody any more
    }
}
