using System.Linq.Expressions;

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

    /// <summary>States below this number are open; it and the three forms below are the one definition.</summary>
    public const int FirstClosed = 10;

    /// <summary>True while somebody must still act.</summary>
    public static bool IsOpen(DiscrepancyState state) => (int)state < FirstClosed;

    /// <summary>The same as a condition in the database.</summary>
    public static Expression<Func<Discrepancy, bool>> Open { get; } = d => (int)d.State < FirstClosed;

    /// <summary>Open and not yet answered: what can be overdue.</summary>
    public static Expression<Func<Discrepancy, bool>> Unanswered { get; } = d => (int)d.State < FirstClosed && d.State != DiscrepancyState.Answered;

    /// <summary>The same as SQL, for a statement that calls the discrepancies <paramref name="alias"/>.</summary>
    internal static string OpenSql(string alias) => $"{alias}.state < {FirstClosed}";
}
