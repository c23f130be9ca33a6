using System.Text.Json;
using Daicho.TestSupport;

namespace Daicho.Cases;

/// <summary>A discrepancy as the command line shows it.</summary>
/// <param name="Record">Title of the record.</param>
/// <param name="Key">Key of the record.</param>
/// <param name="Unit">Responsible unit.</param>
/// <param name="UnitKnown">True when the unit is one of the organisation.</param>
/// <param name="State">Its state in Japanese (要確認, 是正済…).</param>
/// <param name="Message">What the product says about it.</param>
public sealed record Finding(string? Record, string? Key, string? Unit, bool UnitKnown, string State, string? Message);

/// <summary>What the checks say, read from the command line.</summary>
internal static class Findings
{
    /// <summary>Runs the checks of a ledger; hits by check.</summary>
    public static Dictionary<string, JsonElement> Check(this Government government, string ledger) =>
        government.Do("check", "--ledger", ledger).EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, StringComparer.Ordinal);

    /// <summary>The number of a field.</summary>
    public static long Number(this JsonElement json, string field) => json.GetProperty(field).GetInt64();

    /// <summary>The text of a field.</summary>
    public static string? Text(this JsonElement json, string field) => json.GetProperty(field).GetString();

    /// <summary>Open discrepancies of a check; with those settled when <paramref name="all"/>.</summary>
    public static List<Finding> Found(this Government government, string check, bool all = false) =>
    [
        .. government.Do(["discrepancies", "--check", check, .. all ? (string[])["--all"] : []]).EnumerateArray().Select(d => new Finding(
            d.Text("record"), d.Text("key"), d.Text("unit"), d.GetProperty("unitKnown").GetBoolean(), d.Text("stateLabel")!, d.Text("message"))),
    ];
}
