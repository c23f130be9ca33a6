using System.Globalization;
using Daicho.Ledgers;

namespace Daicho.Data;

/// <summary>How much a ledger holds, for imports.</summary>
internal static class LedgerCounts
{
    public static bool IsEmpty(DaichoDb db, Ledger ledger) =>
        Number(db, $"SELECT count(*) FROM (SELECT 1 FROM {ledger.TableName} LIMIT 1) AS one") == 0;

    public static long Live(DaichoDb db, Ledger ledger, DateOnly today) =>
        Number(db, $"SELECT count(*) FROM {ledger.TableName} WHERE {Liveness.Sql}", ("@today", today));

    private static long Number(DaichoDb db, string sql, params (string, object?)[] parameters)
    {
        using var command = Dialect.Command(db, sql, parameters);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
