using System.CommandLine;
using Daicho.Notices;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Program.Commands;

/// <summary><c>daicho notices</c>: makes the day's notices and sends them; shows, resends and tries the sending.</summary>
internal static class NoticesCommand
{
    private const int Shown = 100;

    private static readonly Argument<long> Mail = new("番号") { Description = "通知の番号（daicho notices list に出るもの）" };
    private static readonly Argument<string> Address = new("宛先") { Description = "メールアドレス" };
    private static readonly Option<bool> Failed = new("--failed") { Description = "送れなかったものだけ" };

    public static Command Create()
    {
        var list = new Command("list", "送信の記録を見る") { Failed };
        list.SetAction(parsed => Shared.Run(() => List(parsed)));
        var resend = new Command("resend", "もう一度送る") { Mail };
        resend.SetAction(parsed => Shared.Run(() => Resend(parsed)));
        var test = new Command("test", "メールサーバが受け取るか、試しに送る") { Address };
        test.SetAction(parsed => Shared.Run(() => Test(parsed)));
        var command = new Command("notices", $"開庁日の通知を作り、送る（メールサーバは環境変数 {MailServer.Setting}）") { list, resend, test };
        command.SetAction(parsed => Shared.Run(() => Make(parsed)));
        return command;
    }

    private static MailSettings Settings => new(
        MailServer.Parse(Environment.GetEnvironmentVariable(MailServer.Setting)), AccountCommand.PublicAddress, Environment.GetEnvironmentVariable("Daicho__Web__GovernmentName") ?? "");

    private static int Make(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var today = Shared.TodayOf(parsed);
        var asked = new Inquiries.OccasionDesk(database, today).Run();
        var made = new NoticeDesk(database, today, Settings).Make(Shared.Operator);
        var sent = new NoticeSender(database, today, Settings).Send();
        if (Shared.IsJson(parsed))
        {
            Shared.Print(new { asked, made, sent });
            return DaichoProgram.Done;
        }

        foreach (var problem in asked.Problems.Concat(made.Problems))
            Console.Error.WriteLine(problem);
        if (asked.Inquiries.Count > 0)
            Console.WriteLine($"規則により {asked.Inquiries.Count:N0}件の照会（{asked.Rows:N0}行）を送りました。");
        Console.WriteLine(made.Left ?? $"通知 {made.Notices:N0}件を、{made.Mails:N0}通にまとめました。");
        Tell(sent);
        return DaichoProgram.Done;
    }

    private static void Tell(MailsSent sent) => Console.WriteLine(Settings.Server is { } server
        ? $"メールサーバ {server}：送信 {sent.Sent:N0}通、失敗 {sent.Failed:N0}通、あとで再送 {sent.Waiting:N0}通。"
        : $"メールサーバが設定されていないため、通知は画面だけに示します（{MailServer.Setting}）。");

    private static int List(ParseResult parsed)
    {
        using var db = Shared.Open(parsed).Open();
        var failed = parsed.GetValue(Failed);
        var mails = db.Set<NoticeMail>().AsNoTracking().Where(m => !failed || m.State == MailState.Failed).OrderByDescending(m => m.Id).Take(Shown).ToList();
        if (Shared.IsJson(parsed))
            Shared.Print(mails.Select(m => new { m.Id, m.On, m.Name, m.Address, m.Subject, state = m.State.ToString().ToLowerInvariant(), m.Tries, m.SentAt, m.Error }));
        else
            mails.ForEach(m => Console.WriteLine($"{m.Id,6}  {m.On:yyyy-MM-dd}  {MailStates.Label(m.State)}  {m.Name}  {m.Address}  {m.Subject}  {m.Error}"));
        return DaichoProgram.Done;
    }

    private static int Resend(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        new NoticeDesk(database, Shared.TodayOf(parsed), Settings).Resend(Shared.Operator, parsed.GetValue(Mail));
        Tell(new NoticeSender(database, Shared.TodayOf(parsed), Settings).Send());
        return DaichoProgram.Done;
    }

    private static int Test(ParseResult parsed)
    {
        new NoticeSender(Shared.Locate(parsed), Shared.TodayOf(parsed), Settings).Test(parsed.GetValue(Address)!);
        Console.WriteLine("メールサーバが受け取りました。");
        return DaichoProgram.Done;
    }
}
