using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>A ledger as it stood after an action: one query over live rows and the twin, so that filter, sort and export are shared.</summary>
internal static class AsOf
{
    public static IQueryable<T> Action<T>(DaichoDb db, Ledger ledger, long seq)
        where T : LedgerRecord
    {
        var table = LedgerTable.Of(ledger);
        return db.Set<T>().FromSqlRaw(
            $$"""
              SELECT {{table.List}} FROM {{table.Live}} WHERE from_seq <= {0}
              UNION ALL
              SELECT {{table.List}} FROM {{table.History}} WHERE from_seq <= {0} AND to_seq > {0}
              """,
            seq).AsNoTracking();
    }

    /// <summary>Every version of every record, the latest too.</summary>
    public static IQueryable<T> Ever<T>(DaichoDb db, Ledger ledger)
        where T : LedgerRecord
    {
        var table = LedgerTable.Of(ledger);
        return db.Set<T>().FromSqlRaw($"SELECT {table.List} FROM {table.Live} UNION ALL SELECT {table.List} FROM {table.History}");
    }
}
