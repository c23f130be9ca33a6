using System.Collections.Concurrent;
using System.Globalization;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>
/// Rules of checks as functions, kept between requests: compiling one takes longer than looking at hundreds of records with it.
/// One function is kept per check, that of the parameters and the business date it was asked for last.
/// </summary>
public static class CompiledChecks
{
    private static readonly ConcurrentDictionary<string, (string Key, Func<LedgerRecord, bool>? Rule)> Kept = new(StringComparer.Ordinal);

    /// <summary>The rule over one record, or null for a query check.</summary>
    public static Func<LedgerRecord, bool>? Of(Check check, CheckParameters parameters)
    {
        var key = KeyOf(parameters);
        if (Kept.TryGetValue(check.Id, out var kept) && kept.Key == key && ReferenceEquals(CheckCatalog.Find(check.Id), check))
            return kept.Rule;
        var rule = check.Compile(parameters);
        if (ReferenceEquals(CheckCatalog.Find(check.Id), check))
            Kept[check.Id] = (key, rule);
        return rule;
    }

    // A value may hold any text but these two marks, which no database or file of ours stores.
    private static string KeyOf(CheckParameters parameters) => string.Create(CultureInfo.InvariantCulture, $"{parameters.Today:yyyy-MM-dd}\u001e")
        + string.Join('\u001e', parameters.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}\u001f{v.Value}"));
}
