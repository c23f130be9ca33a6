using Daicho.History;

namespace Daicho.Notices;

/// <summary>Writes notices, and one mail for each recipient of them.</summary>
internal static class NoticeDelivery
{
    /// <summary>Writes them within the caller's action; returns how many mails.</summary>
    public static int Write(ActionScope action, IReadOnlyCollection<Notice> notices, string occasion)
    {
        var (db, today) = (action.Db, action.Today);
        foreach (var notice in notices)
            action.Append(notice);
        db.SaveChanges();
        var recipients = new NoticeRecipients(db, today);
        var perRecipient = notices.SelectMany(n => recipients.Of(n).DistinctBy(r => r.Key, StringComparer.Ordinal).Select(r => (Recipient: r, Notice: n)))
            .GroupBy(p => p.Recipient.Key, StringComparer.Ordinal).ToList();
        var mails = new List<(NoticeMail Mail, List<Notice> Notices)>();
        foreach (var group in perRecipient)
        {
            var to = group.First().Recipient;
            var lines = group.Select(p => p.Notice).ToList();
            var mail = new NoticeMail
            {
                On = today, MadeSeq = action.Seq, Occasion = occasion, Recipient = to.Key, AccountId = to.AccountId, UnitId = to.UnitId, Name = to.Name, Address = to.Address,
                Subject = NoticeDigest.SubjectOf(today, lines), State = to.Address is null ? MailState.ScreenOnly : MailState.Waiting,
            };
            db.Add(mail);
            mails.Add((mail, lines));
        }

        db.SaveChanges();
        foreach (var (mail, lines) in mails)
            db.AddRange(lines.Select(n => new NoticeMailLine { MailId = mail.Id, NoticeId = n.Id }));
        db.SaveChanges();
        return mails.Count;
    }
}
