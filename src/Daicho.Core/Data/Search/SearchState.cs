using System.Globalization;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Data.Search;

/// <summary>
/// How far the full-text index of each ledger has come: to the end of which action, with which rules of folding. Kept as a
/// setting, so that it changes in the same transaction as the index.
/// </summary>
internal static class SearchState
{
    private const string Prefix = "search.";

    // The second number is that of the pairs.
    private static readonly string Rules = string.Create(CultureInfo.InvariantCulture, $"{TextKey.Version}.1:");

    /// <summary>Number of the last action in the index; null when it has to be made anew, or was never made.</summary>
    public static long? Of(DaichoDb db, Ledger ledger)
    {
        using var command = Dialect.Command(db, "SELECT value FROM settings WHERE name = @name", ("@name", Prefix + ledger.Id));
        return command.ExecuteScalar() is string value && value.StartsWith(Rules, StringComparison.Ordinal)
            ? long.Parse(value.AsSpan(Rules.Length), CultureInfo.InvariantCulture)
            : null;
    }

    public static void Set(DaichoDb db, Ledger ledger, long seq) => Dialect.Run(
        db,
        "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        ("@name", Prefix + ledger.Id),
        ("@value", Rules + seq.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Number of the last action that wrote a record of the ledger, before another one where given; 0 when there is none.</summary>
    public static long LastOf(DaichoDb db, Ledger ledger, long before = long.MaxValue)
    {
        using var command = Dialect.Command(db, $"SELECT coalesce(max(from_seq), 0) FROM {ledger.TableName} WHERE from_seq < @before", ("@before", before));
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes the indexes of ledgers that have none yet. They are derived, so no migration knows them.</summary>
    public static void Ensure(DaichoDb db)
    {
        var known = db.Set<StoredSetting>().Where(s => s.Name.StartsWith(Prefix)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var ledger in db.Catalog.All.Where(l => SearchIndex.Serves(l) && !known.Contains(Prefix + l.Id)))
        {
            SearchIndex.Of(db, ledger).Create();
            Set(db, ledger, 0);
        }
    }
}
