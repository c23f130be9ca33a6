using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.FollowUp;

/// <summary>Reads notices of measures for their pages.</summary>
public sealed class NoticePages(DaichoDb db, BusinessClock clock)
{
    const int Most = 500;

    readonly LedgerReader reader = new(db, clock.Today);

    /// <summary>Notices the person sees, the latest first, with the number of their lines.</summary>
    public IReadOnlyList<(MeasureNotice Notice, int Lines)> All(Actor actor)
    {
        var notices = reader.Visible<MeasureNotice>(actor).OrderByDescending(n => n.Id).Take(Most).ToList();
        var ids = notices.ConvertAll(n => (long?)n.Id);
        var counts = db.Set<MeasureNoticeLine>().Where(l => ids.Contains(l.NoticeId) && l.ClosedOn == null).GroupBy(l => l.NoticeId).Select(g => new { g.Key, Count = g.Count() }).AsEnumerable().ToDictionary(c => c.Key!.Value, c => c.Count);
        return [.. notices.Select(n => (n, counts.GetValueOrDefault(n.Id)))];
    }

    /// <summary>Executive bodies whose notices the person's units prepare.</summary>
    public IReadOnlyList<ExecutiveBody> Prepared(Actor actor) =>
        [.. reader.Visible<ExecutiveBody>(actor).LiveOn(clock.Today).OrderBy(b => b.Id).ToList().Where(b => MeasureNoticeDesk.Prepares(db, actor, b.UnitId))];

    /// <summary>A body, when the person prepares its notices.</summary>
    public ExecutiveBody? Body(Actor actor, long? id) => Prepared(actor).FirstOrDefault(b => b.Id == id);

    /// <summary>A notice the person sees, or null.</summary>
    public MeasureNotice? Notice(Actor actor, long id) => reader.Find(db.Catalog.Of<MeasureNotice>(), actor, id) as MeasureNotice;

    /// <summary>The body of a notice.</summary>
    public ExecutiveBody? BodyOf(MeasureNotice notice) => db.Set<ExecutiveBody>().AsNoTracking().FirstOrDefault(b => b.Id == notice.BodyId);

    /// <summary>Measures that may go into a notice of a body.</summary>
    public IReadOnlyList<NoticeCandidate> Candidates(Actor actor, ExecutiveBody body) => new NoticeLines(db, clock.Today).Candidates(actor, body);

    /// <summary>The lines of a notice with what was notified before.</summary>
    public IReadOnlyList<(MeasureNoticeLine Line, MeasureNoticeLine? Before)> Lines(Actor actor, long notice) => new NoticeLines(db, clock.Today).Of(actor, notice);

    /// <summary>What is wrong with its form.</summary>
    public IReadOnlyList<NoticeFault> Faults(MeasureNotice notice) => NoticeFaults.Of(db, clock.Today, notice);

    /// <summary>Steps the person may take.</summary>
    public IReadOnlyList<MeasureNoticeStep> Steps(Actor actor, MeasureNotice notice) => MeasureNoticeDesk.Steps(db, actor, notice);

    /// <summary>True when the person prepares it.</summary>
    public bool Prepares(Actor actor, MeasureNotice notice) => MeasureNoticeDesk.Prepares(db, actor, notice.UnitId);
}
