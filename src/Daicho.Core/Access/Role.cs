namespace Daicho.Access;

/// <summary>What a person is to Daicho. A person may be several.</summary>
[Flags]
public enum Role
{
    /// <summary>Nobody: residents and anyone not signed in.</summary>
    None = 0,

    /// <summary>Official of an owning section (所管課の職員): sees and edits what is their unit's.</summary>
    Official = 1,

    /// <summary>Digital division (情報政策課・デジタル推進課): keeps every ledger.</summary>
    DigitalDivision = 2,

    /// <summary>Audit secretariat and commissioners (監査委員事務局・監査委員): keep audits and their items.</summary>
    AuditSecretariat = 4,

    /// <summary>External auditor (包括外部監査人): reads what is in scope during the engagement.</summary>
    ExternalAuditor = 8,

    /// <summary>CIO or CISO: reads everything.</summary>
    Executive = 16,

    /// <summary>System administrator: keeps accounts and settings.</summary>
    Administrator = 32,

    /// <summary>Personnel section (人事担当課): takes transfers in and sees them before they are announced (内示).</summary>
    Personnel = 64,

    /// <summary>Assistant of an audit (監査補助者): as an external auditor, but of what is not published only the audits they are engaged in.</summary>
    AuditAssistant = 128,
}
