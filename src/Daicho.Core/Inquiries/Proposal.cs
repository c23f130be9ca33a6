using Daicho.Ledgers;
using Daicho.Ledgers.Editing;

namespace Daicho.Inquiries;

/// <summary>A value that an answer would change.</summary>
/// <param name="Label">Label of the column.</param>
/// <param name="Before">The present value.</param>
/// <param name="After">The proposed value.</param>
/// <param name="Asked">The value when it was asked about, where that was another: somebody has changed it meanwhile.</param>
public sealed record ProposedValue(string Label, string? Before, string? After, string? Asked = null)
{
    /// <summary>True when somebody else has changed the value since it was asked about.</summary>
    public bool IsConflict => Asked is not null;
}

/// <summary>A measure that an answer proposes (新しい措置).</summary>
/// <param name="Content">What is done.</param>
/// <param name="DueOn">By when, or null.</param>
/// <param name="DueEvent">Upon which event, or null.</param>
public sealed record ProposedMeasure(string Content, DateOnly? DueOn, string? DueEvent)
{
    internal static ProposedMeasure? Of(AnsweredMeasure asked, IReadOnlyDictionary<string, string> answers)
    {
        return Answer(asked.Content) is { } content ? new ProposedMeasure(content, AnswerReview.ReadDate(Answer(asked.DueOn)), Answer(asked.DueEvent)) : null;

        string? Answer(string? question) => question is not null && answers.TryGetValue(question, out var answer) ? answer : null;
    }
}

/// <summary>What an answer proposes for its record (変更案).</summary>
/// <param name="Next">The record as it would become; null when nothing would change.</param>
/// <param name="Values">The difference.</param>
/// <param name="Problems">Why a value can't be taken.</param>
/// <param name="Confirms">True when the answer says that the record is right as it stands.</param>
/// <param name="Adds">The measure it adds, or null.</param>
public sealed record Proposal(LedgerRecord? Next, IReadOnlyList<ProposedValue> Values, IReadOnlyList<FieldProblem> Problems, bool Confirms, ProposedMeasure? Adds = null)
{
    /// <summary>True when accepting it changes or adds something.</summary>
    public bool Changes => Next is not null || Adds is not null;

    /// <summary>True when accepting it does something.</summary>
    public bool Does => Changes || Confirms;

    /// <summary>True when somebody has changed one of its values since it was asked about.</summary>
    public bool IsConflict => Values.Any(v => v.IsConflict);

    /// <summary>
    /// The difference between a record and what the answers make of it. With <paramref name="asked"/>, the version that was asked
    /// about, it says which of the values somebody else has changed meanwhile.
    /// </summary>
    public static Proposal Of(InquiryDefinition definition, Ledger ledger, LedgerRecord record, IReadOnlyDictionary<string, string> answers, DateOnly today, LedgerRecord? asked = null)
    {
        var next = Copy(ledger, record);
        var problems = new List<FieldProblem>();
        var confirms = false;
        DateOnly? closing = null;
        ProposedMeasure? adds = null;
        foreach (var question in definition.Questions.Where(q => AnswerReview.IsAsked(definition, ledger, record, answers, q)))
        {
            if (!answers.TryGetValue(question.Id, out var answer))
                continue;
            if (question.Column is { } own)
                Set(own, answer);
            if (question.Choices.FirstOrDefault(c => c.Value == answer) is not { } choice)
                continue;
            confirms |= choice.Confirms;
            if (choice.Measure is { } measure)
                adds ??= ProposedMeasure.Of(measure, answers);
            foreach (var (column, value) in choice.Set)
                Set(column, value);
            if (choice.CloseOn is { } date && answers.TryGetValue(date, out var day))
                closing = AnswerReview.ReadDate(day);
        }

        if (ledger.HasSteps && ledger.SteppedSentence(record, next) is not null && ledger.StepProblem(record, next, today) is { } step)
            problems.Add(new FieldProblem("", step));
        var values = ledger.Columns
            .Where(c => !c.SameValue(record, next))
            .Select(c => new ProposedValue(c.Label, c.Format(record), c.Format(next), asked is null || c.SameValue(asked, record) ? null : c.Format(asked) ?? ""))
            .ToList();
        if (closing is { } on && record.ClosedOn != on)
        {
            next.ClosedOn = on;
            values.Add(new ProposedValue("終了日", Day(record.ClosedOn), Day(on), asked is null || asked.ClosedOn == record.ClosedOn ? null : Day(asked.ClosedOn) ?? ""));
        }

        return new Proposal(values.Count > 0 ? next : null, values, problems, confirms, adds);

        void Set(string columnId, string text)
        {
            var column = ledger.Find(columnId)!;
            if (column.Read(next, text) is { } problem)
                problems.Add(new FieldProblem(columnId, $"{column.Label}：{problem}"));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LedgerRecord Copy(Ledger ledger, LedgerRecord record)
    {
        var copy = ledger.NewRecord();
        foreach (var column in ledger.Columns)
            column.Copy(record, copy);
        (copy.Id, copy.Version, copy.Extra, copy.ClosedOn, copy.UnitId) = (record.Id, record.Version, record.Extra, record.ClosedOn, record.UnitId);
        return copy;
    }
}
