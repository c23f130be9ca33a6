namespace Daicho.Discrepancies;

/// <summary>Words and names of the states.</summary>
public static class DiscrepancyStates
{
    /// <summary>The word for a state.</summary>
    public static string Label(DiscrepancyState state) => state switch
    {
        DiscrepancyState.ToConfirm => "要確認",
        DiscrepancyState.Answered => "回答済",
        DiscrepancyState.Confirmed => "不備確定",
        DiscrepancyState.Recurred => "再発",
        DiscrepancyState.NotApplicable => "該当なし",
        DiscrepancyState.Corrected => "是正済",
        DiscrepancyState.Excepted => "例外承認",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Name of a state in the API.</summary>
    public static string Name(DiscrepancyState state) => state switch
    {
        DiscrepancyState.ToConfirm => "to-confirm",
        DiscrepancyState.Answered => "answered",
        DiscrepancyState.Confirmed => "confirmed",
        DiscrepancyState.Recurred => "recurred",
        DiscrepancyState.NotApplicable => "not-applicable",
        DiscrepancyState.Corrected => "corrected",
        DiscrepancyState.Excepted => "excepted",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>True while somebody must still act: the one definition of open in code; in the database it is state &lt; 10.</summary>
    public static bool IsOpen(DiscrepancyState state) => (int)state < 10;
}
