using System.Linq.Expressions;
using System.Reflection;
using Daicho.Checks;
using Daicho.Ledgers;

namespace Daicho.Core.Tests.Checks;

/// <summary>A predicate means the same in SQLite, PostgreSQL and memory only while it keeps to a few operators.</summary>
public class PredicateWhitelistTests
{
    public static TheoryData<string> Predicates => [.. CheckCatalog.All.Where(c => c.IsPredicate).Select(c => c.Id)];

    [Theory, MemberData(nameof(Predicates))]
    public void Predicate_Operators_AreOnTheList(string id)
    {
        var check = CheckCatalog.Get(id);
        var build = (Delegate)check.GetType().GetProperty("Predicate")!.GetValue(check)!;
        var rule = (LambdaExpression)build.DynamicInvoke(Judge.Shipped(id))!;
        new Walker(rule.Parameters[0]).Visit(rule.Body);
    }

    [Fact]
    public void Walker_OtherOperators_AreRefused()
    {
        DateOnly? day = new(2026, 11, 16);
        Refuses(c => c.Remark!.Length > 3);
        Refuses(c => c.Remark!.StartsWith("所在", StringComparison.Ordinal));
        Refuses(c => c.IntroducedOn!.Value.AddYears(10) < day);
        Refuses(c => c.IntroducedOn!.Value.Year < 2016);
        Refuses(c => !(c.IntroducedOn < day));
        Refuses(c => c.UnitId == null);
        Refuses(c => c.Remark!.Trim() == "所在不明");
        Refuses(c => c.Remark!.Replace("所在", c.Model).Contains("不明"));
        Refuses(c => c.Remark!.Replace("所在", "", StringComparison.OrdinalIgnoreCase).Contains("不明"));

        static void Refuses(Expression<Func<Modules.Assets.Computer, bool>> rule) =>
            Assert.Throws<NotSupportedException>(() => new Walker(rule.Parameters[0]).Visit(rule.Body));
    }

    private sealed class Walker(ParameterExpression record) : ExpressionVisitor
    {
        private bool negated;

        public override Expression? Visit(Expression? node)
        {
            switch (node)
            {
                case null or ConstantExpression or ParameterExpression:
                    return node;
                case UnaryExpression { NodeType: ExpressionType.Not } not:
                    var outer = negated;
                    negated = true;
                    Visit(not.Operand);
                    negated = outer;
                    return node;
                case UnaryExpression { NodeType: ExpressionType.Convert } convert when Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type:
                    Visit(convert.Operand);
                    return node;
                case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.Equal or ExpressionType.NotEqual }:
                    return base.Visit(node);
                // What is less than an unknown day is unknown in a database and false in memory; under a not they part.
                case BinaryExpression { NodeType: ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual } when !negated:
                    return base.Visit(node);
                case MethodCallExpression { Method: { Name: nameof(string.Contains) } method, Arguments: [var word] } call
                    when method.DeclaringType == typeof(string) && word.Type == typeof(string) && !Uses(word):
                    Visit(call.Object);
                    return node;
                // By code point, from the left, without overlap: the same three times.
                case MethodCallExpression { Method: { Name: nameof(string.Replace) } method, Arguments: [ConstantExpression { Value: string { Length: > 0 } }, ConstantExpression { Value: string }] } call
                    when method.DeclaringType == typeof(string):
                    Visit(call.Object);
                    return node;
                // One of a list of words that is written into the statement.
                case MethodCallExpression { Method: { Name: nameof(Enumerable.Contains) } method, Arguments: [ConstantExpression { Value: string[] }, var value] }
                    when method.DeclaringType == typeof(Enumerable):
                    Visit(value);
                    return node;
                case MemberExpression { Expression: ConstantExpression, Member: FieldInfo }:
                    return node;
                case MemberExpression { Member: PropertyInfo property } member when member.Expression == record && IsOwn(property.Name):
                    return node;
                default:
                    throw new NotSupportedException($"{node.NodeType}: {node}");
            }
        }

        private bool Uses(Expression node)
        {
            var finder = new Finder(record);
            finder.Visit(node);
            return finder.Found;
        }

        // A link depends on another ledger and is not there in a file.
        private bool IsOwn(string property) => LedgerCatalog.Shipped.All.Single(l => l.RecordType == record.Type).Columns
            .Any(c => c.Property == property || c.FoldedProperty == property);
    }

    private sealed class Finder(ParameterExpression record) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == record;
            return node;
        }
    }
}
