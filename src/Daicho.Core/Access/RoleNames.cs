namespace Daicho.Access;

/// <summary>What the roles are called.</summary>
public static class RoleNames
{
    /// <summary>The single roles in a combination.</summary>
    public static IEnumerable<Role> Each(Role roles) => Enum.GetValues<Role>().Where(r => r != Role.None && roles.HasFlag(r));

    /// <summary>The name of one role.</summary>
    public static string Label(Role role) => role switch
    {
        Role.Official => "所管課の職員",
        Role.DigitalDivision => "情報政策担当課",
        Role.AuditSecretariat => "監査委員事務局",
        Role.ExternalAuditor => "包括外部監査人",
        Role.Executive => "CIO・CISO",
        Role.Administrator => "システム管理者",
        Role.Personnel => "人事担当課",
        Role.AuditAssistant => "監査補助者",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
