using System.ComponentModel;
using Daicho.Discrepancies;

namespace Daicho.Web.Api;

/// <summary>Which discrepancies: as in the addresses of the pages.</summary>
sealed record DiscrepancyAddress(
    [property: Description("自動チェックの id")] string? Check = null,
    [property: Description("所属の番号、または none（所管未設定）")] string? Unit = null,
    [property: Description("状態（to-confirm、answered、confirmed、recurred、not-applicable、corrected、excepted）。省略すると、まだ終わっていないもの")] string? State = null,
    [property: Description("重要度（high、medium、low）")] string? Severity = null,
    [property: Description("true のとき、期限を過ぎたものだけ")] bool? Overdue = null)
{
    public DiscrepancyFilter Read() => DiscrepancyQuery.Read(Check, Unit, State, Severity, Overdue == true);
}
