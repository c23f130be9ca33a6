using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Notices;

/// <summary>Reads notices and mails.</summary>
public sealed class NoticeReader(DaichoDb db)
{
    /// <summary>
    /// The digests of a person and of the sections they belong to now, newest first: a successor finds what the section was told
    /// before.
    /// </summary>
    public IQueryable<NoticeMail> For(Actor actor)
    {
        var person = actor.Id;
        return db.Set<NoticeMail>().AsNoTracking()
            .Where(m => m.AccountId == person || m.UnitId != null && db.UserUnits.Any(u => u.UserId == person && u.UnitId == m.UnitId))
            .OrderByDescending(m => m.Id);
    }

    /// <summary>
    /// The digests that who looks after the sending may know of: those that say nothing but what the secretariat asks are the
    /// secretariat's to look after.
    /// </summary>
    public IQueryable<NoticeMail> Sent(Actor actor)
    {
        var readable = db.Set<Notice>().Where(Notice.ReadableBy(actor));
        return db.Set<NoticeMail>().AsNoTracking()
            .Where(m => db.Set<NoticeMailLine>().Any(l => l.MailId == m.Id && readable.Any(n => n.Id == l.NoticeId)));
    }

    /// <summary>Digests of the person that were not opened yet.</summary>
    public int Unread(Actor actor) => db.Set<NoticeMail>().Count(m => m.AccountId == actor.Id && m.ReadAt == null);

    /// <summary>The notices in a mail, most pressing first.</summary>
    public IQueryable<Notice> Lines(long mailId) =>
        from line in db.Set<NoticeMailLine>().AsNoTracking()
        join notice in db.Set<Notice>() on line.NoticeId equals notice.Id
        where line.MailId == mailId
        orderby notice.Urgency, notice.DueOn, notice.Id
        select notice;

    /// <summary>The notices of several mails, by mail.</summary>
    public ILookup<long, Notice> Lines(IReadOnlyCollection<long> mailIds) => (
        from line in db.Set<NoticeMailLine>().AsNoTracking()
        join notice in db.Set<Notice>() on line.NoticeId equals notice.Id
        where mailIds.Contains(line.MailId)
        orderby notice.Urgency, notice.DueOn, notice.Id
        select new { line.MailId, notice }).AsEnumerable().ToLookup(l => l.MailId, l => l.notice);

    /// <summary>Notes that a person has opened their digests.</summary>
    public void MarkRead(Actor actor)
    {
        var now = DateTime.UtcNow;
        db.Set<NoticeMail>().Where(m => m.AccountId == actor.Id && m.ReadAt == null).ExecuteUpdate(s => s.SetProperty(m => m.ReadAt, now));
    }
}
