using Daicho.Ledgers;

namespace Daicho.Inquiries;

/// <summary>
/// What stands in the fields of a row before anything is answered, in the browser as in a form: the present value of the record where the
/// answer would change it, and what was answered last time where the definition says so.
/// </summary>
/// <param name="definition">What is asked.</param>
/// <param name="ledger">The ledger asked about.</param>
/// <param name="record">The record; null when it is not seen.</param>
/// <param name="previous">What was answered last time, or null.</param>
public sealed class Prefill(InquiryDefinition definition, Ledger ledger, LedgerRecord? record, IReadOnlyDictionary<string, string>? previous)
{
    /// <summary>What stands in the field of a question beforehand, or null.</summary>
    public string? Of(Question question) => question switch
    {
        { Column: { } column } => record is null ? null : ledger.Find(column)?.Format(record),
        { FromLast: true } => previous?.GetValueOrDefault(question.Id),
        _ => null,
    };

    /// <summary>What stands in the field of a question: what is saved, else what stands there beforehand.</summary>
    /// <param name="question">The question.</param>
    /// <param name="row">The row.</param>
    /// <param name="saved">Its saved answers.</param>
    public string? Shown(Question question, InquiryRow row, IReadOnlyDictionary<string, string> saved)
    {
        if (saved.TryGetValue(question.Id, out var answer))
            return answer;
        return row.Answers is null || (record is not null && !AnswerReview.IsAsked(definition, ledger, record, saved, question)) ? Of(question) : null;
    }

    /// <summary>What is meant by what stands in the fields: what stood there beforehand in a field that nobody is asked to fill is no answer.</summary>
    public Dictionary<string, string?> Meant(IReadOnlyDictionary<string, string?> typed)
    {
        var given = typed.Where(t => t.Value is not null).ToDictionary(t => t.Key, t => t.Value!, StringComparer.Ordinal);
        return typed.ToDictionary(
            t => t.Key,
            t => definition.Find(t.Key) is { } question && record is not null && t.Value is not null && Same(t.Value, Of(question))
                && !AnswerReview.IsAsked(definition, ledger, record, given, question) ? null : t.Value,
            StringComparer.Ordinal);
    }

    /// <summary>True when somebody has written anything: a field holds something else than stood there beforehand.</summary>
    public bool IsTouched(IReadOnlyDictionary<string, string?> typed) =>
        definition.Questions.Any(q => typed.GetValueOrDefault(q.Id) is { } text && !Same(text, Of(q)));

    private static bool Same(string typed, string? before) => before is not null && typed.ReplaceLineEndings("\n").Trim() == before.ReplaceLineEndings("\n").Trim();
}
