using System.Linq.Expressions;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>
/// Looks for words inside remarks that people write freely. A word that a negation follows at once (廃棄予定なし,
/// 紛失防止ワイヤー) or that is part of an excepted phrase is not meant; another word in the same text still is.
/// </summary>
public static class Phrases
{
    /// <summary>
    /// The folded text holds one of the parameter <c>words</c>, negated by none of <c>negations</c> and in none of the
    /// phrases of <c>exceptions</c>.
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
            var meant = text.ContainsAny([word]).And(text.ContainsAny(unmeant).Not());
            any = any is null ? meant : any.Or(meant);
        }

        return any ?? (_ => false);
    }
}
