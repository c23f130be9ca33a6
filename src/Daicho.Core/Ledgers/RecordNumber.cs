using System.Globalization;
using System.Text;

namespace Daicho.Ledgers;

/// <summary>
/// The number by which a text names a record of another ledger: <c>No.12</c>, alone or with the record's name behind it
/// (No.12 電話加入権). Names repeat, such as subjects of findings; numbers don't.
/// </summary>
public static class RecordNumber
{
    private const string Mark = "No.";
    private const int Longest = 18;

    /// <summary>The text that names the record.</summary>
    public static string Of(Ledger ledger, LedgerRecord record) =>
        record is { Id: var id } && ledger.TitleOf(record) is { } title && Read(title) != id ? FormattableString.Invariant($"{Mark}{id} {title}") : ledger.TitleOf(record);

    /// <summary>The number a text begins with, or null. Full width is read as half width.</summary>
    public static long? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.TrimStart() is not ['N' or 'n' or 'Ｎ' or 'ｎ', ..])
            return null;
        var folded = text[..Math.Min(text.Length, 40)].Normalize(NormalizationForm.FormKC).TrimStart();
        if (!folded.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            return null;
        var digits = folded.AsSpan(Mark.Length);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        var rest = end < 0 ? default : digits[end..];
        var number = end < 0 ? digits : digits[..end];
        return number.Length is > 0 and <= Longest && (rest.IsEmpty || char.IsWhiteSpace(rest[0])) ? long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
