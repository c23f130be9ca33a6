using Daicho.Access;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;

namespace Daicho.Evidence;

/// <summary>Reads steps, comments and evidence of a discrepancy; nothing for those who don't see it.</summary>
public sealed class EvidenceReader(DaichoDb db, DateOnly today)
{
    /// <summary>The subject of a discrepancy's comments and files.</summary>
    public static string SubjectOf(long discrepancyId) => new EvidenceSubject(EvidenceSubject.Discrepancies, discrepancyId).ToString();

    /// <summary>Its steps from state to state, oldest first.</summary>
    public IReadOnlyList<Recorded<DiscrepancyEvent>> Steps(Actor actor, long discrepancyId) => Sees(actor, discrepancyId)
        ? [.. db.DiscrepancyEvents.Where(e => e.DiscrepancyId == discrepancyId).WithActions(db)]
        : [];

    /// <summary>Its comments, oldest first.</summary>
    public IReadOnlyList<Recorded<Comment>> Comments(Actor actor, long discrepancyId)
    {
        var subject = SubjectOf(discrepancyId);
        return Sees(actor, discrepancyId) ? [.. db.Set<Comment>().Where(c => c.Subject == subject).WithActions(db)] : [];
    }

    /// <summary>Its files, oldest first.</summary>
    public IReadOnlyList<Recorded<EvidenceFile>> Files(Actor actor, long discrepancyId)
    {
        var subject = SubjectOf(discrepancyId);
        return Sees(actor, discrepancyId) ? [.. db.Set<EvidenceFile>().Where(f => f.Subject == subject).WithActions(db)] : [];
    }

    /// <summary>One of its files, or null.</summary>
    public EvidenceFile? File(Actor actor, long discrepancyId, long fileId)
    {
        var subject = SubjectOf(discrepancyId);
        return Sees(actor, discrepancyId) ? db.Set<EvidenceFile>().FirstOrDefault(f => f.Id == fileId && f.Subject == subject && f.Kind == null && f.ErasedSeq == null) : null;
    }

    private bool Sees(Actor actor, long discrepancyId) => new DiscrepancyReader(db, today).Visible(actor).Any(d => d.Id == discrepancyId);
}
