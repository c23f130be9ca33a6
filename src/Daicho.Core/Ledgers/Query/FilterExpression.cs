using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Data.Search;
using Daicho.Text;

namespace Daicho.Ledgers.Query;

/// <summary>The conditions of a list as expressions that both databases run.</summary>
internal sealed class FilterExpression(DaichoDb db, Actor actor, DateOnly day, bool unitsLead)
{
    /// <summary>Every condition holds; alternatives of one column are joined by "or".</summary>
    public IQueryable<T> Apply<T>(Ledger<T> ledger, IQueryable<T> records, ListRequest request)
        where T : LedgerRecord, new()
    {
        if (!request.WithClosed)
            records = records.LiveOn(day);
        if (Words(request.Search) is { Length: > 0 } words)
            records = SearchFilter.Apply(db, ledger, records, words, isPast: request.AsOf is not null, indexLeads: unitsLead);

        foreach (var group in request.Filters.GroupBy(f => f.Name, StringComparer.Ordinal))
        {
            var alternatives = group.Select(Condition<T>);
            if (group.First().Kind is FilterKind.Equal or FilterKind.Empty or FilterKind.NotEmpty)
                records = records.Where(alternatives.Aggregate(Predicates.Or));
            else
                records = alternatives.Aggregate(records, (all, condition) => all.Where(condition));
        }

        return records;
    }

    /// <summary>Words of a full-text search as they are in search keys.</summary>
    public static string[] Words(string? search) => TextKey.Search(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The condition of one filter.</summary>
    public Expression<Func<T, bool>> Condition<T>(ColumnFilter filter)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Func<T, bool>>(Body(filter, record), record);
    }

    private Expression Body(ColumnFilter filter, ParameterExpression record)
    {
        var column = filter.Column;
        var value = column.Access(record);
        return filter.Kind switch
        {
            FilterKind.Empty => Expression.Equal(value, Expression.Constant(null, value.Type)),
            FilterKind.NotEmpty => Expression.NotEqual(value, Expression.Constant(null, value.Type)),
            FilterKind.From => Expression.GreaterThanOrEqual(value, Variable(value.Type, filter.Value)),
            FilterKind.To => Expression.LessThanOrEqual(value, Variable(value.Type, filter.Value)),
            FilterKind.Unit => (filter.Value is long id ? UnitScope.Below(db, id, unitsLead) : UnitScope.OwnOf(db, actor, unitsLead))
                .On(Expression.Property(record, column.LinkProperty!)),
            FilterKind.Record => Expression.Equal(Expression.Property(record, column.LinkProperty!), Variable(typeof(long?), filter.Value)),
            FilterKind.Equal when value.Type != typeof(string) => Expression.Equal(value, Variable(value.Type, filter.Value)),
            FilterKind.Equal when column.Choices.Count == 0 && Key(column, filter.Typed) is { } key =>
                Expression.Equal(Expression.Property(record, column.FoldedProperty!), Variable(typeof(string), key)),
            FilterKind.Equal => Expression.Equal(value, Variable(typeof(string), filter.Value)),
            _ => Key(column, filter.Typed) is { } key
                ? Holding(key).On(Expression.Property(record, column.FoldedProperty!))
                : Holding(filter.Typed).On(value),
        };
    }

    // What folds to nothing (a middle dot alone) is looked for as typed.
    private static string? Key(Column column, string typed) =>
        column.FoldedProperty is not null && TextKey.Name(typed) is { Length: > 0 } key ? key : null;

    private static Expression<Func<string?, bool>> Holding(string word) => value => value != null && value.Contains(word);

    // A member of an object, not a constant: the statement then has a parameter and its plan is kept.
    private static Expression Variable(Type type, object? value)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<object>.Value));
    }

    private sealed class Holder<TValue>(TValue value)
    {
        public TValue Value { get; } = value;
    }
}
