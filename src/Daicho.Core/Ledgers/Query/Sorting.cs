using System.Linq.Expressions;

namespace Daicho.Ledgers.Query;

/// <summary>
/// Orders records so that an index can lead on both databases: those with a value first, then those without, each in
/// a query of its own. (SQLite puts null first and PostgreSQL last; an expression that says otherwise would cost the index.)
/// </summary>
internal static class Sorting
{
    // The day of closing comes second because it does in the indexes (LedgerModel): else each page would sort all ties first.
    /// <summary>Records that have a value to sort by, in order; ties by the day of closing and number.</summary>
    public static IQueryable<T> Known<T>(IQueryable<T> records, string property, bool descending)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        var key = Expression.Property(record, property);
        var known = records.Where(HasValue<T>(property, true));
        var ordered = (IOrderedQueryable<T>)known.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable),
            descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy),
            [typeof(T), key.Type],
            known.Expression,
            Expression.Quote(Expression.Lambda(key, record))));
        return descending ? ordered.ThenByDescending(r => r.ClosedOn).ThenByDescending(r => r.Id) : ordered.ThenBy(r => r.ClosedOn).ThenBy(r => r.Id);
    }

    /// <summary>Records without a value, by the day of closing and number.</summary>
    public static IQueryable<T> Unknown<T>(IQueryable<T> records, string property)
        where T : LedgerRecord => records.Where(HasValue<T>(property, false)).OrderBy(r => r.ClosedOn).ThenBy(r => r.Id);

    private static Expression<Func<T, bool>> HasValue<T>(string property, bool has)
    {
        var record = Expression.Parameter(typeof(T), "record");
        var key = Expression.Property(record, property);
        var none = Expression.Constant(null, key.Type);
        return Expression.Lambda<Func<T, bool>>(has ? Expression.NotEqual(key, none) : Expression.Equal(key, none), record);
    }
}
