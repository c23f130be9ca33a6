using Daicho.Access;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Transfers;

/// <summary>Accounts and posts of a test about transfers.</summary>
internal static class Transferred
{
    public static readonly DateOnly April = new(2027, 4, 1);

    /// <summary>An account with that staff number, and the units given by hand.</summary>
    public static Actor Account(this TestDatabase test, string userName, string number, params string[] units)
    {
        var input = new AccountInput(userName, Role.Official, [.. units.Select(u => test.Units[u])]) { StaffNumber = number };
        var id = new AccountDesk(test.Database).Make(TestActors.Administrator, TestDatabase.Today, userName, input, "試験");
        return new Actor(id, userName, Role.Official);
    }

    public static Post Post(string unit, string number, DateOnly? from, DateOnly? to, string name = "課長") =>
        new() { Name = name, UnitName = unit, Duty = PostDuty.Head, Holder = $"職員{number}", HolderNumber = number, ValidFrom = from, ValidTo = to };

    /// <summary>Names of the units the account acts for.</summary>
    public static IReadOnlyList<string> UnitsOf(this TestDatabase test, Actor actor)
    {
        using var db = test.Open();
        var names = test.Units.ToDictionary(u => u.Value, u => u.Key);
        return [.. db.UserUnits.Where(u => u.UserId == actor.Id).Select(u => u.UnitId).Distinct().OrderBy(u => u).AsEnumerable().Select(u => names[u])];
    }
}
