using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.Organization;

/// <summary>Who holds a post, or stands in, on a day.</summary>
public sealed record Holding
{
    /// <summary>Number of the post's record.</summary>
    public required long PostId { get; init; }

    /// <summary>Name of the post.</summary>
    public required string? Post { get; init; }

    /// <summary>The unit's number.</summary>
    public required long? UnitId { get; init; }

    /// <summary>The unit as the post's record names it.</summary>
    public required string? UnitName { get; init; }

    /// <summary>What the post is for: see <see cref="PostDuty"/>; null when that is not said.</summary>
    public required string? Duty { get; init; }

    /// <summary>The ledgers a steward looks after.</summary>
    public required string? LedgersInCharge { get; init; }

    /// <summary>The person's name.</summary>
    public required string? Name { get; init; }

    /// <summary>The person's staff number.</summary>
    public required string? StaffNumber { get; init; }

    /// <summary>The person's account in use; null without one.</summary>
    public required string? AccountId { get; init; }

    /// <summary>Where mail reaches the person: the account's address, else that of the ledger of people.</summary>
    public required string? Address { get; init; }

    /// <summary>True for who stands in (代理者).</summary>
    public required bool IsSubstitute { get; init; }
}

/// <summary>
/// Who holds which post on a day: holders and substitutes with their accounts and addresses, as a query that can be narrowed
/// further. Reads through <see cref="LedgerReader"/>, so that nobody learns of a transfer before its day (内示日).
/// </summary>
public sealed class Holders(DaichoDb db, DateOnly today)
{
    private readonly LedgerReader reader = new(db, today);

    /// <summary>Everyone who holds or stands in for a post on the day, as the actor may know it today. A vacant post is in here only with its substitute.</summary>
    public IQueryable<Holding> On(Actor actor, DateOnly day)
    {
        var posts = reader.Visible<Post>(actor).HeldOn(day);
        var held = posts.Where(p => p.Holder != null || p.HolderNumberKey != null)
            .Select(p => new { p.Id, Post = p.Name, p.UnitId, p.UnitName, p.Duty, p.LedgersInCharge, Name = p.Holder, Number = p.HolderNumber, Key = p.HolderNumberKey, IsSubstitute = false });
        var stoodIn = posts.Where(p => p.Substitute != null || p.SubstituteNumberKey != null)
            .Select(p => new { p.Id, Post = p.Name, p.UnitId, p.UnitName, p.Duty, p.LedgersInCharge, Name = p.Substitute, Number = p.SubstituteNumber, Key = p.SubstituteNumberKey, IsSubstitute = true });
        var accounts = db.Set<UserAccount>().Where(a => a.DisabledAt == null);
        var people = reader.Visible<Person>(actor).LiveOn(day);
        return from holding in held.Concat(stoodIn)
               join account in accounts on holding.Key equals account.StaffNumberKey into withAccount
               from account in withAccount.DefaultIfEmpty()
               join person in people on holding.Key equals person.StaffNumberKey into withPerson
               from person in withPerson.DefaultIfEmpty()
               select new Holding
               {
                   PostId = holding.Id,
                   Post = holding.Post,
                   UnitId = holding.UnitId,
                   UnitName = holding.UnitName,
                   Duty = holding.Duty,
                   LedgersInCharge = holding.LedgersInCharge,
                   Name = holding.Name ?? person.Name ?? account.DisplayName,
                   StaffNumber = holding.Number,
                   AccountId = account.Id,
                   Address = account.Email ?? person.Address,
                   IsSubstitute = holding.IsSubstitute,
               };
    }
}
