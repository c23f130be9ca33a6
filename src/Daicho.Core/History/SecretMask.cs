using System.Globalization;
using Daicho.Ledgers;

namespace Daicho.History;

/// <summary>
/// Blanks, in all versions of a record, the values that are still secret: those of a version whose day has not come, and
/// the same values in any other version, so that no earlier or later version tells them.
/// </summary>
internal static class SecretMask
{
    public static void Apply(Ledger ledger, IReadOnlyList<LedgerRecord> versions, DateOnly today)
    {
        foreach (var column in ledger.Columns.Where(c => c.SecretUntilColumn is not null))
        {
            var secret = versions.Where(v => IsSecret(column, v, today)).ToList();
            var hidden = versions.Where(v => secret.Any(s => column.SameValue(s, v))).ToList();
            foreach (var version in hidden)
                column.Clear(version);
        }
    }

    private static bool IsSecret(Column column, LedgerRecord version, DateOnly today) =>
        DateOnly.TryParseExact(column.SecretUntilColumn!.Format(version), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && until > today;
}
