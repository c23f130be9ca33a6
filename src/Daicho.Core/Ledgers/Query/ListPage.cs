using System.Globalization;

namespace Daicho.Ledgers.Query;

/// <summary>A number of records that is counted up to a limit only, so that no page costs a look at all of them.</summary>
public readonly record struct CappedCount(long Value, bool IsCapped)
{
    /// <summary>1,234件 or 10,000件以上.</summary>
    public override string ToString() => Value.ToString("#,0", CultureInfo.InvariantCulture) + (IsCapped ? "件以上" : "件");
}

/// <summary>A page of a list.</summary>
/// <param name="Request">What was asked for, with the order that was possible.</param>
/// <param name="Rows">Records of the page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Problems">What could not be read or done, in sentences.</param>
public sealed record ListPage(ListRequest Request, IReadOnlyList<LedgerRecord> Rows, CappedCount Total, IReadOnlyList<RequestProblem> Problems)
{
    /// <summary>True when words were looked for while the index is behind: nothing is missing, but it takes longer.</summary>
    public bool IndexLags { get; init; }
}
