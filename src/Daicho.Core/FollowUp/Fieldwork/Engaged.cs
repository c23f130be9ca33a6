using Daicho.Access;
using Daicho.Data;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Which audits a person is engaged in on a day: by the ledger of engagements, and only while the account is an auditor's.</summary>
public static class Engaged
{
    /// <summary>Roles that can be engaged.</summary>
    public const Role Auditors = Role.AuditSecretariat | Role.ExternalAuditor | Role.AuditAssistant;

    /// <summary>True when the person is engaged in the audit.</summary>
    public static bool In(DaichoDb db, Actor actor, DateOnly today, long audit) => Audits(db, actor, today).Contains(audit);

    /// <summary>Numbers of the audits.</summary>
    public static IQueryable<long?> Audits(DaichoDb db, Actor actor, DateOnly today)
    {
        DateOnly? day = today;
        var person = actor.Id;
        var mayBe = (LedgerPolicy.ActiveRoles(actor, today) & Auditors) != Role.None;
        return db.Set<AuditEngagement>()
            .Where(e => mayBe && e.AccountId == person && e.AuditId != null && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && (e.ClosedOn == null || e.ClosedOn > day))
            .Select(e => e.AuditId);
    }

    /// <summary>Numbers of the items of those audits.</summary>
    internal static IQueryable<long?> Items(DaichoDb db, Actor actor, DateOnly today)
    {
        var audits = Audits(db, actor, today);
        return db.Set<AuditItem>().Where(i => audits.Contains(i.AuditId)).Select(i => (long?)i.Id);
    }
}
