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

/// <summary>Evidence that a person keeps (台帳の管理者): of ledgers they keep, and of answers to what they asked.</summary>
public sealed class RetentionList(DaichoDb db, DateOnly today)
{
    /// <summary>All of it, what ends first before the rest.</summary>
    public IReadOnlyList<KeptEvidence> All(Actor actor) => With(actor, db.Set<EvidenceFile>());

    /// <summary>Some of it.</summary>
    public IReadOnlyList<KeptEvidence> Of(Actor actor, IReadOnlyCollection<long> ids)
    {
        var chosen = ids.ToArray();
        return With(actor, db.Set<EvidenceFile>().Where(e => chosen.Contains(e.Id)));
    }

    private List<KeptEvidence> With(Actor actor, IQueryable<EvidenceFile> entries)
    {
        var recorded = entries.AsNoTracking().Where(e => !db.Set<EvidenceEvent>().Any(v => v.EvidenceId == e.Id && v.Act == EvidenceEvent.Detach)).WithActions(db).ToList();
        var retention = new RetentionReader(db, today).Of(recorded);
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

        return [.. found.OrderBy(k => k.Retention.Until ?? DateOnly.MaxValue).ThenBy(k => k.Entry.Entry.Id)];
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
