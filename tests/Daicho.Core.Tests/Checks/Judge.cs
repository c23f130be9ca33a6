using Daicho.Access;
using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

/// <summary>Runs one check over records, in memory as over a file, or in a database, without opening anything.</summary>
internal static class Judge
{
    public static readonly Actor Job = Actor.Job("自動チェック");

    public static CheckParameters Shipped(string id, DateOnly? today = null) => ParameterSet.ShippedOn(today ?? TestDatabase.Today).Of(id);

    public static bool Hits(string id, LedgerRecord record, DateOnly? today = null)
    {
        var check = CheckCatalog.Get(id);
        Fold(record, check.LedgerId);
        return check.Compile(Shipped(id, today))!(record);
    }

    public static T Fold<T>(T record, string ledgerId)
        where T : LedgerRecord
    {
        foreach (var column in LedgerCatalog.Shipped.Get(ledgerId).Columns)
            column.Fold(record);
        return record;
    }

    public static long[] HitsIn(TestDatabase test, string id, DateOnly? today = null)
    {
        using var db = test.Open();
        var reader = new LedgerReader(db, today ?? TestDatabase.Today);
        var parameters = ParameterSet.Load(reader, Job).Of(id);
        return [.. CheckCatalog.Get(id).Hits(new CheckContext(reader, Job, parameters)).Select(h => h.RecordId).ToList().Order()];
    }

    public static long[] Ids(params LedgerRecord[] records) => [.. records.Select(r => r.Id).Order()];
}
