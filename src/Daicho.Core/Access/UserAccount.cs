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

    /// <summary>Since when nobody can sign in with it (UTC); null while it is in use.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>When the person last signed in (UTC).</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Who knows the person's password instead of Daicho: see <see cref="AccountSource"/>; null for a password of its own.</summary>
    public string? Source { get; set; }

    /// <summary>What the person is called there, never to change (an id of the directory, an OIDC subject).</summary>
    public string? SourceKey { get; set; }

    /// <summary>The secret shared with an authenticator app, protected by the keys of this database; null without one.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The last step whose code was used: no code counts twice.</summary>
    public long TotpStep { get; set; }

    /// <summary>The person's staff number (職員番号): posts held under it give the account their units. No other account in use has it.</summary>
    public string? StaffNumber { get; set; }

    /// <summary>Folded staff number.</summary>
    public string? StaffNumberKey { get; set; }

    /// <summary>The account as somebody who acts.</summary>
    public Actor ToActor() => new(Id, DisplayName, Roles) { EngagedFrom = EngagedFrom, EngagedTo = EngagedTo };
}

/// <summary>Where accounts come from.</summary>
public static class AccountSource
{
    /// <summary>A directory (LDAP, Active Directory).</summary>
    public const string Directory = "ldap";

    /// <summary>A provider of OpenID Connect.</summary>
    public const string Provider = "oidc";

    /// <summary>The proxy, which has verified a ticket or certificate.</summary>
    public const string Proxy = "proxy";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Directory, Provider, Proxy];

    /// <summary>The words for a source; null is a password of Daicho's own.</summary>
    public static string Label(string? source) => source switch
    {
        null => "Daicho のパスワード",
        Directory => "庁内ディレクトリ",
        Provider => "共通サインイン（OpenID Connect）",
        Proxy => "中継サーバ（Kerberos・職員証）",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
