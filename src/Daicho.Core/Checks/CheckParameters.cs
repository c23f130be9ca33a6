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

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public int Number(string name, int most = int.MaxValue) =>
        JapaneseNumber.TryParseInteger(Value(name), out var number) && number >= 0 && number <= most
            ? (int)number
            : throw Unreadable(name, most == int.MaxValue ? "0以上の整数" : $"0～{most.ToString(CultureInfo.InvariantCulture)}の整数");

    /// <summary>
    /// The business date so many years ago. In a year without 29 February that day becomes the 28th, as
    /// <see cref="DateOnly.AddYears"/> has it.
    /// </summary>
    public DateOnly YearsAgo(string name)
    {
        var years = Number(name, 999);
        return Today.Year > years ? Today.AddYears(-years) : DateOnly.MinValue;
    }

    /// <summary>The business date so many years ahead.</summary>
    public DateOnly YearsAhead(string name)
    {
        var years = Number(name, 999);
        return Today.Year + years <= DateOnly.MaxValue.Year ? Today.AddYears(years) : DateOnly.MaxValue;
    }

    /// <summary>A list of words, folded as the columns they are looked for in; a word that folds to nothing is left out, since every text holds it.</summary>
    public IReadOnlyList<string> Words(string name) =>
        [.. Value(name).Split('|').Select(TextKey.Name).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];

    private string Value(string name) => values.TryGetValue(name, out var value)
        ? value
        : throw new InvalidOperationException($"{CheckId}: the parameter {name} has no value on {Today:yyyy-MM-dd}.");

    private UserErrorException Unreadable(string name, string expected) =>
        new($"自動チェック「{CheckId}」のパラメータ「{name}」の値「{Value(name)}」は{expected}として読めません。台帳「自動チェックのパラメータ」で直してください。");
}
