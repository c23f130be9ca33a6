using Daicho.Data;
using Daicho.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>What a person changes of the own account: the ways to prove who they are.</summary>
public sealed class OwnAccountDesk(Database database)
{
    /// <summary>How many recovery codes are printed at a time.</summary>
    public const int CodeCount = 10;

    /// <summary>Sets a new password; all sessions but this one end with it.</summary>
    public void SetPassword(Actor actor, DateOnly today, string passwordHash, long? keepSession) => Act(actor, today, "本人によるパスワードの変更", (action, account) =>
    {
        AccountLinks.SetPassword(action, account, passwordHash, keepSession);
        return true;
    });

    /// <summary>Takes an authenticator app into use; <paramref name="protectedSecret"/> is the secret as it is stored.</summary>
    public void SetTotp(Actor actor, DateOnly today, string protectedSecret, long step) => Act(actor, today, "本人による二要素認証の設定", (action, account) =>
    {
        (account.TotpSecret, account.TotpStep, account.TwoFactorEnabled) = (protectedSecret, step, true);
        new AccountLog(action, account).Add(AccountChange.Totp);
        return true;
    });

    /// <summary>Takes the authenticator app out of use.</summary>
    public void RemoveTotp(Actor actor, DateOnly today) => Act(actor, today, "本人による認証アプリの解除", (action, account) =>
    {
        if (account.TotpSecret is null)
            return false;
        account.TotpSecret = null;
        account.TwoFactorEnabled = action.Db.Set<IdentityUserPasskey<string>>().Any(p => p.UserId == account.Id);
        new AccountLog(action, account).Add(AccountChange.TotpRemoved);
        return true;
    });

    /// <summary>Adds a passkey.</summary>
    public void AddPasskey(Actor actor, DateOnly today, UserPasskeyInfo passkey, string name) => Act(actor, today, "本人によるパスキーの登録", (action, account) =>
    {
        action.Db.Add(new IdentityUserPasskey<string>
        {
            UserId = account.Id,
            CredentialId = passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = passkey.PublicKey,
                Name = name,
                CreatedAt = passkey.CreatedAt,
                Transports = passkey.Transports,
                SignCount = passkey.SignCount,
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject,
                ClientDataJson = passkey.ClientDataJson,
            },
        });
        account.TwoFactorEnabled = true;
        new AccountLog(action, account).Add(AccountChange.Passkey, after: name);
        return true;
    });

    /// <summary>Removes a passkey.</summary>
    public void RemovePasskey(Actor actor, DateOnly today, byte[] credentialId) => Act(actor, today, "本人によるパスキーの削除", (action, account) =>
    {
        var all = action.Db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == account.Id).ToList();
        if (all.Find(p => p.CredentialId.AsSpan().SequenceEqual(credentialId)) is not { } found)
            return false;
        action.Db.Remove(found);
        account.TwoFactorEnabled = account.TotpSecret is not null || all.Count > 1;
        new AccountLog(action, account).Add(AccountChange.PasskeyRemoved, before: found.Data.Name);
        return true;
    });

    /// <summary>Replaces the recovery codes; returns the new ones, which are shown once.</summary>
    public IReadOnlyList<string> MakeRecoveryCodes(Actor actor, DateOnly today)
    {
        var codes = Enumerable.Range(0, CodeCount).Select(_ => RecoveryCodes.New()).ToList();
        Act(actor, today, "本人による回復コードの発行", (action, account) =>
        {
            action.Db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDelete();
            action.Db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = RecoveryCodes.Hash(code) }));
            new AccountLog(action, account).Add(AccountChange.RecoveryCodes);
            return true;
        });
        return codes;
    }

    private void Act(Actor actor, DateOnly today, string reason, Func<ActionScope, UserAccount, bool> change)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        if (change(action, AccountDesk.Find(action, actor.Id)))
            action.Complete();
    }
}
