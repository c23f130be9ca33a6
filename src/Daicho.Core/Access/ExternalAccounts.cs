using Daicho.Data;
using Daicho.History;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>A person as a directory, provider or proxy has proved them.</summary>
/// <param name="Source">Who proved it: see <see cref="AccountSource"/>.</param>
/// <param name="Key">The person's lasting id there.</param>
/// <param name="UserName">The name to sign in with there.</param>
public sealed record ExternalPerson(string Source, string Key, string UserName)
{
    /// <summary>The person's name, when it is told.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Names of the person's units, when they are told.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];
}

/// <summary>
/// Puts an account to a person whom somebody else has proved. Only accounts that an administrator has given to that source are
/// taken: nobody gets an account with a password by choosing its name elsewhere.
/// </summary>
public sealed class ExternalAccounts(Database database)
{
    private static readonly Actor Link = Actor.Job("外部サインインの連携");

    /// <summary>The account, with name and units as told; null when there is none and none is made.</summary>
    public UserAccount? Of(ExternalPerson person, DateOnly today, bool create)
    {
        using var db = database.Open();
        var found = Find(db, person);
        if (found is null && !create)
            return null;
        var units = UnitsOf(db, person, today);
        if (found is not null && IsSame(db, found, person, units))
            return found;
        if (found is null && units.Count == 0)
            return null; // an official of no unit would see nothing
        return Write(person, today, units);
    }

    private static UserAccount? Find(DaichoDb db, ExternalPerson person)
    {
        var accounts = db.Set<UserAccount>().Where(a => a.Source == person.Source);
        var name = person.UserName.ToUpperInvariant();
        return accounts.FirstOrDefault(a => a.SourceKey == person.Key) ?? accounts.FirstOrDefault(a => a.SourceKey == null && a.NormalizedUserName == name);
    }

    private static List<long> UnitsOf(DaichoDb db, ExternalPerson person, DateOnly today)
    {
        if (person.Units.Count == 0)
            return [];
        var directory = new UnitDirectory([.. db.Set<Unit>().AsNoTracking()], today);
        return [.. person.Units.Select(directory.Find).OfType<long>().Distinct()];
    }

    private static bool IsSame(DaichoDb db, UserAccount account, ExternalPerson person, List<long> units) =>
        account.SourceKey == person.Key
        && (person.DisplayName is null || person.DisplayName == account.DisplayName)
        && (units.Count == 0 || db.UserUnits.Where(u => u.UserId == account.Id && !u.FromPost).Select(u => u.UnitId).ToHashSet().SetEquals(units));

    private UserAccount? Write(ExternalPerson person, DateOnly today, List<long> units)
    {
        using var action = ActionScope.Begin(database, Link, today, ActionKind.Account, $"{AccountSource.Label(person.Source)}でのサインイン");
        var account = Find(action.Db, person);
        if (account is null)
        {
            AccountInput.RequireUserName(person.UserName);
            account = AccountMaker.Add(action, person.UserName, new AccountInput(person.DisplayName ?? person.UserName, Role.Official, units) { Source = person.Source }, passwordHash: null);
        }

        var log = new AccountLog(action, account);
        if (account.SourceKey != person.Key)
        {
            account.SourceKey = person.Key;
            log.Add(AccountChange.Source, after: $"{AccountSource.Label(person.Source)}（{person.UserName}）");
        }

        if (person.DisplayName is { } name && name != account.DisplayName)
        {
            log.Changed(AccountChange.Name, account.DisplayName, name);
            account.DisplayName = name;
        }

        MoveTo(action, account, units, log);
        action.Complete();
        return account;
    }

    // Units that are not told, or that no ledger knows, take nothing away.
    private static void MoveTo(ActionScope action, UserAccount account, List<long> units, AccountLog log)
    {
        var before = action.Db.UserUnits.Where(u => u.UserId == account.Id && !u.FromPost).ToList();
        if (units.Count == 0 || action.Db.ChangeTracker.Entries<UserUnit>().Any(e => e.State == EntityState.Added) || before.Select(u => u.UnitId).ToHashSet().SetEquals(units))
            return;
        log.Changed(AccountChange.Units, AccountLog.Words(action.Db, before.Select(u => u.UnitId)), AccountLog.Words(action.Db, units));
        action.Db.UserUnits.RemoveRange(before.Where(u => !units.Contains(u.UnitId)));
        action.Db.UserUnits.AddRange(units.Except(before.Select(u => u.UnitId)).Select(unit => new UserUnit { UserId = account.Id, UnitId = unit }));
    }
}
