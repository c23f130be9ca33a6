using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>A check, and how many records a change makes it hit or hit no longer.</summary>
public sealed record CheckChange(Check Check, long Broken, long Mended);

/// <summary>Tells what a change of records would mean for the checks, by the same expressions as in the database; query checks are left out.</summary>
public sealed class ChangeChecks
{
    private readonly List<(Check Check, Func<LedgerRecord, bool> Rule)> rules = [];
    private readonly Dictionary<Check, (long Broken, long Mended)> counts = [];

    /// <summary>The checks of a ledger with the parameters in force.</summary>
    public ChangeChecks(Ledger ledger, ParameterSet parameters)
    {
        foreach (var check in CheckCatalog.All.Where(c => c.LedgerId == ledger.Id && c.IsPredicate))
            rules.Add((check, CompiledChecks.Of(check, parameters.Of(check.Id))!));
    }

    /// <summary>Counts a record before and after.</summary>
    public void See(LedgerRecord before, LedgerRecord after)
    {
        foreach (var (check, rule) in rules)
        {
            var (was, willBe) = (rule(before), rule(after));
            if (was == willBe)
                continue;
            var (broken, mended) = counts.GetValueOrDefault(check);
            counts[check] = willBe ? (broken + 1, mended) : (broken, mended + 1);
        }
    }

    /// <summary>The checks for which something changes, the gravest first.</summary>
    public IReadOnlyList<CheckChange> Result =>
        [.. counts.Select(c => new CheckChange(c.Key, c.Value.Broken, c.Value.Mended)).OrderByDescending(c => c.Broken > 0).ThenByDescending(c => c.Check.Severity).ThenBy(c => c.Check.Id, StringComparer.Ordinal)];
}
