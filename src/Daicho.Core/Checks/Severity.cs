namespace Daicho.Checks;

/// <summary>How grave a check's hit is. The deadline for each in working days is dated data.</summary>
public enum Severity
{
    /// <summary>低: tidy up when convenient.</summary>
    Low = 1,

    /// <summary>中: the ledger is wrong or a duty is at risk.</summary>
    Medium = 2,

    /// <summary>高: a rule is broken or public property or data is at risk.</summary>
    High = 3,
}
