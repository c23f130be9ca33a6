namespace Daicho.Access;

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Records whose responsible unit is one of the person's units or below it.</summary>
    OwnUnits,

    /// <summary>Every record.</summary>
    All,
}

/// <summary>
/// Who may see and who may change the records of a ledger. This table is the only place where it is said; the
/// reader, the writer, the pages and the API ask it.
/// </summary>
public sealed class LedgerPolicy
{
    private const Role Everyone = Role.Official | Role.DigitalDivision | Role.AuditSecretariat | Role.ExternalAuditor | Role.Executive | Role.Administrator | Role.Personnel | Role.AuditAssistant;
    private const Role Overseers = Role.DigitalDivision | Role.AuditSecretariat | Role.ExternalAuditor | Role.AuditAssistant | Role.Executive | Role.Administrator;
    private const Role Addressees = Role.Official | Role.DigitalDivision | Role.Executive;
    private const Role OnlyEngaged = Role.AuditSecretariat | Role.ExternalAuditor | Role.AuditAssistant;

    private readonly Role seesAll;
    private readonly Role seesOwn;
    private readonly Role writesAll;
    private readonly Role writesOwn;
    private readonly Role seesSecrets;
    private readonly string? ledgerId;

    private LedgerPolicy(Role seesAll, Role seesOwn, Role writesAll, Role writesOwn, Role seesSecrets = Role.Administrator, string? ledgerId = null)
    {
        this.ledgerId = ledgerId;
        this.seesSecrets = seesSecrets;
        this.seesAll = seesAll;
        this.seesOwn = seesOwn;
        this.writesAll = writesAll;
        this.writesOwn = writesOwn;
    }

    /// <summary>Officials see and change their own units' records, the digital division keeps all, overseers read all.</summary>
    public static LedgerPolicy OwnUnit { get; } = new(Overseers, Role.Official, Role.DigitalDivision | Role.Administrator, Role.Official);

    /// <summary>Everyone reads, the digital division keeps (units, posts, parameters).</summary>
    public static LedgerPolicy Common { get; } = new(Everyone, Role.None, Role.DigitalDivision | Role.Administrator, Role.None);

    /// <summary>Posts (職): as what is common, and the personnel section keeps them too and sees transfers before they are announced.</summary>
    public static LedgerPolicy Posts { get; } = new(
        Everyone, Role.None, Role.DigitalDivision | Role.Administrator | Role.Personnel, Role.None, Role.Administrator | Role.Personnel);

    /// <summary>The audit secretariat keeps, everyone else sees what is addressed to them, and all once it is published.</summary>
    public static LedgerPolicy Audit { get; } = new(
        Role.AuditSecretariat | Role.ExternalAuditor | Role.Administrator, Addressees | Role.AuditAssistant, Role.AuditSecretariat | Role.Administrator, Role.None);

    /// <summary>
    /// Measures (措置): the unit that carries one out writes it, the audit secretariat keeps all; the others see what their unit
    /// carries out, and the digital division and executives also what concerns a published item: a measure repeats what its item says.
    /// </summary>
    public static LedgerPolicy Measures { get; } = new(
        Role.AuditSecretariat | Role.ExternalAuditor | Role.Administrator,
        Addressees | Role.AuditAssistant,
        Role.AuditSecretariat | Role.Administrator,
        Role.Official | Role.DigitalDivision);

    /// <summary>
    /// Notices of measures (措置通知): the unit that prepares one sees and writes it, the audit secretariat once it was sent, everyone
    /// once it is published.
    /// </summary>
    public static LedgerPolicy MeasureNotices { get; } = new(
        Role.Administrator,
        Addressees | OnlyEngaged,
        Role.AuditSecretariat | Role.Administrator,
        Role.Official | Role.DigitalDivision);

    /// <summary>
    /// Settings of the follow-up (執行機関, 区分の語彙): everyone reads, the audit secretariat keeps. Who brings measures together sees items
    /// that are not published, so nobody else may say who that is.
    /// </summary>
    public static LedgerPolicy FollowUpSettings { get; } = new(Everyone, Role.None, Role.AuditSecretariat | Role.Administrator, Role.None);

    /// <summary>Approvals (決裁の記録): as records of units, kept by both sections that send letters.</summary>
    public static LedgerPolicy Approvals { get; } = new(Overseers, Role.Official, Role.DigitalDivision | Role.AuditSecretariat | Role.Administrator, Role.Official);

    /// <summary>
    /// What passes between auditors and those they ask (監査の依頼, 事実確認): the auditors engaged in that audit and the unit it is
    /// addressed to. Nobody sees it whole, whatever they keep or administer; it is written by its steps only.
    /// </summary>
    public static LedgerPolicy Fieldwork { get; } = new(Role.None, Addressees | OnlyEngaged, Role.None, Role.None, Role.None);

    /// <summary>What stays among the auditors engaged in an audit (指摘案, 調書メモ, 抽出).</summary>
    public static LedgerPolicy Auditors { get; } = new(Role.None, OnlyEngaged, Role.None, Role.None, Role.None);

    /// <summary>Who is engaged in an audit (監査の従事者): kept by the audit secretariat, not by administrators, because it opens what is not published.</summary>
    public static LedgerPolicy Engagements { get; } = new(Role.AuditSecretariat, Role.ExternalAuditor | Role.AuditAssistant, Role.AuditSecretariat, Role.None, Role.None);

    /// <summary>The same policy for one ledger, so that it knows what a token is limited to.</summary>
    internal LedgerPolicy Of(string ledger) => new(seesAll, seesOwn, writesAll, writesOwn, seesSecrets, ledger);

    /// <summary>What the person may see on that day.</summary>
    public Reach Sees(Actor actor, DateOnly today)
    {
        if (IsBeyond(actor))
            return Reach.None;
        var roles = ActiveRoles(actor, today);
        return (roles & seesAll) != Role.None ? Reach.All : (roles & seesOwn) != Role.None ? Reach.OwnUnits : Reach.None;
    }

    /// <summary>True when the person may see a value before its day (予定価格 before 開札, transfers before 内示).</summary>
    public bool SeesSecrets(Actor actor) => !IsBeyond(actor) && actor.Is(seesSecrets);

    /// <summary>What the person may change on that day.</summary>
    public Reach Writes(Actor actor, DateOnly today)
    {
        if (actor.ReadsOnly || IsBeyond(actor))
            return Reach.None;
        var roles = ActiveRoles(actor, today);
        return (roles & writesAll) != Role.None ? Reach.All : (roles & writesOwn) != Role.None ? Reach.OwnUnits : Reach.None;
    }

    private bool IsBeyond(Actor actor) => actor.OnlyLedgers is { } only && ledgerId is not null && !only.Contains(ledgerId);

    /// <summary>The roles that count on a day: an external auditor or assistant is one only from the first to the last day of the engagement.</summary>
    internal static Role ActiveRoles(Actor actor, DateOnly today) =>
        actor.EngagedFrom > today || actor.EngagedTo < today ? actor.Roles & ~(Role.ExternalAuditor | Role.AuditAssistant) : actor.Roles;
}
