using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>An audit somebody works on, with what waits in it.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Open">Requests that wait for a unit.</param>
/// <param name="Overdue">Those past their date.</param>
/// <param name="Given">Requests that wait to be accepted.</param>
/// <param name="Drafts">Drafts that are neither reported nor withdrawn.</param>
public sealed record EngagedAudit(Audit Audit, int Open, int Overdue, int Given, int Drafts);

/// <summary>Reads what passes before the report, within what the actor may see.</summary>
public sealed class FieldworkReader(DaichoDb db, LedgerReader reader)
{
    /// <summary>Most rows of a list.</summary>
    public const int Most = 500;

    /// <summary>True when the actor works on the audit.</summary>
    public bool Works(Actor actor, long audit) => Engaged.In(db, actor, reader.Today, audit);

    /// <summary>An audit the actor sees, or null.</summary>
    public Audit? Audit(Actor actor, long id) => reader.Find(db.Catalog.Of<Audit>(), actor, id) as Audit;

    /// <summary>Requests of an audit, by number.</summary>
    public IReadOnlyList<AuditRequest> Requests(Actor actor, long audit) =>
        [.. reader.Visible<AuditRequest>(actor).Where(r => r.AuditId == audit).OrderBy(r => r.Number).Take(Most)];

    /// <summary>Drafts of an audit.</summary>
    public IReadOnlyList<AuditDraft> Drafts(Actor actor, long audit) =>
        [.. reader.Visible<AuditDraft>(actor).Where(d => d.AuditId == audit).OrderBy(d => d.Number).Take(Most)];

    /// <summary>Fact checks of a draft, in order.</summary>
    public IReadOnlyList<FactCheck> Checks(Actor actor, AuditDraft draft) =>
        [.. reader.Visible<FactCheck>(actor).Where(c => c.AuditId == draft.AuditId && c.Number == draft.Number).OrderBy(c => c.Id).Take(Most)];

    /// <summary>Notes of an audit that the actor may read, the latest first.</summary>
    public IReadOnlyList<AuditNote> Notes(Actor actor, long audit) =>
        [.. reader.Visible<AuditNote>(actor).LiveOn(reader.Today).Where(n => n.AuditId == audit).OrderByDescending(n => n.Id).Take(Most)];

    /// <summary>Samples of an audit, the latest first.</summary>
    public IReadOnlyList<AuditSample> Samples(Actor actor, long audit) =>
        [.. reader.Visible<AuditSample>(actor).Where(s => s.AuditId == audit).OrderByDescending(s => s.Number).Take(Most)];

    /// <summary>Rows of the samples of an audit.</summary>
    public ILookup<long?, AuditSampleRow> Rows(Actor actor, long audit, long? sample = null) =>
        reader.Visible<AuditSampleRow>(actor).Where(r => r.AuditId == audit && (sample == null || r.Number == sample)).OrderBy(r => r.Rank).AsEnumerable().ToLookup(r => r.Number);

    /// <summary>Who is engaged in an audit.</summary>
    public IReadOnlyList<AuditEngagement> People(Actor actor, long audit) =>
        [.. reader.Visible<AuditEngagement>(actor).Where(e => e.AuditId == audit).OrderBy(e => e.Id)];

    /// <summary>One record the actor sees, or null.</summary>
    public T? Find<T>(Actor actor, long id)
        where T : LedgerRecord, new() => reader.Find(db.Catalog.Of<T>(), actor, id) as T;

    /// <summary>Requests that wait for the actor's units, the nearest date first.</summary>
    public IReadOnlyList<AuditRequest> Asked(Actor actor)
    {
        var own = UnitScope.Own(db, actor);
        return [.. reader.Visible<AuditRequest>(actor).Where(r => own.Contains(r.UnitId) && RequestState.Open.Contains(r.State)).OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(Most)];
    }

    /// <summary>Fact checks that wait for the actor's units, the nearest date first.</summary>
    public IReadOnlyList<FactCheck> ToCheck(Actor actor)
    {
        var own = UnitScope.Own(db, actor);
        return [.. reader.Visible<FactCheck>(actor).Where(c => own.Contains(c.UnitId) && c.State == FactCheckState.Asked).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most)];
    }

    /// <summary>Audits that are not published yet, the latest first: those whose people are still being engaged.</summary>
    public IReadOnlyList<Audit> Unpublished(Actor actor)
    {
        DateOnly? today = reader.Today;
        return [.. reader.Visible<Audit>(actor).LiveOn(reader.Today).Where(a => a.PublishedOn == null || a.PublishedOn > today).OrderByDescending(a => a.FiscalYear).ThenByDescending(a => a.Id).Take(Most)];
    }

    /// <summary>The audits the actor works on, with what waits in them, the latest first.</summary>
    public IReadOnlyList<EngagedAudit> Audits(Actor actor)
    {
        if (!actor.Is(Engaged.Auditors))
            return [];
        var engaged = Engaged.Audits(db, actor, reader.Today);
        var audits = reader.Visible<Audit>(actor).Where(a => engaged.Contains(a.Id)).OrderByDescending(a => a.Id).ToList();
        var ids = audits.ConvertAll(a => (long?)a.Id);
        DateOnly? today = reader.Today;
        var requests = reader.Visible<AuditRequest>(actor).Where(r => ids.Contains(r.AuditId)).Select(r => new { r.AuditId, r.State, IsLate = r.DueOn < today }).AsEnumerable().ToLookup(r => r.AuditId);
        var drafts = reader.Visible<AuditDraft>(actor).Where(d => ids.Contains(d.AuditId) && d.State != DraftState.Reported && d.State != DraftState.Withdrawn).Select(d => d.AuditId).AsEnumerable().ToLookup(d => d);
        return
        [
            .. audits.Select(a => new EngagedAudit(
                a,
                requests[a.Id].Count(r => RequestState.Open.Contains(r.State)), requests[a.Id].Count(r => RequestState.Open.Contains(r.State) && r.IsLate),
                requests[a.Id].Count(r => r.State == RequestState.Given), drafts[a.Id].Count())),
        ];
    }

    /// <summary>How an audit is called where only its text is known: without the number a reference begins with.</summary>
    public static string NameOf(string? audit) => RecordNumber.Read(audit) is null ? audit ?? "" : audit!.TrimStart()[(audit.TrimStart().IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
