using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Organization;

/// <summary>
/// The units that posts give to accounts: an account acts for the unit of every post that its staff number holds or stands in
/// for (兼務・代理) on the day. Like links they are derived; the post and the account are the history. What is given by hand stays.
/// </summary>
public static class PostUnits
{
    /// <summary>Makes them anew for a day, as one short transaction. Returns how many rows came or went.</summary>
    public static int Refresh(Database database, DateOnly day)
    {
        using var db = database.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        if (Difference(db, day) is ([], []))
            return 0; // most days nobody is transferred, and then no writer has to wait
        using var transaction = db.Database.BeginTransaction();
        Dialect.Of(db).LockWriters(db);
        var changed = Refresh(db, day);
        transaction.Commit();
        return changed;
    }

    /// <summary>The same within an open transaction.</summary>
    internal static int Refresh(DaichoDb db, DateOnly day)
    {
        db.SaveChanges();
        var (gone, come) = Difference(db, day);
        db.UserUnits.RemoveRange(gone);
        db.UserUnits.AddRange(come);
        db.SaveChanges();
        return gone.Count + come.Count;
    }

    private static (List<UserUnit> Gone, List<UserUnit> Come) Difference(DaichoDb db, DateOnly day)
    {
        var posts = db.Set<Post>().HeldOn(day);
        var accounts = db.Set<UserAccount>().Where(a => a.DisabledAt == null);
        var held = from post in posts join account in accounts on post.HolderNumberKey equals account.StaffNumberKey select new { account.Id, post.UnitId };
        var stoodIn = from post in posts join account in accounts on post.SubstituteNumberKey equals account.StaffNumberKey select new { account.Id, post.UnitId };
        var wanted = held.Union(stoodIn).Where(p => p.UnitId != null).AsEnumerable().Select(p => (p.Id, Unit: p.UnitId!.Value)).ToHashSet();
        var known = db.UserUnits.Where(u => u.FromPost).ToList();
        var gone = known.Where(u => !wanted.Contains((u.UserId, u.UnitId))).ToList();
        wanted.ExceptWith(known.Select(u => (u.UserId, u.UnitId)));
        return (gone, [.. wanted.Select(w => new UserUnit { UserId = w.Id, UnitId = w.Unit, FromPost = true })]);
    }

    /// <summary>The posts whose period holds the day.</summary>
    internal static IQueryable<Post> HeldOn(this IQueryable<Post> posts, DateOnly day) =>
        posts.LiveOn(day).Where(p => (p.ValidFrom == null || p.ValidFrom <= day) && (p.ValidTo == null || p.ValidTo >= day));
}
