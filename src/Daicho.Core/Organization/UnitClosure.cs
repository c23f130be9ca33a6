namespace Daicho.Organization;

/// <summary>That a unit is another or lies below it: one row per pair, kept by the units ledger.</summary>
public sealed class UnitClosure
{
    /// <summary>The upper unit.</summary>
    public long AncestorId { get; set; }

    /// <summary>The unit itself or one below it.</summary>
    public long DescendantId { get; set; }
}
