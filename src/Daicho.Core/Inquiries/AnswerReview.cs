using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Inquiries;

/// <summary>Something to look at again before sending.</summary>
/// <param name="Question">Id of the question; empty for the row as a whole.</param>
/// <param name="Sentence">What it is and what to do.</param>
/// <param name="Blocks">True when the sheet can't be sent with it; else it is a hint for the writer alone.</param>
public sealed record AnswerRemark(string Question, string Sentence, bool Blocks);

/// <summary>
/// Looks over the answers about a record before they are sent (送付前の確認): what is missing, what can't be read, and what
/// would leave the record breaking the rule that it was asked about.
/// </summary>
public sealed class AnswerReview(InquiryDefinition definition, Ledger ledger, IReadOnlyList<Check> checks, ParameterSet parameters, DateOnly today)
{
    private const int CopiedFrom = 20;

    private readonly List<(Check Check, Func<LedgerRecord, bool> Hits)> rules =
    [
        .. checks.Select(c => (c, Hits: CompiledChecks.Of(c, parameters.Of(c.Id)))).Where(c => c.Hits is not null).Select(c => (c.c, c.Hits!)),
    ];

    /// <summary>True when the question is asked about the record after these answers.</summary>
    public static bool IsAsked(InquiryDefinition definition, Ledger ledger, LedgerRecord record, IReadOnlyDictionary<string, string> answers, Question question)
    {
        if (question.When is not { } when)
            return true;
        if (when.Question is { } other && (definition.Find(other) is not { } asked || !IsAsked(definition, ledger, record, answers, asked)
            || !when.In.Contains(answers.GetValueOrDefault(other) ?? "", StringComparer.Ordinal)))
            return false;
        return when.Column is null || when.In.Contains(ledger.Find(when.Column)?.Format(record) ?? "", StringComparer.Ordinal);
    }

    /// <summary>
    /// Hints about answers that want words of their own and have those of other rows, by row: the same text under different
    /// findings says nothing about any of them.
    /// </summary>
    public IReadOnlyDictionary<long, IReadOnlyList<AnswerRemark>> Copied(IEnumerable<(long Row, IReadOnlyDictionary<string, string> Answers)> rows) =>
        (from row in rows
         from question in definition.Questions.Where(q => q.OwnWords)
         let answer = row.Answers.GetValueOrDefault(question.Id)
         where answer?.Length >= CopiedFrom
         group row.Row by (question, Text: TextKey.Name(answer)) into same
         let others = same.Count() - 1
         where others > 0
         from id in same
         select (id, Remark: new AnswerRemark(same.Key.question.Id, $"「{same.Key.question.Label}」は、ほかの{others:#,0}行と同じ文です。この行の事項に合った内容か確かめてください。", Blocks: false)))
        .GroupBy(r => r.id).ToDictionary(g => g.Key, IReadOnlyList<AnswerRemark> (g) => [.. g.Select(r => r.Remark)]);

    /// <summary>The date a text means, or null.</summary>
    public static DateOnly? ReadDate(string? text) =>
        text is not null && JapaneseDate.TryParse(text, out var date) ? date : null;

    /// <summary>What to look at again.</summary>
    /// <param name="record">The record.</param>
    /// <param name="answers">The answers about it.</param>
    /// <param name="evidence">How much evidence is attached to them.</param>
    public IReadOnlyList<AnswerRemark> Of(LedgerRecord record, IReadOnlyDictionary<string, string> answers, int evidence)
    {
        var remarks = new List<AnswerRemark>();
        foreach (var question in definition.Questions)
        {
            var answer = answers.GetValueOrDefault(question.Id);
            if (!IsAsked(definition, ledger, record, answers, question))
            {
                if (answer is not null && question.Column is null)
                    remarks.Add(new(question.Id, $"「{question.Label}」は、この回答では使われません。消すか、ほかの回答を確かめてください。", Blocks: false));
            }
            else if (answer is null)
            {
                if (question.Required)
                    remarks.Add(new(question.Id, $"「{question.Label}」を{(question.Type == QuestionType.Choice ? "選んで" : "入力して")}ください。", Blocks: true));
            }
            else if (Problem(question, answer) is { } problem)
            {
                remarks.Add(new(question.Id, problem, Blocks: true));
            }
            else if (evidence == 0 && question.NeedsEvidence(answer))
            {
                remarks.Add(new(
                    question.Id, $"「{question.Label}」の「{answer}」には、それを示す証拠を添付{(question.Evidence == EvidenceNeed.Required ? "してください（原本は所属保管でも構いません）。" : "することが求められています。")}",
                    Blocks: question.Evidence == EvidenceNeed.Required));
            }
        }

        if (remarks.Any(r => r.Blocks))
            return remarks;
        var proposal = Proposal.Of(definition, ledger, record, answers, today);
        remarks.AddRange(proposal.Problems.Select(p => new AnswerRemark("", p.Sentence, Blocks: true)));
        if (proposal.Problems.Count == 0)
            remarks.AddRange(StillBroken(record, proposal).Concat(ledger.Hints(proposal.Next ?? record).Select(h => new AnswerRemark("", h, Blocks: false))));
        return remarks;
    }

    private string? Problem(Question question, string answer)
    {
        if (StorableText.Problem(answer) is { } unstorable)
            return $"{question.Label}：{unstorable}";
        if (question.Type == QuestionType.Choice && question.Choices.All(c => c.Value != answer))
            return $"「{question.Label}」の「{answer}」は選択肢にありません。{string.Join("、", question.Choices.Select(c => c.Value))}のいずれかを選んでください。";
        if (question.Type != QuestionType.Date)
            return null;
        if (ReadDate(answer) is not { } day)
            return $"「{question.Label}」の「{answer}」は日付として読めません。令和8年11月21日、R8.11.21、2026/11/21 のように入力してください。";
        return question.Past && day > today ? $"「{question.Label}」には今日までの日付を入力してください。" : null;
    }

    // 「変更なし」 about a row that still breaks its rule is pointed out before it is sent (K-23).
    private IEnumerable<AnswerRemark> StillBroken(LedgerRecord record, Proposal proposal)
    {
        var after = proposal.Next ?? record;
        new RecordDeriver(ledger).Fold(after);
        foreach (var (check, hits) in rules)
        {
            if (!(check.NeedsLinks && proposal.Next is not null) && hits(record) && hits(after))
            {
                yield return new AnswerRemark(
                    "",
                    $"この回答では、台帳は「{check.MessageFor(after, parameters.Of(check.Id))}」のままです。今後どうするかを補足に書いてください。",
                    Blocks: false);
            }
        }
    }
}
