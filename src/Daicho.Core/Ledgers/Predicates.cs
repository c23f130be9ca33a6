using System.Linq.Expressions;

namespace Daicho.Ledgers;

/// <summary>Joins conditions over records into one.</summary>
public static class Predicates
{
    /// <summary>Both hold.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Join(one, other, Expression.AndAlso);

    /// <summary>Either holds.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Join(one, other, Expression.OrElse);

    /// <summary>The text holds any of the words.</summary>
    public static Expression<Func<T, bool>> ContainsAny<T>(this Expression<Func<T, string?>> text, IEnumerable<string> words)
    {
        Expression<Func<T, bool>>? any = null;
        foreach (var word in words)
        {
            Expression<Func<string?, bool>> holds = value => value != null && value.Contains(word);
            var one = Expression.Lambda<Func<T, bool>>(holds.On(text.Body), text.Parameters);
            any = any is null ? one : any.Or(one);
        }

        return any ?? (_ => false);
    }

    /// <summary>The text is one of the words, written as one list into the statement: looked up, not compared one by one.</summary>
    public static Expression<Func<T, bool>> EqualsAny<T>(this Expression<Func<T, string?>> text, IEnumerable<string> words)
    {
        var list = words.ToArray();
        if (list.Length == 0)
            return _ => false;
        var known = Expression.NotEqual(text.Body, Expression.Constant(null, typeof(string)));
        var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(list), text.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(known, among), text.Parameters);
    }

    /// <summary>Does not hold.</summary>
    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> one) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(one.Body), one.Parameters);

    /// <summary>A condition over a value, applied to an expression that gives one.</summary>
    internal static Expression On<TValue>(this Expression<Func<TValue, bool>> condition, Expression value) =>
        new Replace(condition.Parameters[0], value).Visit(condition.Body);

    private static Expression<Func<T, bool>> Join<T>(
        Expression<Func<T, bool>> one, Expression<Func<T, bool>> other, Func<Expression, Expression, BinaryExpression> join)
    {
        var body = new Replace(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<T, bool>>(join(one.Body, body), one.Parameters);
    }

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
