using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>Where sessions begin and end (サインイン中の端末). They are no part of the history; what is done in them is.</summary>
public sealed class SessionDesk(Database database)
{
    /// <summary>A browser not heard of for so long is signed out: a working day.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(9);

    /// <summary>Begins a session of somebody who has just proved who they are.</summary>
    public UserSession Start(UserAccount account, string address, string browser, bool secondFactor)
    {
        using var db = database.Open();
        var now = DateTime.UtcNow;
        db.Set<UserSession>().Where(s => s.AccountId == account.Id && s.LastSeenAt < now - Idle).ExecuteDelete();
        db.Set<UserAccount>().Where(a => a.Id == account.Id).ExecuteUpdate(a => a.SetProperty(x => x.LastSignInAt, now));
        var session = new UserSession
        {
            AccountId = account.Id, StartedAt = now, LastSeenAt = now, ProvedAt = now, Address = address, Browser = browser, SecondFactorAt = secondFactor ? now : null,
        };
        db.Add(session);
        db.SaveChanges();
        return session;
    }

    /// <summary>Notes that the person has proved again who they are.</summary>
    public void Prove(UserSession session, bool secondFactor)
    {
        using var db = database.Open();
        var now = DateTime.UtcNow;
        var row = db.Set<UserSession>().Where(s => s.Id == session.Id);
        if (secondFactor)
            row.ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, now).SetProperty(x => x.SecondFactorAt, now));
        else
            row.ExecuteUpdate(s => s.SetProperty(x => x.ProvedAt, now));
    }

    /// <summary>Sessions of an account, the last used first.</summary>
    public IReadOnlyList<UserSession> Of(string accountId)
    {
        using var db = database.Open();
        var since = DateTime.UtcNow - Idle;
        return [.. db.Set<UserSession>().AsNoTracking().Where(s => s.AccountId == accountId && s.LastSeenAt >= since).OrderByDescending(s => s.LastSeenAt)];
    }

    /// <summary>Ends one session of an account.</summary>
    public bool End(string accountId, long id)
    {
        using var db = database.Open();
        return db.Set<UserSession>().Where(s => s.AccountId == accountId && s.Id == id).ExecuteDelete() > 0;
    }

    /// <summary>Ends all sessions of an account but one. Returns how many.</summary>
    public int EndOthers(string accountId, long keep)
    {
        using var db = database.Open();
        return db.Set<UserSession>().Where(s => s.AccountId == accountId && s.Id != keep).ExecuteDelete();
    }

    /// <summary>Writes when browsers were last heard of.</summary>
    public void Seen(IReadOnlyCollection<KeyValuePair<long, DateTime>> seen)
    {
        using var db = database.Open();
        foreach (var (id, at) in seen)
            db.Set<UserSession>().Where(s => s.Id == id && s.LastSeenAt < at).ExecuteUpdate(s => s.SetProperty(x => x.LastSeenAt, at));
    }
}
