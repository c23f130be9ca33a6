using Daicho.Access;
using Daicho.Data;

namespace Daicho.Inquiries;

/// <summary>How often an answer was chosen.</summary>
/// <param name="Value">The answer; null for rows without one.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Units">Units that gave it.</param>
public sealed record TallyLine(string? Value, int Rows, int Units);

/// <summary>The answers to a question of choice, in the order of its choices.</summary>
public sealed record QuestionTally(Question Question, IReadOnlyList<TallyLine> Lines);

/// <summary>Counts what was answered (集計): of the sheets the actor sees, as far as the answers were sent.</summary>
public sealed class AnswerTally(DaichoDb db)
{
    /// <summary>A tally of each question of choice.</summary>
    public IReadOnlyList<QuestionTally> Of(Actor actor, Inquiry inquiry, InquiryDefinition definition)
    {
        var id = inquiry.Id;
        var sheets = new InquiryReader(db).Sheets(actor).Where(s => s.InquiryId == id && s.State != SheetState.Withdrawn);
        return [.. definition.Questions.Where(q => q.Type == QuestionType.Choice).Select(q => new QuestionTally(q, Lines(q, AnswerCounts.Of(db, sheets, q.Id))))];
    }

    private static IReadOnlyList<TallyLine> Lines(Question question, IReadOnlyList<AnswerCount> counts)
    {
        var given = counts.Where(c => c.Value is not null).ToDictionary(c => c.Value!, StringComparer.Ordinal);
        var choices = question.Choices.Select(c => c.Value).ToList();
        var lines = choices.Concat(given.Keys.Except(choices, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Select(value => given.TryGetValue(value, out var count) ? new TallyLine(value, count.Rows, count.Units) : new TallyLine(value, 0, 0)).ToList();

        // Whoever need not answer a question is not counted as having left it.
        if (question.When is null && counts.FirstOrDefault(c => c.Value is null) is { } without)
            lines.Add(new TallyLine(null, without.Rows, without.Units));
        return lines;
    }
}
