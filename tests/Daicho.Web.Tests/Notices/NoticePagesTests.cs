using System.Net;
using System.Reflection;
using Daicho.Access;
using Daicho.Notices;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Notices;

/// <summary>Notices in the browser: read, sent, sent again, and the calendar behind them.</summary>
public sealed class NoticePagesTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notices_OfAnOfficial_AreReadOnceAndShownOnHomeUntilThen(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        Make(site);
        using var hanako = await site.As("hanako");

        Assert.Contains("未読の通知が 1 件あります", (await hanako.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        var page = await hanako.Page("/notices");
        var line = page.QuerySelectorAll(".notices__list a").Single();
        Assert.Equal("「リース満了日を過ぎた機器」が新たに4件見つかりました（対応期限 11月24日（火））。", line.TextContent);
        Assert.Equal(HttpStatusCode.OK, await hanako.Status(line.GetAttribute("href")!));
        // What other sections are told is theirs.
        Assert.Single(page.QuerySelectorAll("section.panel"));

        using var read = await hanako.Submit(page, "/notices", "すべて既読にする（1 件）");
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        Assert.DoesNotContain("未読", (await hanako.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await hanako.Status("/notices/sent"));
    }

    [Fact]
    public async Task Sent_FailedMail_IsShownWithItsReasonAndSentAgainByHand()
    {
        using var post = new MailServerOnLoopback();
        post.Unknown.Add("hanako@pref.example.lg.jp");
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite, false, $"--DAICHO_MAIL={post.Setting()}");
        using (var db = site.Data.Open())
        {
            var account = db.Set<UserAccount>().Single(a => a.UserName == "hanako");
            account.Email = "hanako@pref.example.lg.jp";
            db.Update(account);
            db.SaveChanges();
        }

        Make(site);
        site.App.Services.CreateScope().ServiceProvider.GetRequiredService<NoticeSender>().Send(TestContext.Current.CancellationToken);
        using var satoko = await site.As("satoko");
        var page = await satoko.Page("/notices/sent?state=Failed");
        var row = page.QuerySelectorAll("tbody tr").Single();
        Assert.Contains("550", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("hanako@pref.example.lg.jp", row.TextContent, StringComparison.Ordinal);

        post.Unknown.Clear();
        using var again = await satoko.Submit(page, "/notices/sent?handler=Resend", "再送する：" + row.QuerySelector("th")!.FirstChild!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        // The background service of the product sends it.
        for (var i = 0; i < 200 && post.Received.Count == 0; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal("hanako@pref.example.lg.jp", Assert.Single(post.Received).To);

        using var test = await satoko.Submit(await satoko.Page("/notices/sent"), "/notices/sent?handler=Test", "試しに送る", ("Address", "だれか"));
        Assert.Contains("「だれか」はメールアドレスとして読めません。", (await Browser.Read(test)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_CopiedIntoTheLedger_AreThisGovernmentsFromThen()
    {
        await using var site = await DeskSite.Start();
        using var satoko = await site.As("satoko");
        var page = await satoko.Page("/notices/steps");
        Assert.All(page.QuerySelectorAll(".panel__bar p"), p => Assert.Equal("出荷時の段階", p.TextContent));

        using var copied = await satoko.Submit(page, "/notices/steps", "台帳に写して変える：回答票");
        Assert.Equal("/ledgers/notice-steps", copied.Headers.Location!.ToString());
        Assert.Contains("回答期限の前日", (await satoko.Page("/ledgers/notice-steps")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["この団体の段階", "出荷時の段階", "出荷時の段階", "出荷時の段階"], (await satoko.Page("/notices/steps")).QuerySelectorAll(".panel__bar p").Select(p => p.TextContent));
    }

    [Theory]
    [InlineData("R8.11.20", "1", "2026-11-24")]
    [InlineData("令和8年12月28日", "１", "2027-01-04")]
    [InlineData("2027-03-25", "3", "2027-04-16")]
    [InlineData("2026-11-24", "-1", "2026-11-20")]
    public async Task Calendar_Reckoning_CountsWorkingDaysAndAvoidsPeriods(string from, string days, string expected)
    {
        await using var site = await DeskSite.Start();
        using var hanako = await site.As("hanako");
        var page = await hanako.Page($"/calendar?from={Uri.EscapeDataString(from)}&days={Uri.EscapeDataString(days)}");
        Assert.StartsWith(expected, page.QuerySelector(".calendar-answer")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_WhatCantBeRead_SaysWhatToType()
    {
        await using var site = await DeskSite.Start();
        using var hanako = await site.As("hanako");
        var text = (await hanako.Page("/calendar?from=%E3%81%84%E3%81%A4%E3%81%8B&days=many")).Body!.TextContent;
        Assert.Contains("起算日を、令和8年11月27日や", text, StringComparison.Ordinal);
        Assert.Contains("開庁日数を、-1000 から 1000", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_TimeOfDayCome_MakesTheNoticesByItself()
    {
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite, false, "--Daicho:Web:NoticesAt=0:00");
        for (var i = 0; i < 200; i++)
        {
            using var db = site.Data.Open();
            if (db.Set<NoticeRun>().Any()) break;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        using var after = site.Data.Open();
        Assert.Equal(TestDatabase.Today, after.Set<NoticeRun>().Single().On);
    }

    // A server runs for months: whatever holds a date for its whole life would go on with the day it was started.
    [Fact]
    public async Task Services_ForTheWholeLife_HoldNoDate()
    {
        await using var site = await DeskSite.Start();
        var root = site.App.Services;
        Type[] made = [typeof(Daicho.Inquiries.InquiryDesk), typeof(Daicho.Inquiries.AnswerDesk), typeof(Daicho.Inquiries.AcceptanceDesk), typeof(NoticeDesk), typeof(Daicho.Evidence.RecordDesk)];
        foreach (var type in made)
        {
            Assert.Contains(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic), f => f.FieldType == typeof(DateOnly));
            using var one = root.CreateScope();
            using var other = root.CreateScope();
            Assert.NotSame(one.ServiceProvider.GetRequiredService(type), other.ServiceProvider.GetRequiredService(type));
        }
    }

    static void Make(DeskSite site) => new NoticeDesk(site.Data.Database, TestDatabase.Today, MailSettings.None).Make(TestActors.DigitalDivision);
}
