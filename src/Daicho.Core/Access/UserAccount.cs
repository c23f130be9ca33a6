using Microsoft.AspNetCore.Identity;

namespace Daicho.Access;

/// <summary>An account of a person who signs in.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>The person's name as history and screens show it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the person is to Daicho.</summary>
    public Role Roles { get; set; }

    /// <summary>First day of an external auditor's engagement.</summary>
    public DateOnly? EngagedFrom { get; set; }

    /// <summary>Last day of an external auditor's engagement.</summary>
    public DateOnly? EngagedTo { get; set; }

    /// <summary>The account as somebody who acts.</summary>
    public Actor ToActor() => new(Id, DisplayName, Roles) { EngagedFrom = EngagedFrom, EngagedTo = EngagedTo };
}
