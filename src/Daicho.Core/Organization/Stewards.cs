using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Organization;

/// <summary>Which post looks after a ledger (台帳管理者) and so gets what has no owner.</summary>
public sealed class Stewards(DaichoDb db, DateOnly today)
{
    /// <summary>Who looks after the ledger today: those whose post names it, else those whose post names none.</summary>
    public IReadOnlyList<Holding> Of(Actor actor, Ledger ledger)
    {
        var all = new Holders(db, today).On(actor, today).Where(h => h.Duty == PostDuty.Steward).OrderBy(h => h.PostId).ToList();
        var named = all.Where(h => Names(h.LedgersInCharge).Any(n => n == TextKey.Name(ledger.Label) || n == TextKey.Name(ledger.Id))).ToList();
        return named.Count > 0 ? named : [.. all.Where(h => string.IsNullOrWhiteSpace(h.LedgersInCharge))];
    }

    private static IEnumerable<string> Names(string? cell) => UnitDirectory.SplitNames(cell).Select(n => TextKey.Name(n));
}
