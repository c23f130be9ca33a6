using System.Globalization;
using Daicho.Text;

namespace Daicho.Checks;

/// <summary>
/// The dated parameters of one check as they are in force on the business date: thresholds, word lists and periods,
/// shipped with their source and changed per government in the ledger <c>check-parameters</c>.
/// </summary>
public sealed class CheckParameters
{
    private readonly IReadOnlyDictionary<string, string> values;

    internal CheckParameters(string checkId, DateOnly today, IReadOnlyDictionary<string, string> values)
    {
        CheckId = checkId;
        Today = today;
        this.values = values;
    }

    /// <summary>The check.</summary>
    public string CheckId { get; }

    /// <summary>The business date.</summary>
    public DateOnly Today { get; }

    /// <summary>All of them, by name.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>A number.</summary>
    public int Number(string name) =>
        int.TryParse(Value(name), CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(name, "整数");

    /// <summary>A list of words, folded as the columns they are looked for in.</summary>
    public IReadOnlyList<string> Words(string name) =>
        [.. Value(name).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TextKey.Name)];

    private string Value(string name) => values.TryGetValue(name, out var value)
        ? value
        : throw new InvalidOperationException($"{CheckId}: the parameter {name} has no value on {Today:yyyy-MM-dd}.");

    private UserErrorException Unreadable(string name, string expected) =>
        new($"自動チェック「{CheckId}」のパラメータ「{name}」の値「{Value(name)}」は{expected}として読めません。台帳「自動チェックのパラメータ」で直してください。");
}
