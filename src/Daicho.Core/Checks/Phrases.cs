using System.Linq.Expressions;
using System.Reflection;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>
/// Looks for words inside remarks that people write freely. A word that a negation follows at once (廃棄予定なし,
/// 紛失防止ワイヤー) or that is part of an excepted phrase is not meant; the same or another word elsewhere in the text still is.
/// </summary>
public static class Phrases
{
    /// <summary>Stands where an unmeant phrase was taken out, so that what was left and right of it makes no word; no word of a list holds it.</summary>
    private const string Gap = "|";

    private static readonly MethodInfo Replace = typeof(string).GetMethod(nameof(string.Replace), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>
    /// The folded text holds, at one place at least, one of the parameter <c>words</c>, negated by none of <c>negations</c> and
    /// in none of the phrases of <c>exceptions</c>.
    /// </summary>
    public static Expression<Func<T, bool>> Says<T>(this CheckParameters parameters, Expression<Func<T, string?>> text, string words = "words")
    {
        var negations = parameters.Words("negations");
        var exceptions = parameters.Words("exceptions");
        Expression<Func<T, bool>>? any = null;
        foreach (var word in parameters.Words(words))
        {
            var unmeant = negations.Select(negation => word + negation)
                .Concat(exceptions.Where(phrase => phrase.Contains(word, StringComparison.Ordinal)));
            var meant = text.ContainsAny([word]);
            if (Without(text.Body, unmeant) is { } rest && rest != text.Body)
                meant = meant.And(Expression.Lambda<Func<T, bool>>(Expression.Call(rest, Contains, Expression.Constant(word)), text.Parameters));
            any = any is null ? meant : any.Or(meant);
        }

        return any ?? (_ => false);
    }

    // Replacing is by code point, from the left and without overlap in both databases and in memory; longer phrases go first.
    private static Expression Without(Expression text, IEnumerable<string> phrases) => phrases
        .Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)
        .Aggregate(text, (rest, phrase) => Expression.Call(rest, Replace, Expression.Constant(phrase), Expression.Constant(Gap)));
}
