using Daicho.Text;

namespace Daicho.Access;

/// <summary>What an administrator says of an account.</summary>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Roles">What the person is.</param>
/// <param name="Units">Ids of the person's units.</param>
public sealed record AccountInput(string DisplayName, Role Roles, IReadOnlyCollection<long> Units)
{
    /// <summary>First day of an external auditor's engagement.</summary>
    public DateOnly? EngagedFrom { get; init; }

    /// <summary>Last day of an external auditor's engagement.</summary>
    public DateOnly? EngagedTo { get; init; }

    /// <summary>Who knows the person's password: see <see cref="AccountSource"/>; null for Daicho itself.</summary>
    public string? Source { get; init; }

    /// <summary>The person's staff number; null when it is not known.</summary>
    public string? StaffNumber { get; init; }

    /// <summary>Refuses what can't be an account.</summary>
    public void Require()
    {
        if (string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Length > 100)
            throw new UserErrorException("氏名を100文字以内で入力してください。");
        if (StorableText.Problem(DisplayName) is { } unstorable)
            throw new UserErrorException($"氏名：{unstorable}");
        if (Roles == Role.None)
            throw new UserErrorException("役割を1つ以上選んでください。");
        if (Roles.HasFlag(Role.Official) && Units.Count == 0 && StaffNumber is null)
            throw new UserErrorException("所管課の職員には、所属を1つ以上選ぶか、職員番号を入力してください。どちらもないと何も見えません。");
        if (StaffNumber is not null && (StaffNumber.Length > 50 || TextKey.Name(StaffNumber).Length == 0 || StorableText.Problem(StaffNumber) is not null))
            throw new UserErrorException("職員番号を50文字以内で入力してください。");
        if ((Roles & (Role.ExternalAuditor | Role.AuditAssistant)) != Role.None && (EngagedFrom is null || EngagedTo is null))
            throw new UserErrorException("包括外部監査人と監査補助者には、監査の期間（契約の初日と末日）を入力してください。");
        if (Source is not null && !AccountSource.All.Contains(Source, StringComparer.Ordinal))
            throw new UserErrorException("サインインの方法を選んでください。");
        if (EngagedFrom > EngagedTo)
            throw new UserErrorException("監査の期間の末日が初日より前です。日付を確かめてください。");
    }

    /// <summary>Refuses what can't be a user name.</summary>
    public static void RequireUserName(string? name)
    {
        if (name is not { Length: >= 3 and <= 60 } || name.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@')))
            throw new UserErrorException("ユーザー名は、半角の英数字と - _ . @ で、3文字から60文字までにしてください。");
    }
}
