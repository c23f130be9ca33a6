using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Web.Desk;

namespace Daicho.Web.Api;

/// <summary>The filter of lists of discrepancies as it stands in an address, for pages and API alike.</summary>
public static class DiscrepancyQuery
{
    /// <summary>Reads a filter.</summary>
    /// <exception cref="UserErrorException">A value is none of those that exist.</exception>
    public static DiscrepancyFilter Read(string? check, string? unit, string? state, string? severity, bool overdue)
    {
        if (!UnitChoice.TryParse(unit, out var unitId, out var none))
            throw new UserErrorException($"所属「{unit}」を読めません。所属の番号か none を指定してください。");
        return new DiscrepancyFilter
        {
            CheckId = string.IsNullOrEmpty(check) ? null : check,
            UnitId = unitId,
            WithoutUnit = none,
            State = StateOf(state),
            Severity = SeverityOf(severity),
            Overdue = overdue,
        };
    }

    /// <summary>The state of that name; null for none.</summary>
    public static DiscrepancyState? StateOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return null;
        foreach (var state in Enum.GetValues<DiscrepancyState>())
        {
            if (DiscrepancyStates.Name(state) == name) return state;
        }
        throw new UserErrorException($"状態「{name}」はありません。次のいずれかを指定してください：{string.Join("、", Enum.GetValues<DiscrepancyState>().Select(DiscrepancyStates.Name))}");
    }

    /// <summary>The severity of that name; null for none.</summary>
    public static Severity? SeverityOf(string? name) => name switch
    {
        null or "" => null,
        "high" => Severity.High,
        "medium" => Severity.Medium,
        "low" => Severity.Low,
        _ => throw new UserErrorException($"重要度「{name}」はありません。high、medium、low のいずれかを指定してください。"),
    };
}
