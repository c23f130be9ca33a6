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
        var asked = definition.Questions.Where(q => q.Type == QuestionType.Choice).ToList();
        if (asked.Count == 0)
            return [];
        var counts = asked.ToDictionary(q => q.Id, _ => new Dictionary<string, (int Rows, HashSet<long?> Units)>(StringComparer.Ordinal), StringComparer.Ordinal);
        var without = asked.ToDictionary(q => q.Id, _ => (Rows: 0, Units: new HashSet<long?>()), StringComparer.Ordinal);
        foreach (var (unit, sent) in Rows(actor, inquiry))
        {
            var answers = Answers.Read(sent);
            foreach (var question in asked)
            {
                if (answers.GetValueOrDefault(question.Id) is { } value)
                    counts[question.Id][value] = Add(counts[question.Id].GetValueOrDefault(value, (0, [])), unit);
                else if (question.When is null)
                    without[question.Id] = Add(without[question.Id], unit);
            }
        }

        return
        [
            .. asked.Select(q => new QuestionTally(
                q,
                [
                    .. q.Choices.Select(c => c.Value).Concat(counts[q.Id].Keys.Except(q.Choices.Select(c => c.Value), StringComparer.Ordinal))
                        .Select(value => LineOf(value, counts[q.Id].GetValueOrDefault(value, (0, [])))),
                    .. without[q.Id].Rows > 0 ? [LineOf(null, without[q.Id])] : Array.Empty<TallyLine>(),
                ])),
        ];
    }

    private static TallyLine LineOf(string? value, (int Rows, HashSet<long?> Units) count) => new(value, count.Rows, count.Units.Count);

    private static (int Rows, HashSet<long?> Units) Add((int Rows, HashSet<long?> Units) count, long? unit)
    {
        count.Units.Add(unit);
        return (count.Rows + 1, count.Units);
    }

    private IEnumerable<(long? Unit, string? Sent)> Rows(Actor actor, Inquiry inquiry) => (
        from sheet in new InquiryReader(db).Sheets(actor)
        join row in db.Set<InquiryRow>() on sheet.Id equals row.SheetId
        where sheet.InquiryId == inquiry.Id && sheet.State != SheetState.Withdrawn && row.Outcome != RowOutcome.Misdirected
        select new { sheet.UnitId, row.Sent }).AsEnumerable().Select(r => (r.UnitId, (string?)r.Sent));
}
