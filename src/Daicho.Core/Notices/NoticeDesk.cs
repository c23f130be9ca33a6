using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Notices;

/// <summary>What a making of notices brought.</summary>
/// <param name="Notices">Notices made.</param>
/// <param name="Mails">Digests made of them.</param>
/// <param name="Left">One sentence when nothing was made today, or null.</param>
/// <param name="Problems">Steps that can't be followed.</param>
public sealed record NoticesMade(int Notices, int Mails, string? Left, IReadOnlyList<string> Problems);

/// <summary>Makes the notices of a day, and sends one again when asked.</summary>
public sealed class NoticeDesk(Database database, DateOnly today, MailSettings settings)
{
    /// <summary>
    /// Makes today's notices and the digests of them, once a day and on working days only; what was missed since the last time is
    /// made up for. Sending is <see cref="NoticeSender"/>'s.
    /// </summary>
    public NoticesMade Make(Actor actor)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Notice, "その日の通知");
        var db = action.Db;
        var calendar = OfficeCalendar.Read(db, today);
        if (!calendar.Days.IsWorkingDay(today))
            return new(0, 0, $"{JapaneseDate.ToEra(today)}は閉庁日のため、通知を作りません。次の開庁日にまとめて知らせます。", []);
        var last = db.Set<NoticeRun>().AsNoTracking().OrderByDescending(r => r.Id).Select(r => new { r.On, r.Seq }).FirstOrDefault();
        if (last is not null && last.On >= today)
            return new(0, 0, $"{JapaneseDate.ToEra(last.On)}の通知はすでに作ってあります。", []);
        // On the first day everything that waits is new, but steps of earlier days are past.
        var span = new NoticeSpan(today, last?.On ?? today.AddDays(-1), last?.Seq ?? 0, calendar);
        var rules = NoticeRules.Read(db, today);
        var notices = new NoticeCollector(db, span, rules.Rules).Collect().ToList();
        var known = Known(db, notices);
        notices.RemoveAll(n => known.Contains(n.NoticeKey));
        var mails = NoticeDelivery.Write(action, notices, occasion: "");
        action.Append(new NoticeRun { On = today, Notices = notices.Count, Mails = mails });
        action.Complete();
        return new(notices.Count, mails, null, rules.Problems);
    }

    /// <summary>Copies the shipped steps about something into the ledger, where they can be changed; returns how many.</summary>
    public int CopyShipped(Actor actor, string about)
    {
        var steps = NoticeRules.Shipped().Where(s => s.About == about).ToList();
        if (steps.Count == 0)
            throw new UserErrorException($"対象「{about}」の出荷時の段階はありません。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, $"出荷時の通知の段階を写す：{about}");
        var ledger = action.Db.Catalog.Of<NoticeStep>();
        if (ledger.Policy.Writes(actor, today) != Reach.All)
            throw new AccessDeniedException("通知の段階を変えられるのは、情報政策課と管理者だけです。");
        if (action.Db.Set<NoticeStep>().LiveOn(today).Any(s => s.About == about))
            throw new UserErrorException($"対象「{about}」の段階は、すでに台帳にあります。台帳で変えてください。");
        var writer = action.Write(ledger);
        foreach (var step in steps)
            writer.Add(step);
        action.Complete();
        return steps.Count;
    }

    /// <summary>Puts a mail that was not sent, or was lost on its way, back to be sent.</summary>
    public void Resend(Actor actor, long mailId)
    {
        if (!actor.Is(Role.DigitalDivision | Role.AuditSecretariat | Role.Administrator) || actor.ReadsOnly)
            throw new AccessDeniedException("通知の再送は、情報政策課・監査委員事務局・管理者だけが行えます。");
        if (settings.Server is null)
            throw new UserErrorException($"メールサーバが設定されていないため送れません。管理者に {MailServer.Setting} の設定を依頼してください。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Notice, "通知の再送");
        var mail = new NoticeReader(action.Db).Sent(actor).AsTracking().FirstOrDefault(m => m.Id == mailId) ?? throw new UserErrorException("この通知はありません。一覧を開き直してください。");
        if (mail.State == MailState.Waiting)
            throw new UserErrorException("この通知は送信を待っています。しばらくしてから開き直してください。");
        mail.Address = CurrentAddress(action.Db, mail) ?? mail.Address;
        if (mail.Address is null)
            throw new UserErrorException($"「{mail.Name}」のメールアドレスがありません。アカウントか所属にアドレスを登録してから再送してください。");
        (mail.State, mail.Tries, mail.NextTryAt, mail.ClaimedAt, mail.Error) = (MailState.Waiting, 0, null, null, null);
        action.Append(new NoticeTry { MailId = mail.Id, State = MailState.Waiting, Address = mail.Address });
        action.Complete();
    }

    private static HashSet<string> Known(DaichoDb db, List<Notice> notices)
    {
        var keys = notices.Select(n => n.NoticeKey).ToArray();
        return db.Set<Notice>().Where(n => keys.Contains(n.NoticeKey)).Select(n => n.NoticeKey).ToHashSet(StringComparer.Ordinal);
    }

    private static string? CurrentAddress(DaichoDb db, NoticeMail mail) => mail.AccountId is { } account
        ? db.Users.Where(a => a.Id == account && a.DisabledAt == null).Select(a => a.Email).FirstOrDefault()
        : db.Set<Organization.Unit>().Where(u => u.Id == mail.UnitId).Select(u => u.SharedAddress).FirstOrDefault();
}
