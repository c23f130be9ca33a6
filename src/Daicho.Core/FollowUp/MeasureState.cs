namespace Daicho.FollowUp;

/// <summary>
/// How far a measure really is (実施状況), apart from the statutory class. The words are what is stored, imported and exported.
/// </summary>
public static class MeasureState
{
    /// <summary>Nobody has taken it up yet; also what a blank means.</summary>
    public const string Unconfirmed = "未確認";

    /// <summary>Taken up, nothing done.</summary>
    public const string NotBegun = "未着手";

    /// <summary>Being considered.</summary>
    public const string Considered = "検討中";

    /// <summary>Decided what and by when: the law lets it be notified as 措置済み.</summary>
    public const string Decided = "方針決定";

    /// <summary>Being done.</summary>
    public const string UnderWay = "実施中";

    /// <summary>Done.</summary>
    public const string Done = "実施済";

    /// <summary>Will not be done, with the reason.</summary>
    public const string Declined = "不措置";

    /// <summary>What it was about is no longer there.</summary>
    public const string Gone = "対象消滅";

    /// <summary>In the order of progress.</summary>
    public static readonly string[] All = [Unconfirmed, NotBegun, Considered, Decided, UnderWay, Done, Declined, Gone];

    /// <summary>While the unit still has something to do.</summary>
    public static readonly string[] Open = [Unconfirmed, NotBegun, Considered, Decided, UnderWay];

    /// <summary>Said by the unit to be settled; whether it is so, somebody else confirms.</summary>
    public static readonly string[] Settled = [Done, Declined, Gone];

    /// <summary>True when the unit says that it is settled.</summary>
    public static bool IsSettled(string? state) => Settled.Contains(state, StringComparer.Ordinal);
}

/// <summary>Whether what the unit says was confirmed by somebody else (実施確認); blank while there is nothing to confirm.</summary>
public static class Confirmed
{
    /// <summary>Waits for the confirming unit.</summary>
    public const string Waiting = "確認待ち";

    /// <summary>Seen and accepted.</summary>
    public const string Yes = "確認済";

    /// <summary>Returned with the reason.</summary>
    public const string Returned = "差戻し";

    /// <summary>All words.</summary>
    public static readonly string[] All = [Waiting, Yes, Returned];
}
