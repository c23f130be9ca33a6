namespace Daicho.Discrepancies;

/// <summary>
/// State of a discrepancy. Numbers below 10 are open, the others closed: that is the one definition of open, and
/// what the database's indexes use. Nothing unconfirmed is called 不備, since lists are public records.
/// </summary>
public enum DiscrepancyState
{
    /// <summary>要確認: a check found it, nobody has answered.</summary>
    ToConfirm = 1,

    /// <summary>回答済: the responsible unit has answered.</summary>
    Answered = 2,

    /// <summary>不備確定: it is wrong and must be corrected.</summary>
    Confirmed = 3,

    /// <summary>再発: it was closed, and the check finds it again.</summary>
    Recurred = 4,

    /// <summary>該当なし: the rule misjudges this record, with the reason.</summary>
    NotApplicable = 11,

    /// <summary>是正済: a re-run no longer finds it; nothing else gets here.</summary>
    Corrected = 12,

    /// <summary>例外承認: an entitled person accepts it until a date, with the reason.</summary>
    Excepted = 13,
}
