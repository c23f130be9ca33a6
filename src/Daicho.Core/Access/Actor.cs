namespace Daicho.Access;

/// <summary>
/// Who acts or looks: every read and every write names one, there is no default. The units of the person are not
/// in here but in the database (see <see cref="UserUnit"/>), so that no query carries a list of them.
/// </summary>
/// <param name="Id">Account id, or a name such as "console" for the command line.</param>
/// <param name="Name">Name for the history.</param>
/// <param name="Roles">What the person is.</param>
public sealed record Actor(string Id, string Name, Role Roles)
{
    /// <summary>First day of an external auditor's engagement.</summary>
    public DateOnly? EngagedFrom { get; init; }

    /// <summary>Last day of an external auditor's engagement.</summary>
    public DateOnly? EngagedTo { get; init; }

    /// <summary>Ids of the ledgers a personal token is limited to; null is no limit.</summary>
    public IReadOnlySet<string>? OnlyLedgers { get; init; }

    /// <summary>True when the person acts through a token that only reads.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>The operator of the command line: whoever can read the database file may do everything.</summary>
    public static Actor Console(string operatorName) =>
        new("console", operatorName, Role.Administrator | Role.DigitalDivision | Role.AuditSecretariat);

    /// <summary>The product itself, when a job acts without a person.</summary>
    public static Actor Job(string job) => new("job", job, Role.Administrator | Role.DigitalDivision);

    /// <summary>The job that runs the checks: it reads what they judge by.</summary>
    public static Actor Checks { get; } = Job("自動チェック");

    /// <summary>True when the person is any of these.</summary>
    public bool Is(Role any) => (Roles & any) != Role.None;
}

/// <summary>
/// Which unit an account acts for: given by hand, or by a post that its staff number holds or stands in for today (see
/// <see cref="Organization.PostUnits"/>). A person with several posts has several.
/// </summary>
public sealed class UserUnit
{
    /// <summary>Account id.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Id of the unit.</summary>
    public long UnitId { get; set; }

    /// <summary>True when a post gives it; such rows are made anew whenever posts, accounts or the day change.</summary>
    public bool FromPost { get; set; }
}
