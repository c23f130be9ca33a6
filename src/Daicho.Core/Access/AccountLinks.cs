using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>
/// One-time links: for the first administrator of an empty database, and for whoever has no password or forgot it, where
/// there is no mail to send one by.
/// </summary>
public sealed class AccountLinks(Database database)
{
    private const string FirstReason = "最初のシステム管理者の登録（1回限りのリンク）";
    private const string OwnReason = "1回限りのリンクによる本人の設定";

    /// <summary>True while nobody can sign in, because there is no account yet.</summary>
    public bool IsFirst()
    {
        using var db = database.Open();
        return !db.Set<UserAccount>().Any();
    }

    /// <summary>A new link for the first administrator; returns its token.</summary>
    public string MakeFirst()
    {
        using var db = database.Open();
        db.Set<AccountLink>().Where(l => l.AccountId == null).ExecuteDelete();
        var token = Add(db, accountId: null);
        db.SaveChanges();
        return token;
    }

    /// <summary>A new link for an account; older ones end with it. Returns its token, which is shown once.</summary>
    public string Make(Actor actor, DateOnly today, string accountId, string reason)
    {
        AccountDesk.RequireAdministrator(actor, reason);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Account, reason);
        var account = AccountDesk.Find(action, accountId);
        if (account.DisabledAt is not null)
            throw new UserErrorException("停止しているアカウントにはリンクを発行できません。先に利用を再開してください。");
        if (account.Source is not null)
            throw new UserErrorException($"このアカウントのサインインの方法は「{AccountSource.Label(account.Source)}」のため、リンクは使えません。パスワードはその仕組みで変えてください。");
        action.Db.Set<AccountLink>().Where(l => l.AccountId == accountId).ExecuteDelete();
        var token = Add(action.Db, accountId);
        new AccountLog(action, account).Add(AccountChange.Link);
        action.Complete();
        return token;
    }

    /// <summary>The link of a token and its account, which is null for the first administrator; null when the link can't be used.</summary>
    public (AccountLink Link, UserAccount? Account)? Find(string? token)
    {
        using var db = database.Open();
        return Find(db, token);
    }

    /// <summary>Makes the first administrator; the link is gone with it.</summary>
    public UserAccount UseFirst(string token, DateOnly today, string userName, string displayName, string passwordHash)
    {
        AccountInput.RequireUserName(userName);
        var input = new AccountInput(displayName, Role.Administrator, []);
        input.Require();
        using var action = ActionScope.Begin(database, new Actor("first", displayName, Role.Administrator), today, ActionKind.Account, FirstReason);
        if (Find(action.Db, token) is not { Account: null } || action.Db.Set<UserAccount>().Any())
            throw Gone();
        var account = AccountMaker.Add(action, userName, input, passwordHash);
        action.Db.Set<AccountLink>().Where(l => l.AccountId == null).ExecuteDelete();
        action.Complete();
        return account;
    }

    /// <summary>Sets the password of the link's account; the link and all sessions are gone with it.</summary>
    public void Use(string token, DateOnly today, string passwordHash)
    {
        var owner = Find(token)?.Account ?? throw Gone();
        using var action = ActionScope.Begin(database, owner.ToActor(), today, ActionKind.Account, OwnReason);
        if (Find(action.Db, token)?.Account is not { } found)
            throw Gone();
        var account = AccountDesk.Find(action, found.Id);
        SetPassword(action, account, passwordHash);
        action.Db.Set<AccountLink>().Where(l => l.AccountId == account.Id).ExecuteDelete();
        action.Complete();
    }

    internal static void SetPassword(ActionScope action, UserAccount account, string passwordHash, long? keepSession = null)
    {
        action.Db.Set<UserSession>().Where(s => s.AccountId == account.Id && s.Id != keepSession).ExecuteDelete();
        account.PasswordHash = passwordHash;
        account.SecurityStamp = SecretToken.New();
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        new AccountLog(action, account).Add(AccountChange.Password);
    }

    private static UserErrorException Gone() => new("このリンクは使えません。新しいリンクを受け取ってください。");

    private static (AccountLink Link, UserAccount? Account)? Find(DaichoDb db, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100)
            return null;
        var (hash, now) = (SecretToken.Hash(token), DateTime.UtcNow);
        if (db.Set<AccountLink>().AsNoTracking().FirstOrDefault(l => l.TokenHash == hash && l.ExpiresAt > now) is not { } link)
            return null;
        if (link.AccountId is null)
            return db.Set<UserAccount>().Any() ? null : (link, null);
        var account = db.Set<UserAccount>().AsNoTracking().FirstOrDefault(a => a.Id == link.AccountId && a.DisabledAt == null && a.Source == null);
        return account is null ? null : (link, account);
    }

    private static string Add(DaichoDb db, string? accountId)
    {
        var token = SecretToken.New();
        db.Add(new AccountLink { AccountId = accountId, TokenHash = SecretToken.Hash(token), ExpiresAt = DateTime.UtcNow + AccountLink.Lifetime });
        return token;
    }
}
