using Daicho.Data;
using Daicho.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>Where administrators keep accounts (アカウントの管理). Each change is in the history, with who, when and why.</summary>
public sealed class AccountDesk(Database database)
{
    /// <summary>Makes an account without a password; a one-time link lets the person set one. Returns its id.</summary>
    public string Make(Actor actor, DateOnly today, string userName, AccountInput input, string reason)
    {
        RequireAdministrator(actor, reason);
        AccountInput.RequireUserName(userName);
        input.Require();
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        var account = AccountMaker.Add(action, userName, input, passwordHash: null);
        action.Complete();
        return account.Id;
    }

    /// <summary>Changes name, roles, units and engagement. Returns false when nothing differs.</summary>
    public bool Change(Actor actor, DateOnly today, string id, AccountInput input, string reason)
    {
        RequireAdministrator(actor, reason);
        input.Require();
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        var account = Find(action, id);
        if (account.Roles.HasFlag(Role.Administrator) && !input.Roles.HasFlag(Role.Administrator))
            RequireAnotherAdministrator(action, account);
        var units = action.Db.UserUnits.Where(u => u.UserId == id && !u.FromPost).ToList();
        var log = new AccountLog(action, account);
        log.Changed(AccountChange.Name, account.DisplayName, input.DisplayName);
        log.Changed(AccountChange.Roles, AccountLog.Words(account.Roles), AccountLog.Words(input.Roles));
        log.Changed(AccountChange.Units, AccountLog.Words(action.Db, units.Select(u => u.UnitId)), AccountLog.Words(action.Db, input.Units));
        log.Changed(AccountChange.Engagement, AccountLog.Words(account.EngagedFrom, account.EngagedTo), AccountLog.Words(input.EngagedFrom, input.EngagedTo));
        log.Changed(AccountChange.Source, AccountSource.Label(account.Source), AccountSource.Label(input.Source));
        log.Changed(AccountChange.StaffNumber, account.StaffNumber, input.StaffNumber);
        if (log.Count == 0)
            return false;
        if (account.DisabledAt is null)
            AccountMaker.RequireFreeNumber(action, id, input.StaffNumber);
        AccountMaker.SetNumber(account, input.StaffNumber);
        (account.DisplayName, account.Roles, account.EngagedFrom, account.EngagedTo) = (input.DisplayName, input.Roles, input.EngagedFrom, input.EngagedTo);
        if (account.Source != input.Source)
            MoveTo(action, account, input.Source);
        action.Db.UserUnits.RemoveRange(units.Where(u => !input.Units.Contains(u.UnitId)));
        action.Db.UserUnits.AddRange(input.Units.Distinct().Except(units.Select(u => u.UnitId)).Select(unit => new UserUnit { UserId = id, UnitId = unit }));
        action.Complete();
        return true;
    }

    /// <summary>Lets nobody sign in with the account any more, from the next request on.</summary>
    public void Disable(Actor actor, DateOnly today, string id, string reason) => Step(actor, today, id, reason, (action, account) =>
    {
        if (account.DisabledAt is not null)
            throw new UserErrorException("このアカウントはすでに停止しています。画面を開き直してください。");
        if (account.Id == actor.Id)
            throw new UserErrorException("自分のアカウントは停止できません。ほかのシステム管理者に依頼してください。");
        RequireAnotherAdministrator(action, account);
        account.DisabledAt = DateTime.UtcNow;
        account.SecurityStamp = SecretToken.New();
        action.Db.Set<AccountLink>().Where(l => l.AccountId == id).ExecuteDelete();
        action.Db.Set<UserSession>().Where(s => s.AccountId == id).ExecuteDelete();
        return AccountChange.Disabled;
    });

    /// <summary>Takes a disabled account into use again.</summary>
    public void Enable(Actor actor, DateOnly today, string id, string reason) => Step(actor, today, id, reason, (action, account) =>
    {
        if (account.DisabledAt is null)
            throw new UserErrorException("このアカウントは停止していません。画面を開き直してください。");
        AccountMaker.RequireFreeNumber(action, id, account.StaffNumber);
        account.DisabledAt = null;
        return AccountChange.Enabled;
    });

    /// <summary>Takes off the lock after wrong passwords.</summary>
    public void Unlock(Actor actor, DateOnly today, string id, string reason) => Step(actor, today, id, reason, (_, account) =>
    {
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        return AccountChange.Unlocked;
    });

    /// <summary>Takes away every second factor, when the person has lost them; the person sets up new ones.</summary>
    public void ResetSecondFactor(Actor actor, DateOnly today, string id, string reason) => Step(actor, today, id, reason, (action, account) =>
    {
        (account.TotpSecret, account.TwoFactorEnabled) = (null, false);
        action.Db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == id).ExecuteDelete();
        action.Db.Set<RecoveryCode>().Where(c => c.AccountId == id).ExecuteDelete();
        action.Db.Set<UserSession>().Where(s => s.AccountId == id).ExecuteDelete();
        return AccountChange.SecondFactorReset;
    });

    internal static UserAccount Find(ActionScope action, string id) =>
        action.Db.Set<UserAccount>().FirstOrDefault(a => a.Id == id)
        ?? throw new UserErrorException("アカウントが見つかりません。一覧を開き直してください。");

    internal static void RequireAdministrator(Actor actor, string? reason)
    {
        if (!actor.Is(Role.Administrator))
            throw new AccessDeniedException("アカウントの管理は、システム管理者だけが行えます。システム管理者に依頼してください。");
        RequireReason(reason);
    }

    internal static void RequireReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new UserErrorException("理由を入力してください（例：令和8年4月1日付け人事異動のため）。");
        if (Text.StorableText.Problem(reason) is { } unstorable)
            throw new UserErrorException($"理由：{unstorable}");
    }

    private void Step(Actor actor, DateOnly today, string id, string reason, Func<ActionScope, UserAccount, string> step)
    {
        RequireAdministrator(actor, reason);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        var account = Find(action, id);
        new AccountLog(action, account).Add(step(action, account));
        action.Complete();
    }

    // One way in at a time: what proved the person before is forgotten.
    private static void MoveTo(ActionScope action, UserAccount account, string? source)
    {
        (account.Source, account.SourceKey, account.PasswordHash, account.SecurityStamp) = (source, null, null, SecretToken.New());
        action.Db.Set<AccountLink>().Where(l => l.AccountId == account.Id).ExecuteDelete();
        action.Db.Set<UserSession>().Where(s => s.AccountId == account.Id).ExecuteDelete();
    }

    // Without an administrator nobody could ever keep accounts again.
    private static void RequireAnotherAdministrator(ActionScope action, UserAccount account)
    {
        if (account.Roles.HasFlag(Role.Administrator)
            && !action.Db.Set<UserAccount>().Any(a => a.Id != account.Id && a.DisabledAt == null && (a.Roles & Role.Administrator) != Role.None))
        {
            throw new UserErrorException("システム管理者が一人もいなくなるため、変更できません。先に別のシステム管理者を登録してください。");
        }
    }
}
