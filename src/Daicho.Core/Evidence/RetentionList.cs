using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Evidence;

/// <summary>An entry of evidence with how long it is kept and what it belongs to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Ledger">The ledger of its record.</param>
/// <param name="RecordId">Its record.</param>
/// <param name="Subject">What it hangs on: the record, a discrepancy or an answer about it.</param>
public sealed record KeptEvidence(Recorded<EvidenceFile> Entry, Retention Retention, Ledger Ledger, long RecordId, EvidenceSubject Subject);

/// <summary>Where evidence stands in its retention period.</summary>
public enum RetentionState
{
    /// <summary>満了.</summary>
    Over,

    /// <summary>1年以内に満了.</summary>
    Soon,

    /// <summary>保存中のすべて, with what is over.</summary>
    Kept,

    /// <summary>廃棄済.</summary>
    Disposed,
}

/// <summary>Evidence that a person keeps (台帳の管理者): of ledgers they keep, and of answers to what they asked.</summary>
public sealed class RetentionList(DaichoDb db, DateOnly today)
{
    private const int DaysSoon = 365;

    private readonly RetentionReader periods = new(db, today);

    /// <summary>How much there is.</summary>
    public int Count(Actor actor, RetentionState state) => In(actor, state).Count();

    /// <summary>Some of it in the order in which it was recorded.</summary>
    public IReadOnlyList<KeptEvidence> Page(Actor actor, RetentionState state, int skip, int take) => With(actor, In(actor, state).OrderBy(e => e.Id).Skip(skip).Take(take));

    /// <summary>Some of it by number.</summary>
    public IReadOnlyList<KeptEvidence> Of(Actor actor, IReadOnlyCollection<long> ids)
    {
        var chosen = ids.ToArray();
        return With(actor, db.Set<EvidenceFile>().Where(e => chosen.Contains(e.Id)));
    }

    private IQueryable<EvidenceFile> In(Actor actor, RetentionState state)
    {
        var kept = AnswerEvidence.Attached(db).Where(KeptBy(actor));
        if (state == RetentionState.Disposed)
            return kept.Where(e => e.ErasedSeq != null);
        if (state == RetentionState.Kept)
            return kept.Where(e => e.ErasedSeq == null);
        var ends = new RetentionQuery(db, periods.Rules);
        var isOver = ends.EndsBefore(today);
        return kept.Where(state == RetentionState.Over ? isOver : ends.EndsBefore(today.AddDays(DaysSoon + 1)).And(isOver.Not()));
    }

    // As With says it of entries that were read.
    private Expression<Func<EvidenceFile, bool>> KeptBy(Actor actor)
    {
        var ledgers = db.Catalog.All.Where(l => l.Policy.Writes(actor, today) == Reach.All).Select(l => l.Id).ToArray();
        var discrepancies = db.Discrepancies.Where(d => ledgers.Contains(d.Ledger));
        var roles = actor.ReadsOnly ? 0 : (int)actor.Roles;
        var rows = db.Set<InquiryRow>().Where(r => db.Set<Inquiry>().Any(i => i.Id == r.InquiryId && ((int)i.Askers & roles) != 0));
        Expression<Func<EvidenceFile, bool>> kept = e =>
            e.Subject.StartsWith(DiscrepancyArea)
                ? discrepancies.Any(d => d.Id == (e.Subject.StartsWith(DiscrepancyArea) ? SqlNumber.In(e.Subject.Substring(DiscrepancyArea.Length)) : 0))
                : e.Subject.StartsWith(RowArea) && rows.Any(r => r.Id == (e.Subject.StartsWith(RowArea) ? SqlNumber.In(e.Subject.Substring(RowArea.Length)) : 0));
        foreach (var ledger in ledgers)
        {
            var area = ledger + "/";
            kept = kept.Or(e => e.Subject.StartsWith(area));
        }

        return kept;
    }

    private const string DiscrepancyArea = EvidenceSubject.Discrepancies + "/";

    private const string RowArea = EvidenceSubject.Rows + "/";

    private List<KeptEvidence> With(Actor actor, IQueryable<EvidenceFile> entries)
    {
        var recorded = entries.AsNoTracking().Where(e => !db.Set<EvidenceEvent>().Any(v => v.EvidenceId == e.Id && v.Act == EvidenceEvent.Detach)).WithActions(db).ToList();
        var retention = periods.Of(recorded);
        var subjects = recorded.ToDictionary(e => e.Entry.Id, e => EvidenceSubject.Parse(e.Entry.Subject));
        var discrepancies = Discrepancies(subjects.Values);
        var rows = Rows(actor, subjects.Values);
        var found = new List<KeptEvidence>();
        foreach (var entry in recorded)
        {
            var subject = subjects[entry.Entry.Id];
            (string Ledger, long RecordId) place = subject.Area switch
            {
                EvidenceSubject.Discrepancies => discrepancies.GetValueOrDefault(subject.Id),
                EvidenceSubject.Rows => rows.GetValueOrDefault(subject.Id),
                _ => (subject.Area, subject.Id),
            };
            // Answers are kept by who asked: they are in the list by that already.
            if (place.Ledger is not null && db.Catalog.Find(place.Ledger) is { } ledger
                && (subject.Area == EvidenceSubject.Rows || ledger.Policy.Writes(actor, today) == Reach.All))
                found.Add(new KeptEvidence(entry, retention[entry.Entry.Id], ledger, place.RecordId, subject));
        }

        return found;
    }

    private Dictionary<long, (string Ledger, long RecordId)> Discrepancies(IEnumerable<EvidenceSubject> subjects)
    {
        var found = new Dictionary<long, (string, long)>();
        foreach (var some in Ids(subjects, EvidenceSubject.Discrepancies))
        {
            foreach (var d in db.Discrepancies.AsNoTracking().Where(d => some.Contains(d.Id)).Select(d => new { d.Id, d.Ledger, d.RecordId }))
                found.Add(d.Id, (d.Ledger, d.RecordId));
        }

        return found;
    }

    private Dictionary<long, (string Ledger, long RecordId)> Rows(Actor actor, IEnumerable<EvidenceSubject> subjects)
    {
        if (actor.ReadsOnly)
            return [];
        var roles = (int)actor.Roles;
        var found = new Dictionary<long, (string, long)>();
        foreach (var some in Ids(subjects, EvidenceSubject.Rows))
        {
            var rows = from row in db.Set<InquiryRow>()
                       join inquiry in db.Set<Inquiry>() on row.InquiryId equals inquiry.Id
                       where some.Contains(row.Id) && ((int)inquiry.Askers & roles) != 0
                       select new { row.Id, inquiry.Ledger, row.RecordId };
            foreach (var row in rows)
                found.Add(row.Id, (row.Ledger, row.RecordId));
        }

        return found;
    }

    private static IEnumerable<long[]> Ids(IEnumerable<EvidenceSubject> subjects, string area) => subjects.Where(s => s.Area == area).Select(s => s.Id).Distinct().Chunk(1000);
}
