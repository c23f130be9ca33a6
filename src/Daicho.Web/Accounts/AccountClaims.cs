using System.Security.Claims;
using Daicho.Access;
using Daicho.Data;
using Daicho.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts;

/// <summary>What the cookie says of a person: name, first unit and roles, for display; rights are read from the account.</summary>
sealed class AccountClaims(AccountManager manager, IOptions<IdentityOptions> options, DaichoDb db)
    : UserClaimsPrincipalFactory<UserAccount>(manager, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim("name", user.DisplayName));
        if (await AccountUnits.Of(db, user.Id).FirstOrDefaultAsync() is { Name: not null } unit)
            identity.AddClaim(new Claim("unit_name", unit.Parent is null ? unit.Name : $"{unit.Parent} {unit.Name}"));
        foreach (var role in RoleNames.Each(user.Roles))
            identity.AddClaim(new Claim(identity.RoleClaimType, role.ToString()));
        return identity;
    }
}

/// <summary>The units of an account.</summary>
static class AccountUnits
{
    public static IQueryable<Unit> Of(DaichoDb db, string userId) =>
        from unit in db.Set<Unit>()
        where db.UserUnits.Any(own => own.UserId == userId && own.UnitId == unit.Id)
        orderby unit.Id
        select unit;
}
