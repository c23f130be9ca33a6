using System.Globalization;
using System.Net.Mail;
using System.Text;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Daicho.Notices;

/// <summary>What sending brought.</summary>
/// <param name="Sent">Mails that the server took.</param>
/// <param name="Failed">Mails given up.</param>
/// <param name="Waiting">Mails that are tried again later.</param>
public sealed record MailsSent(int Sent, int Failed, int Waiting);

/// <summary>
/// Sends the mails that wait, each claimed first, so that two programs never send the same one. What the server did is in the
/// history. A server that is away is tried again later; an address it refuses is given up.
/// </summary>
public sealed class NoticeSender(Database database, DateOnly today, MailSettings settings)
{
    /// <summary>How long after each failure a mail is tried again; after the last it is given up.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(10);

    /// <summary>Results kept until they are written: as many mails could go out twice when the program dies in between.</summary>
    private const int Batch = 20;

    /// <summary>True when a mail waits whose time has come.</summary>
    public static bool HasDue(DaichoDb db) => Due(db, DateTime.UtcNow).Any();

    /// <summary>Sends every mail whose time has come.</summary>
    public MailsSent Send(CancellationToken stop = default)
    {
        if (settings.Server is not { } server)
            return ShowOnly();
        var results = new List<(long Id, MailState State, string Address, string? Error)>();
        var total = new MailsSent(0, 0, 0);
        using var session = server.Connect();
        while (!stop.IsCancellationRequested && Claim() is { } mail)
        {
            var (state, error) = Try(session, server, mail);
            results.Add((mail.Id, state, mail.Address!, error));
            total = state switch
            {
                MailState.Sent => total with { Sent = total.Sent + 1 },
                MailState.Failed => total with { Failed = total.Failed + 1 },
                _ => total with { Waiting = total.Waiting + 1 },
            };
            if (results.Count == Batch)
                Record(results);
        }

        Record(results);
        return total;
    }

    /// <summary>Sends a mail to an address to see whether the server takes it.</summary>
    public void Test(string address)
    {
        var server = settings.Server ?? throw new UserErrorException($"メールサーバが設定されていません。{MailServer.Setting} を設定してください。");
        if (!MailAddress.TryCreate(address, out var to))
            throw new UserErrorException($"「{address}」はメールアドレスとして読めません。");
        using var session = server.Connect();
        try
        {
            session.Send(Mail(server, to, "【台帳】試し送信", "台帳（Daicho）からの試し送信です。届いていれば、通知を送れます。\n"));
        }
        catch (MailFailureException e)
        {
            throw new UserErrorException($"メールサーバ {server} が受け取りませんでした：{Reason(e)}", e);
        }
    }

    private static IQueryable<NoticeMail> Due(DaichoDb db, DateTime now)
    {
        var claimed = now - ClaimHolds;
        return db.Set<NoticeMail>().Where(m => m.State == MailState.Waiting && (m.NextTryAt == null || m.NextTryAt <= now) && (m.ClaimedAt == null || m.ClaimedAt < claimed));
    }

    // Without a mail server they are read in the product. A server that comes later must not send what is long past.
    private MailsSent ShowOnly()
    {
        using var db = database.Open();
        db.Set<NoticeMail>().Where(m => m.State == MailState.Waiting)
            .ExecuteUpdate(s => s.SetProperty(m => m.State, MailState.ScreenOnly).SetProperty(m => m.Error, "メールサーバが設定されていません。"));
        return new(0, 0, 0);
    }

    private NoticeMail? Claim()
    {
        using var db = database.Open();
        var now = DateTime.UtcNow;
        while (Due(db, now).AsNoTracking().OrderBy(m => m.Id).FirstOrDefault() is { } next)
        {
            if (Due(db, now).Where(m => m.Id == next.Id).ExecuteUpdate(s => s.SetProperty(m => m.ClaimedAt, now)) == 1)
                return next;
        }

        return null;
    }

    private (MailState State, string? Error) Try(MailSession session, MailServer server, NoticeMail mail)
    {
        if (!MailAddress.TryCreate(mail.Address, mail.Name, Encoding.UTF8, out var to))
            return (MailState.Failed, "メールアドレスとして読めません。");
        // The same mail sent twice has the same id, by which servers and readers see that it is one.
        var id = string.Create(CultureInfo.InvariantCulture, $"daicho.{mail.MadeSeq}.{mail.Id}@{server.From.Host}");
        try
        {
            var message = Mail(server, to, mail.Subject, NoticeDigest.Body(mail, Notices(mail.Id), settings));
            message.MessageId = id;
            message.Headers[HeaderId.AutoSubmitted] = "auto-generated";
            session.Send(message);
            return (MailState.Sent, null);
        }
        catch (MailFailureException e)
        {
            return (e.IsAboutAddress || mail.Tries >= Pauses.Length ? MailState.Failed : MailState.Waiting, Reason(e));
        }
    }

    // Lines of servers and readers are short and of seven bits: the body goes in base64.
    private static MimeMessage Mail(MailServer server, MailAddress to, string subject, string body)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = body, ContentTransferEncoding = ContentEncoding.Base64 } };
        message.From.Add(new MailboxAddress(server.From.DisplayName, server.From.Address));
        message.To.Add(new MailboxAddress(to.DisplayName, to.Address));
        return message;
    }

    private void Record(List<(long Id, MailState State, string Address, string? Error)> results)
    {
        if (results.Count == 0)
            return;
        using var action = ActionScope.Begin(database, Actor.Job("通知の送信"), today, ActionKind.Notice, reason: null);
        var ids = results.Select(r => r.Id).ToArray();
        var mails = action.Db.Set<NoticeMail>().Where(m => ids.Contains(m.Id)).ToDictionary(m => m.Id);
        var now = DateTime.UtcNow;
        foreach (var (id, state, address, error) in results)
        {
            var mail = mails[id];
            mail.NextTryAt = state == MailState.Waiting ? now + Pauses[Math.Min(mail.Tries, Pauses.Length - 1)] : null;
            (mail.State, mail.Error, mail.ClaimedAt, mail.SentAt) = (state, error, null, state == MailState.Sent ? now : mail.SentAt);
            mail.Tries++;
            action.Append(new NoticeTry { MailId = id, State = state, Address = address, Error = error });
        }

        action.Complete();
        results.Clear();
    }

    private List<Notice> Notices(long mailId)
    {
        using var db = database.Open();
        return [.. new NoticeReader(db).Lines(mailId)];
    }

    private static string Reason(MailFailureException e) => e.Message.ReplaceLineEndings(" ");
}
