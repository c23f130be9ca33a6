namespace Daicho.Inquiries;

/// <summary>What must happen for a definition to ask by itself.</summary>
public enum OccasionEvent
{
    /// <summary>A record is added to a ledger.</summary>
    Added,

    /// <summary>A column of a record comes to hold one of some values.</summary>
    State,

    /// <summary>A column of a record comes to hold another value: a unit or post changes hands.</summary>
    Changed,

    /// <summary>A date of a record comes near, or has passed.</summary>
    Date,

    /// <summary>A discrepancy of a check opens.</summary>
    Discrepancy,

    /// <summary>A record enters the population of an inquiry that was sent with the definition.</summary>
    Joined,
}

/// <summary>
/// The event upon which a definition asks (照会する出来事), as data. It asks about the records to which the event happens; where that is in
/// another ledger than the definition asks about, it asks about the records of <see cref="Asks"/> and names the record as what gave rise to it.
/// </summary>
public sealed record InquiryOccasion
{
    /// <summary>Months for which <see cref="OccasionEvent.Joined"/> follows an inquiry, where nothing else is said.</summary>
    public const int UsualMonths = 24;

    /// <summary>What must happen.</summary>
    public required OccasionEvent Event { get; init; }

    /// <summary>The ledger in which it happens; the one that is asked about when null.</summary>
    public string? Ledger { get; init; }

    /// <summary>Conditions on the records to which it happens, as in the address of their list (<c>f.state=稼働中</c>).</summary>
    public string? Filter { get; init; }

    /// <summary>The column, for <see cref="OccasionEvent.State"/>, <see cref="OccasionEvent.Changed"/> and <see cref="OccasionEvent.Date"/>.</summary>
    public string? Column { get; init; }

    /// <summary>The values, for <see cref="OccasionEvent.State"/>.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>When, for <see cref="OccasionEvent.Date"/>, as notices write it: 30日前, 6か月前, 当日, 1開庁日後.</summary>
    public string? Timing { get; init; }

    /// <summary>Ids of the checks, for <see cref="OccasionEvent.Discrepancy"/>.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Which records are asked about where the event is in another ledger, as in the address of their list.</summary>
    public string? Asks { get; init; }

    /// <summary>For how many months <see cref="OccasionEvent.Joined"/> follows an inquiry.</summary>
    public int Months { get; init; } = UsualMonths;
}
