using System.Linq.Expressions;
using Daicho.Data;

namespace Daicho.Ledgers;

/// <summary>Narrows records to a unit.</summary>
public static class UnitRecords
{
    /// <summary>Records of a unit and those below it.</summary>
    public static IQueryable<T> Below<T>(this IQueryable<T> records, DaichoDb db, long unit)
        where T : LedgerRecord
    {
        Expression<Func<T, long?>> of = record => record.UnitId;
        return records.Where(Expression.Lambda<Func<T, bool>>(UnitScope.Below(db, unit, lead: true).On(of.Body), of.Parameters));
    }
}
