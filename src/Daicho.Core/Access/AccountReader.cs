using Daicho.Data;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>Whether an account can be used.</summary>
public enum AccountState
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Waits after wrong passwords.</summary>
    Locked,

    /// <summary>Nobody has set a password yet.</summary>
    Unset,

    /// <summary>Disabled.</summary>
    Disabled,
}

/// <summary>What a list of accounts is narrowed to.</summary>
/// <param name="Words">Part of user name or name.</param>
/// <param name="Role">One role.</param>
/// <param name="Unit">A unit with those below it.</param>
/// <param name="State">One state.</param>
public sealed record AccountFilter(string? Words = null, Role Role = Role.None, long? Unit = null, AccountState? State = null);

/// <summary>What administrators see of accounts; nobody else sees any but their own.</summary>
public sealed class AccountReader(DaichoDb db)
{
    /// <summary>The state of an account now.</summary>
    public static AccountState StateOf(UserAccount account, DateTime utcNow) =>
        account.DisabledAt is not null ? AccountState.Disabled
        : account.LockoutEnd > new DateTimeOffset(utcNow, TimeSpan.Zero) ? AccountState.Locked
        : account.PasswordHash is null && account.Source is null ? AccountState.Unset
        : AccountState.Active;

    /// <summary>The accounts that fit, by user name.</summary>
    public IReadOnlyList<UserAccount> List(Actor actor, AccountFilter filter)
    {
        Require(actor);
        var accounts = db.Set<UserAccount>().AsNoTracking();
        if (filter.Role != Role.None)
            accounts = accounts.Where(a => (a.Roles & filter.Role) != Role.None);
        if (filter.Unit is { } unit)
            accounts = accounts.Where(a => db.UserUnits.Any(u => u.UserId == a.Id && db.UnitClosure.Any(c => c.DescendantId == u.UnitId && c.AncestorId == unit)));
        var now = DateTime.UtcNow;
        var key = Text.TextKey.Name(filter.Words);
        return
        [
            .. accounts.OrderBy(a => a.UserName).AsEnumerable()
                .Where(a => filter.State is null || StateOf(a, now) == filter.State)
                .Where(a => key.Length == 0 || Fits(a.UserName, key) || Fits(a.DisplayName, key)),
        ];
    }

    /// <summary>One account, or null.</summary>
    public UserAccount? Find(Actor actor, string id)
    {
        Require(actor);
        return db.Set<UserAccount>().AsNoTracking().FirstOrDefault(a => a.Id == id);
    }

    /// <summary>Names of the units of accounts: those given by hand, or those that posts give.</summary>
    public ILookup<string, string> Units(IReadOnlyCollection<UserAccount> accounts, bool fromPosts = false)
    {
        var ids = accounts.Select(a => a.Id).ToList();
        var found = from own in db.UserUnits
                    join unit in db.Set<Unit>() on own.UnitId equals unit.Id
                    where ids.Contains(own.UserId) && own.FromPost == fromPosts
                    orderby unit.Id
                    select new { own.UserId, unit.Name, unit.Parent };
        return found.AsEnumerable().ToLookup(u => u.UserId, u => u.Parent is null ? u.Name ?? "" : $"{u.Parent} {u.Name}", StringComparer.Ordinal);
    }

    /// <summary>What was done with an account, newest first. Its owner and administrators see it.</summary>
    public IReadOnlyList<AccountStep> History(Actor actor, string id)
    {
        if (actor.Id != id)
            Require(actor);
        var steps = from entry in db.Set<AccountEvent>().AsNoTracking()
                    join act in db.Actions on entry.Seq equals act.Seq
                    where entry.AccountId == id
                    orderby entry.Id descending
                    select new AccountStep(entry, act.At, act.ActorName, act.Reason);
        return [.. steps.Take(200)];
    }

    private static bool Fits(string? text, string key) => Text.TextKey.Name(text).Contains(key, StringComparison.Ordinal);

    private static void Require(Actor actor)
    {
        if (!actor.Is(Role.Administrator))
            throw new AccessDeniedException("アカウントの一覧は、システム管理者だけが見られます。");
    }
}

/// <summary>A change of an account with when (UTC), who and why.</summary>
public sealed record AccountStep(AccountEvent Event, DateTime At, string By, string? Reason);
