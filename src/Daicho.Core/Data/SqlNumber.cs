using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Daicho.Data;

/// <summary>The number that a text holds, in a statement: subjects such as <c>discrepancies/12</c> are looked up by it.</summary>
internal static class SqlNumber
{
    /// <summary>The number; ask only for texts that are one.</summary>
    public static long In(string text) => throw new NotSupportedException("Only within a statement.");

    /// <summary>Declares the function.</summary>
    public static void Map(ModelBuilder builder) => builder.HasDbFunction(typeof(SqlNumber).GetMethod(nameof(In))!)
        .HasTranslation(texts => new SqlUnaryExpression(ExpressionType.Convert, texts[0], typeof(long), new LongTypeMapping("bigint")));
}
