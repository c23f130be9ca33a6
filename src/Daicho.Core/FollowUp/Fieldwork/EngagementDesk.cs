using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where the audit secretariat says who works on an audit, as what, and until when. Nobody can be engaged without an account of an auditor.</summary>
public sealed class EngagementDesk(Database database, DateOnly today)
{
    /// <summary>Engages the account of that sign-in name.</summary>
    public EditResult Engage(Actor actor, long audit, string? userName, IReadOnlyDictionary<string, string?> values)
    {
        using var action = FieldworkAction.Begin(database, actor, today, "監査への従事");
        if (!MayKeep(actor))
            throw new AccessDeniedException("監査の従事者は監査委員事務局が決めます。");
        if (new LedgerReader(action.Db, today).Find(action.Db.Catalog.Of<Audit>(), actor, audit) is not Audit found)
            return FieldworkAction.NotFound(audit);
        var ledger = action.Db.Catalog.Of<AuditEngagement>();
        var engagement = new AuditEngagement { Audit = RecordNumber.Of(action.Db.Catalog.Of<Audit>(), found) };
        var problems = FieldworkAction.Read(ledger, engagement, values, "capacity", "from_on", "to_on");
        var name = userName?.Trim();
        var account = action.Db.Set<UserAccount>().AsNoTracking().FirstOrDefault(a => a.UserName == name);
        if (account is null || account.DisabledAt is not null)
            problems.Add(new("person", "このユーザー名のアカウントはありません。アカウントの画面で確かめてください。"));
        else if ((account.Roles & Engaged.Auditors) == Role.None)
            problems.Add(new("person", $"{account.DisplayName} さんのアカウントは監査の役割を持っていません。システム管理者に、監査補助者などの役割を依頼してください。"));
        if (engagement.FromOn > engagement.ToOn)
            problems.Add(new("to_on", "従事の終了日が開始日より前です。日付を確かめてください。"));
        if (problems.Count > 0)
            return FieldworkAction.Refused(problems);
        (engagement.Person, engagement.AccountId) = (account!.DisplayName, account.Id);
        var writer = action.Step<AuditEngagement>();
        var current = action.Db.Set<AuditEngagement>().AsNoTracking().FirstOrDefault(e => e.AuditId == audit && e.AccountId == account.Id);
        if (current is null)
            writer.Add(engagement);
        else if (LedgerWriter.Same(ledger, current, engagement))
            return new(EditOutcome.Unchanged, current.Id, current.Version);
        else
            writer.Change(current, engagement);
        action.Complete();
        return new(EditOutcome.Saved, engagement.Id, engagement.Version);
    }

    /// <summary>True for who keeps engagements.</summary>
    public static bool MayKeep(Actor actor) => !actor.ReadsOnly && actor.Is(Role.AuditSecretariat);
}
