using System.Globalization;
using Daicho.History;
using Daicho.Notices;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Notices;

/// <summary>Mails through a real SMTP server.</summary>
public class MailTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_Digests_ArriveInJapaneseWithLinksAndAreRecorded(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();

        var sent = told.Send();

        Assert.Equal(new MailsSent(2, 0, 0), sent);
        var mail = Assert.Single(told.Post.Received, m => m.To == "hanako@pref.example.lg.jp");
        Assert.StartsWith("【台帳】対応が必要なもの ", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("山田 花子 様\n\n令和8年11月16日現在", mail.Body, StringComparison.Ordinal);
        Assert.Contains("■ 新しく届いたもの", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"https://daicho.pref.example.lg.jp/inquiries/sheets/{told.Asked.Sheet("税務課").Id}", mail.Body, StringComparison.Ordinal);
        Assert.Contains("お試し県", mail.Body, StringComparison.Ordinal);
        // What the records hold stays in the product.
        Assert.DoesNotContain("PC-001", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("髙橋", mail.Body, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.StartsWith("税務課 御中", Assert.Single(told.Post.Received, m => m.To == "zeimu@pref.example.lg.jp").Body, StringComparison.Ordinal);
        Assert.All(told.Mails(), m => Assert.Equal((MailState.Sent, 1), (m.State, m.Tries)));
        Assert.Equal(new MailsSent(0, 0, 0), told.Send());
        Assert.True(HistoryVerifier.Verify(told.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_AddressesRefused_AreGivenUpOrTriedAgainAndSentByHandOnceMended(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();
        told.Post.Unknown.Add("zeimu@pref.example.lg.jp");
        told.Post.Busy.Add("hanako@pref.example.lg.jp");

        Assert.Equal(new MailsSent(0, 1, 1), told.Send());
        var failed = told.Mails().Single(m => m.Name == "税務課");
        Assert.Equal(MailState.Failed, failed.State);
        Assert.Contains("550", failed.Error, StringComparison.Ordinal);
        var waiting = told.Mails().Single(m => m.Name == "山田 花子");
        Assert.Equal(MailState.Waiting, waiting.State);
        Assert.True(waiting.NextTryAt > DateTime.UtcNow.AddMinutes(3));
        Assert.Equal(new MailsSent(0, 0, 0), told.Send());

        var desk = new NoticeDesk(told.Test.Database, Told.Today, told.Settings);
        Assert.Contains("送信を待っています", Assert.Throws<UserErrorException>(() => desk.Resend(TestActors.DigitalDivision, waiting.Id)).Message, StringComparison.Ordinal);
        told.Test.Change<Unit>(told.Test.Units["税務課"], u => u.SharedAddress = "zeimu-ka@pref.example.lg.jp");
        desk.Resend(TestActors.DigitalDivision, failed.Id);
        Assert.Equal(1, told.Send().Sent);
        Assert.Equal(["zeimu-ka@pref.example.lg.jp"], told.Post.Received.Select(m => m.To));
        Assert.True(HistoryVerifier.Verify(told.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_ServerAwayOrWithoutEncryption_LosesNothing(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();
        var away = told.Settings with { Server = MailServer.Parse(string.Create(CultureInfo.InvariantCulture, $"smtp://127.0.0.1:{MailServerOnLoopback.FreePort()}?from=daicho@pref.example.lg.jp")) };
        Assert.Equal(new MailsSent(0, 0, 2), told.Send(settings: away));
        Assert.All(told.Mails().Where(m => m.Address is not null), m => Assert.NotNull(m.Error));

        // A server that can't encrypt gets nothing when encryption is asked for.
        told.Test.Sql("UPDATE notice_mails SET next_try_at = NULL");
        Assert.Equal(new MailsSent(0, 0, 2), told.Send(settings: told.Settings with { Server = MailServer.Parse(told.Post.Setting(more: "&tls=on")) }));
        Assert.Empty(told.Post.Received);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Send_ByTwoProgramsAtOnce_SendsEachMailOnce(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        for (var i = 0; i < 25; i++)
            told.Account($"member{i}", $"職員 {i}", Daicho.Access.Role.Official, $"member{i}@pref.example.lg.jp", "税務課");
        told.Asked.Sent();
        told.Make();

        var results = await Task.WhenAll(Task.Run(() => told.Send()), Task.Run(() => told.Send()));

        Assert.Equal(27, results.Sum(r => r.Sent));
        Assert.Equal(27, told.Post.Received.Select(m => m.To).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(27, told.Post.Received.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_NoServer_ShowsInTheProductOnlyAndNeverSendsItLater(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();
        told.Send(settings: MailSettings.None);
        Assert.All(told.Mails(), m => Assert.Equal(MailState.ScreenOnly, m.State));
        Assert.Equal(0, told.Send().Sent);
        Assert.True(HistoryVerifier.Verify(told.Test.Database).IsIntact);
    }

    [Fact]
    public void Send_WithAPassword_IsTakenOnlyWithTheRightOne()
    {
        using var server = new MailServerOnLoopback("himitsu");
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        NoticeSender With(string user) => new(test.Database, Told.Today, new MailSettings(MailServer.Parse(server.Setting(user)), "", ""));

        With("daicho:himitsu@").Test("satoko@pref.example.lg.jp");
        Assert.Equal("【台帳】試し送信", Assert.Single(server.Received).Subject);
        var wrong = Assert.Throws<UserErrorException>(() => With("daicho:chigau@").Test("satoko@pref.example.lg.jp"));
        Assert.DoesNotContain("chigau", wrong.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("mail.example.lg.jp")]
    [InlineData("http://user:himitsu@mail.example.lg.jp")]
    [InlineData("smtp://user:himitsu@mail.example.lg.jp")]
    [InlineData("smtp://user:himitsu@mail.example.lg.jp?from=だれか")]
    [InlineData("smtp://user:himitsu@mail.example.lg.jp?from=a@example.lg.jp&tls=yes")]
    public void Parse_Faulty_SaysWhatIsWrongWithoutThePassword(string setting)
    {
        var message = Assert.Throws<UserErrorException>(() => MailServer.Parse(setting)).Message;
        Assert.Contains("DAICHO_MAIL", message, StringComparison.Ordinal);
        Assert.DoesNotContain("himitsu", message, StringComparison.Ordinal);
    }

    public static TheoryData<DatabaseKind, string> Tamperings => new(
        from kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres }
        from sql in new[]
        {
            "UPDATE notice_mails SET state = 1 WHERE name = '税務課'",
            "DELETE FROM notice_mails WHERE name = '山田 花子'",
            "DELETE FROM notice_tries WHERE state = 2",
            "UPDATE notices SET text = '期限なし'",
            "DELETE FROM notices WHERE id = (SELECT min(id) FROM notices)",
        }
        select (kind, sql));

    [Theory, MemberData(nameof(Tamperings))]
    public void Verify_AfterTampering_FindsIt(DatabaseKind kind, string sql)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();
        told.Post.Unknown.Add("zeimu@pref.example.lg.jp");
        told.Send();
        Assert.True(HistoryVerifier.Verify(told.Test.Database).IsIntact);
        told.Test.Sql(sql);
        Assert.False(HistoryVerifier.Verify(told.Test.Database).IsIntact);
    }
}
