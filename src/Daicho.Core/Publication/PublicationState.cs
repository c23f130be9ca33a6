namespace Daicho.Publication;

/// <summary>Where a version of a publication is.</summary>
public enum PublicationState
{
    /// <summary>Prepared; to be proofread and approved (校正中).</summary>
    Prepared,

    /// <summary>Approved in the document system (決裁済).</summary>
    Approved,

    /// <summary>Published (公表済).</summary>
    Published,

    /// <summary>Withdrawn before it was published (取下げ).</summary>
    Withdrawn,
}

/// <summary>The state table of a publication: pages and the desk read it.</summary>
public static class PublicationStates
{
    /// <summary>Every step there is: from where to where, and what the button says.</summary>
    public static IReadOnlyList<(PublicationState From, PublicationState To, string Label)> Steps { get; } =
    [
        (PublicationState.Prepared, PublicationState.Approved, "決裁を記録する"),
        (PublicationState.Approved, PublicationState.Published, "公表する"),
        (PublicationState.Prepared, PublicationState.Withdrawn, "取り下げる"),
        (PublicationState.Approved, PublicationState.Withdrawn, "取り下げる"),
    ];

    /// <summary>What a person calls it.</summary>
    public static string Label(this PublicationState state) => state switch
    {
        PublicationState.Prepared => "校正中",
        PublicationState.Approved => "決裁済",
        PublicationState.Published => "公表済",
        _ => "取下げ",
    };

    /// <summary>Whether a step leads from here to there.</summary>
    public static bool Leads(PublicationState from, PublicationState to) => Steps.Any(s => s.From == from && s.To == to);
}
